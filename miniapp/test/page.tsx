import { act, fireEvent, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { phone } from './phone.ts';

/** Lets everything that is under way come to rest: answers, storage, effects. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await act(async () => Promise.resolve());
}

/** Opens a page and waits until it is still. */
export async function open(page: ReactElement): Promise<void> {
  render(page);
  await settle();
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing with id ${id} in: ${text()}`);
  return found;
};

/** Everything written on the screen. */
export const text = (): string => document.body.textContent;
export const has = (id: string): boolean => document.getElementById(id) !== null;
/** Whether the switch with this id is on. */
export const isOn = (id: string): boolean => element(id).getAttribute('aria-checked') === 'true';
export const textOf = (id: string): string => element(id).textContent;

/** Taps the element with this id, and looks before anything else has happened. */
export const touch = (id: string): boolean => fireEvent.click(element(id));

/** Taps the element with this id. */
export async function tap(id: string): Promise<void> {
  touch(id);
  await settle();
}

/** Types into the field with this id. */
export async function typeInto(id: string, value: string): Promise<void> {
  fireEvent.change(element(id), { target: { value } });
  await settle();
}

/** The page is hidden and shown again, or pulled, or scrolled to its end. */
export async function happen(event: Parameters<typeof phone.fire>[0]): Promise<void> {
  act(() => {
    phone.fire(event);
  });
  await settle();
}

/** Lets `ms` pass; needs jest's fake timers. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
  await settle();
}
