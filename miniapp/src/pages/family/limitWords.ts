import { timeOf } from '@shuke/shared/dayTime';
import { formatFen, parseYuan } from '@shuke/shared/money';
import type { Input, Output } from '../../api/index.ts';

/** How much, when and where a holder may spend. */
export type Limits = Input<'wallet.inviteHolder'>;
/** Somebody who may spend from one's own stored value. */
export type Holder = Output<'wallet.listHolders'>['holders'][number];
/** A card of somebody else. */
export type Shared = Output<'wallet.listShared'>['wallets'][number];

/** No limit at all. */
export const noLimits: Limits = {
  perSaleFen: null,
  perDayFen: null,
  perMonthFen: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  toMinute: 1_440,
  branchIds: null,
};

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

/** Days as the sheet offers them, by what a holder's days come to. */
export const daysChoices = [
  { value: 'all', label: '每天', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  { value: 'work', label: '周一到周五', weekdays: [1, 2, 3, 4, 5] },
  { value: 'rest', label: '周末', weekdays: [6, 7] },
] as const;

const dayNames = ['一', '二', '三', '四', '五', '六', '日'];

/** When a card can be used; empty for always. */
export function whenWords({ weekdays, fromMinute, toMinute }: Limits): string {
  const known = daysChoices.find((choice) => choice.weekdays.join() === weekdays.join());
  const days = known?.label ?? `周${weekdays.map((day) => dayNames[day - 1]).join('')}`;
  const wholeDay = fromMinute === 0 && toMinute === 1_440;
  if (known?.value === 'all' && wholeDay) return '';
  return wholeDay ? days : `${days} ${timeOf(fromMinute)}–${timeOf(toMinute)}`;
}

/** How much a card may spend, in one line. */
export function limitWords({ perSaleFen, perDayFen, perMonthFen }: Limits): string {
  const parts = [
    ...(perSaleFen === null ? [] : [`单笔 ${formatFen(perSaleFen)}`]),
    ...(perDayFen === null ? [] : [`每天 ${formatFen(perDayFen)}`]),
    ...(perMonthFen === null ? [] : [`每月 ${formatFen(perMonthFen)}`]),
  ];
  return parts.length === 0 ? '不限额' : parts.join('，');
}

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
