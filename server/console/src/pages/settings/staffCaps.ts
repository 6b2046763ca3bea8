import { parseYuan } from '@shuke/shared/money';
import { plainYuan } from '../../ui/amounts.ts';
import type { Sent } from './words.ts';

type StaffCaps = Sent['staffCaps'];
/** Whose acts are counted. */
export type CapRole = keyof StaffCaps;
/** What is counted. */
export type CapAct = keyof StaffCaps[CapRole];
/** How it is counted. */
export type CapColumn = keyof StaffCaps[CapRole][CapAct];
/** As a form holds them: an empty field has no limit. */
export type StaffCapValues = Record<CapRole, Record<CapAct, Record<CapColumn, string>>>;

/** In the order of the page. */
export const capRoles: readonly CapRole[] = ['cashier', 'manager'];
/** In the order of the page. */
export const capActs: readonly CapAct[] = ['topUpCash', 'undo', 'refund', 'adjust', 'earn'];
/** In the order of the page. */
export const capColumns: readonly CapColumn[] = ['timesPerHour', 'timesPerDay', 'fenPerHour', 'fenPerDay'];

/** Money in yuan; times, and points given by hand, in whole numbers. */
export const isMoney = (act: CapAct, column: CapColumn): boolean => act !== 'adjust' && column.startsWith('fen');

const each = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;

/** Settings → form. */
export const staffCapValues = (caps: StaffCaps): StaffCapValues =>
  each(capRoles, (role) =>
    each(capActs, (act) =>
      each(capColumns, (column) => {
        const most = caps[role][act][column];
        if (most === null) return '';
        return isMoney(act, column) ? plainYuan(most) : String(most);
      }),
    ),
  );

/** Form → what is sent. The form has checked each field. */
export const staffCapsSent = (values: StaffCapValues): StaffCaps =>
  each(capRoles, (role) =>
    each(capActs, (act) =>
      each(capColumns, (column) => {
        const typed = values[role][act][column].trim();
        if (typed === '') return null;
        return isMoney(act, column) ? parseYuan(typed) : Number(typed);
      }),
    ),
  );
