import { format } from 'mysql2';

/**
 * A statement with its values in the place of its marks, for connections of ours as mysql2's `queryFormat`. The driver looks
 * for marks in every text before it sends it, sign by sign, also where there is no value to put in: in the texts of a busy
 * committer, which hold their values already, that was an eighth of the time.
 */
export const spellOut = (sql: string, values: unknown): string =>
  Array.isArray(values) && values.length === 0 ? sql : format(sql, values as Parameters<typeof format>[1]);
