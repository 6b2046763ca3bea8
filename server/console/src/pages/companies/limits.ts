import type { Input } from '@shuke/shared/client';
import { minuteOf, timeOf } from '@shuke/shared/dayTime';
import { dayNames } from '@shuke/shared/limitWords';
import { fenOf, plainYuan } from '../../ui/index.ts';

/** How much, when and where a holder may spend; null is no limit. */
export type Limits = Omit<Input<'companyWallet.setHolder'>, 'walletId' | 'cardNumber' | 'status' | 'approvalId'>;

/** Limits as they are typed: yuan and hours, nothing is no limit. */
export interface LimitForm {
  perSale?: string;
  perDay?: string;
  perMonth?: string;
  weekdays: number[];
  from: string;
  to: string;
  branchIds: string[];
}

const dayMinutes = 1_440;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** What a new holder begins with: no limit at all. */
export const noLimits: LimitForm = { weekdays: everyDay, from: '00:00', to: '24:00', branchIds: [] };

/** Limits as a form shows them. */
export const formOf = ({ perSaleFen, perDayFen, perMonthFen, weekdays, fromMinute, toMinute, branchIds }: Limits): LimitForm => ({
  ...(perSaleFen === null ? {} : { perSale: plainYuan(perSaleFen) }),
  ...(perDayFen === null ? {} : { perDay: plainYuan(perDayFen) }),
  ...(perMonthFen === null ? {} : { perMonth: plainYuan(perMonthFen) }),
  weekdays: [...weekdays],
  from: timeOf(fromMinute),
  to: timeOf(toMinute),
  branchIds: branchIds ?? [],
});

/** What a filled form means; the form has refused what is no amount and no time. */
export const limitsOf = ({ perSale, perDay, perMonth, weekdays, from, to, branchIds }: LimitForm): Limits => ({
  perSaleFen: fenOf(perSale ?? '') ?? null,
  perDayFen: fenOf(perDay ?? '') ?? null,
  perMonthFen: fenOf(perMonth ?? '') ?? null,
  weekdays: [...weekdays].sort((a, b) => a - b),
  fromMinute: minuteOf(from) ?? 0,
  toMinute: minuteOf(to) ?? dayMinutes,
  branchIds: branchIds.length === 0 ? null : branchIds,
});

/** Every day of the week, as choices. */
export const dayChoices = dayNames.map((name, place) => ({ value: place + 1, label: `周${name}` }));
