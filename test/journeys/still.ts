import type { Frame, Locator, Page } from 'playwright-core';

const lookMs = 20;
/** Nothing on the page moves but what never ends: asked of a page. */
export const isStill = `document.getAnimations().every((each) =>
  each.playState !== 'running' || each.effect?.getComputedTiming().endTime === Infinity)`;

/** Until nothing opens, closes or slides any more: on a slow machine a press on what still moves goes astray. */
export async function untilStill(place: Page | Frame): Promise<void> {
  while (!(await place.evaluate<boolean>(isStill))) await place.waitForTimeout(lookMs);
}

/** Until its middle is on the phone's screen: a page that has not begun to slide in lies still beside it. */
export async function untilInSight(phone: Frame, thing: Locator): Promise<void> {
  const screen = await (await phone.frameElement()).boundingBox();
  if (screen === null) return;
  for (;;) {
    const box = await thing.boundingBox();
    const middle = box === null ? -1 : box.x + box.width / 2;
    if (middle > screen.x && middle < screen.x + screen.width) return;
    await phone.waitForTimeout(lookMs);
  }
}
