import type { Input } from './client.ts';
import { timeOf } from './dayTime.ts';
import { formatFen } from './money.ts';

/** How much and when a holder may spend; null is no limit. */
type Limits = Pick<
  Input<'wallet.inviteHolder'>,
  'perSaleFen' | 'perDayFen' | 'perMonthFen' | 'weekdays' | 'fromMinute' | 'toMinute'
>;

/** No limit at all: as much as one likes, whenever and wherever. */
export const noLimits: Input<'wallet.inviteHolder'> = {
  perSaleFen: null,
  perDayFen: null,
  perMonthFen: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  toMinute: 1_440,
  branchIds: null,
};

/** Days of the week, Monday first, as they stand after 周. */
export const dayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** Days that have a name of their own. */
export const daysChoices = [
  { value: 'all', label: '每天', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  { value: 'work', label: '周一到周五', weekdays: [1, 2, 3, 4, 5] },
  { value: 'rest', label: '周末', weekdays: [6, 7] },
] as const;

/** When a card can be used; empty for always. */
export function whenWords({ weekdays, fromMinute, toMinute }: Limits): string {
  const known = daysChoices.find((choice) => choice.weekdays.join() === weekdays.join());
  const days = known?.label ?? `周${weekdays.map((day) => dayNames[day - 1] ?? '').join('')}`;
  const isWholeDay = fromMinute === 0 && toMinute === 1_440;
  if (!isWholeDay) return `${days} ${timeOf(fromMinute)}–${timeOf(toMinute)}`;
  return known?.value === 'all' ? '' : days;
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

/** How much, when and where: what there is to say of a card, a part each. */
export const allLimitWords = (limits: Limits & { branchNames: readonly string[] | null }): string[] =>
  [limitWords(limits), whenWords(limits), limits.branchNames === null ? '' : `限 ${limits.branchNames.join('、')}`].filter(
    (words) => words !== '',
  );
