import { isStill } from '../journeys/still.ts';
import type { Desk } from './desk.ts';

/** What a scan gun does: it types, and presses Enter. */
export async function scan({ page }: Desk, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** Strikes with these pauses between them, said by the keyboard itself: how long this machine takes makes no difference. */
async function strike({ page }: Desk, text: string, pauseMs: number): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const signs = [...text, 'Enter'];
  const from = Date.now() - signs.length * pauseMs;
  for (const [place, key] of signs.entries()) {
    const stroke = { key, timestamp: (from + place * pauseMs) / 1_000 };
    const typed = key === 'Enter' ? { text: '\r', windowsVirtualKeyCode: 13 } : { text: key };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, ...typed });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }
  await keyboard.detach();
}

/** A gun that types a text and Enter wherever the cursor is. */
export const byGun = (desk: Desk, text: string) => strike(desk, text, 5);
/** A hand that does. */
export const byHand = (desk: Desk, text: string) => strike(desk, text, 90);

/** Keys by the names the browser gives them. */
export const press = async ({ page }: Desk, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What Enter will do, once it says so by the name of the button: that has no other word in it. */
export const ready = ({ page }: Desk, action: RegExp): Promise<void> => page.getByRole('button', { name: action }).waitFor();

const lookMs = 20;

/** Waits for what a page can say of itself: a window that opens takes a moment to give its field the cursor. */
async function until({ page }: Desk, expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(expression))) await page.waitForTimeout(lookMs);
}

/** The cursor is in the field with this id. */
export const cursorAt = (desk: Desk, id: string): Promise<void> =>
  until(desk, `${isStill} && document.activeElement?.id === '${id}'`);

/** The cursor is on the first row of a list, or on what a window offers to do. */
export const cursorOn = (desk: Desk, text: string): Promise<void> =>
  until(
    desk,
    `${isStill} && document.activeElement?.tagName === 'BUTTON' && document.activeElement.innerText.includes('${text}')`,
  );

/** Something that waits until the test lets it go on. */
export function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
