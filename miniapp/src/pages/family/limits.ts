import { parseYuan } from '@shuke/shared/money';
import type { Input, Output } from '../../api/index.ts';

/** How much, when and where a holder may spend. */
export type Limits = Input<'wallet.inviteHolder'>;
/** Somebody who may spend from one's own stored value. */
export type Holder = Output<'wallet.listHolders'>['holders'][number];
/** A card of somebody else. */
export type Shared = Output<'wallet.listShared'>['wallets'][number];

/** The limits alone out of a holder. */
export const limitsOf = ({ perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds }: Limits): Limits => ({
  perSaleFen,
  perDayFen,
  perMonthFen,
  weekdays,
  fromMinute,
  toMinute,
  branchIds,
});

/** What is typed for an amount: null for nothing, undefined for what is no amount. */
export function typedFen(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  try {
    const typed = parseYuan(text.trim());
    return typed > 0 ? typed : undefined;
  } catch {
    return undefined;
  }
}
