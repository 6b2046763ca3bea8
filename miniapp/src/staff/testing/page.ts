import { act, createEvent, fireEvent } from '@testing-library/react';

/** The element with an id; fails when it is not there. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found;
}

/** True when the page shows something with this id. */
export const has = (id: string): boolean => document.getElementById(id) !== null;
/** What stands in the element with this id. Throws when there is none. */
export const text = (id: string): string => element(id).textContent;
/** Everything the page says. */
export const body = (): string => document.body.textContent;

/** Lets answers that are on their way arrive, and be drawn. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });

/** Taps, and lets what was waiting happen: answers, drawings. */
export async function tap(...ids: string[]): Promise<void> {
  for (const id of ids) {
    fireEvent.click(element(id));
    await settle();
  }
}

/** Types into a field. */
export async function type(id: string, value: string): Promise<void> {
  fireEvent.change(element(id), { target: { value } });
  await settle();
}

/** One stroke as the keyboard stamps it. */
const stamped = (event: Event, at: number): Event => Object.defineProperty(event, 'timeStamp', { value: at });

/** Strikes these signs and Enter with so many milliseconds between them: into a field, or where no field has the cursor. */
export async function strike(signs: string, pauseMs: number, id?: string): Promise<void> {
  const target = id === undefined ? document.body : element(id);
  const from = 1_000;
  [...signs, 'Enter'].forEach((key, place) => {
    const at = from + place * pauseMs;
    fireEvent(target, stamped(createEvent.keyDown(target, { key }), at));
    if (!(target instanceof HTMLInputElement) || key === 'Enter') return;
    const init = { target: { value: target.value + key } };
    fireEvent(target, stamped(createEvent.change(target, init), at));
  });
  await settle();
}

/** Lets this much time pass on the fake clock, and everything that waited for it happen. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}
