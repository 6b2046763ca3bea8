/** A text for `LIKE … ESCAPE '!'` as it is, not as a pattern. */
export const literally = (text: string): string => text.replaceAll(/[!%_]/g, (sign) => `!${sign}`);
