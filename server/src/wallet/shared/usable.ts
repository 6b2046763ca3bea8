import { businessDate } from '../../platform/clock.ts';
import type { HolderLimits, WalletHolder } from './entities.ts';

/** Why a holder may spend nothing now, or no more than a limit. */
export type LimitReason = 'paused' | 'ended' | 'frozen' | 'branch' | 'weekday' | 'hours' | 'per_sale' | 'per_day' | 'per_month';

/** What decides how much a holder may spend. */
export interface HolderSituation {
  holder: HolderLimits & Pick<WalletHolder, 'status'>;
  /** The wallet's owner, or its company, has stopped it. */
  frozen: boolean;
  spentTodayFen: number;
  spentMonthFen: number;
  /** Null where the question is not asked at a till. */
  branchId: string | null;
  /** UTC, ms. */
  now: number;
}

/** The most a holder may spend now, whatever the wallet holds; null is no limit. `reason` names what holds it down. */
export interface Usable {
  mostFen: number | null;
  reason: LimitReason | null;
}

/** How much a holder may spend from a wallet now. Pure. */
export function usableNow(situation: HolderSituation): Usable {
  const closed = closedBecause(situation);
  if (closed !== null) return { mostFen: 0, reason: closed };
  const { holder, spentTodayFen, spentMonthFen } = situation;
  const tightest = [
    ['per_sale', holder.perSaleFen] as const,
    ['per_day', left(holder.perDayFen, spentTodayFen)] as const,
    ['per_month', left(holder.perMonthFen, spentMonthFen)] as const,
  ]
    .flatMap(([reason, fen]) => (fen === null ? [] : [{ mostFen: fen, reason }]))
    .sort((a, b) => a.mostFen - b.mostFen)[0];
  return tightest ?? { mostFen: null, reason: null };
}

const left = (limitFen: number | null, spentFen: number): number | null =>
  limitFen === null ? null : Math.max(0, limitFen - spentFen);

function closedBecause({ holder, frozen, branchId, now }: HolderSituation): LimitReason | null {
  const { weekday, minute } = beijingTime(now);
  if (holder.status !== 'active') return holder.status;
  if (frozen) return 'frozen';
  if (branchId !== null && holder.branchIds !== null && !holder.branchIds.includes(branchId)) return 'branch';
  if (!holder.weekdays.includes(weekday)) return 'weekday';
  return minute < holder.fromMinute || minute >= holder.toMinute ? 'hours' : null;
}

const [beijingOffsetMs, minuteMs, dayMinutes, weekDays] = [8 * 3_600_000, 60_000, 1_440, 7];

/** Weekday (1 is Monday) and minute of the day in Beijing. The first day of our counting was a Thursday. */
function beijingTime(now: number): { weekday: number; minute: number } {
  const minutes = Math.floor((now + beijingOffsetMs) / minuteMs);
  const thursday = 3;
  return { weekday: ((Math.floor(minutes / dayMinutes) + thursday) % weekDays) + 1, minute: minutes % dayMinutes };
}

/** The counters of a holder's day and month, in Beijing. */
export function spendIdsOf(holderId: string, now: number): { day: string; month: string } {
  const day = businessDate(now);
  return { day: `${holderId}@${day}`, month: `${holderId}@${day.slice(0, 'YYYY-MM'.length)}` };
}

const words: Readonly<Record<LimitReason, string>> = {
  paused: '这张卡被主人暂停了',
  ended: '这张卡已经停用',
  frozen: '卡里的储值被冻结了',
  branch: '这张卡不能在这家门店用',
  weekday: '这张卡今天不能用',
  hours: '现在不在这张卡的可用时段',
  per_sale: '受单笔限额限制',
  per_day: '受当日限额限制',
  per_month: '受当月限额限制',
};

/** The reason as a cashier says it; null where there is none. */
export const reasonWords = (reason: LimitReason | null): string | null => (reason === null ? null : words[reason]);
