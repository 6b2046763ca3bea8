const prefix = 'shuke.console.';

/** Keeps a choice in this browser; where nothing may be kept, it holds until the page is closed. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // A private window or a full disk: a choice is not worth an error.
  }
}

/** What was kept under this name, if it still is what we expect; undefined otherwise. */
export function recall<T>(name: string, isExpected: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
    return isExpected(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Checks for one of some words. */
export const isOneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): value is T =>
    words.some((word) => word === value);

/** Checks for a list of words. */
export const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string');
