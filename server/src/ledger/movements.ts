import { assetOf, bookOf, type Book } from './chart.ts';
import type { PostingDraft, TransactionKind } from './unit.ts';

type Movement = readonly [source: Book, destination: Book];

/** Which movements each kind of transaction may contain. Anything else is a mistake in our own code. */
const forward = {
  sale: [
    ['principal', 'sys:sales'],
    ['bonus', 'sys:sales'],
    ['sys:cash', 'sys:sales'],
    ['sys:card', 'sys:sales'],
    ['sys:other', 'sys:sales'],
    ['sys:wechat_due', 'sys:sales'],
    ['points', 'sys:points_redeemed'],
  ],
  earn: [
    ['sys:points_issued', 'points'],
    ['sys:points_debt', 'sys:points_issued'],
    ['sys:growth_granted', 'growth'],
  ],
  top_up: [
    ['sys:cash', 'principal'],
    ['sys:card', 'principal'],
    ['sys:other', 'principal'],
    ['sys:wechat_pay', 'principal'],
    ['sys:bonus_granted', 'bonus'],
    ['sys:points_issued', 'points'],
    ['sys:points_debt', 'sys:points_issued'],
    ['sys:growth_granted', 'growth'],
  ],
  bonus: [['sys:bonus_granted', 'bonus']],
  payment: [['sys:wechat_pay', 'sys:wechat_due']],
  hold: [
    ['principal', 'held'],
    ['bonus', 'held'],
  ],
  refund: [
    ['held', 'sys:wechat_pay'],
    ['held', 'sys:cash'],
    ['held', 'sys:card'],
    ['held', 'sys:other'],
    ['held', 'sys:bonus_lapsed'],
    ['held', 'sys:rounding'],
    ['sys:sales', 'principal'],
    ['sys:sales', 'bonus'],
    ['sys:sales', 'sys:cash'],
    ['sys:sales', 'sys:card'],
    ['sys:sales', 'sys:other'],
    ['sys:sales', 'sys:wechat_due'],
    ['sys:points_redeemed', 'points'],
    ['growth', 'sys:growth_granted'],
    ['sys:wechat_due', 'sys:wechat_pay'],
    ['sys:rounding', 'sys:wechat_pay'],
    ['sys:rounding', 'sys:cash'],
    ['points', 'sys:points_issued'],
    ['sys:points_issued', 'sys:points_debt'],
  ],
  welcome: [['sys:points_issued', 'points']],
  expire: [['points', 'sys:points_expired']],
  adjust: [
    ['points', 'sys:points_adjusted'],
    ['sys:points_adjusted', 'points'],
  ],
  merge: [
    ['points', 'sys:merged_points'],
    ['sys:merged_points', 'points'],
    ['sys:points_debt', 'sys:merged_points'],
    ['sys:merged_points', 'sys:points_debt'],
    ['principal', 'sys:merged_principal'],
    ['sys:merged_principal', 'principal'],
    ['bonus', 'sys:merged_bonus'],
    ['sys:merged_bonus', 'bonus'],
    ['growth', 'sys:merged_growth'],
    ['sys:merged_growth', 'growth'],
  ],
  import: [
    ['sys:opening_points', 'points'],
    ['sys:opening_money', 'principal'],
    ['sys:opening_money', 'bonus'],
    ['sys:opening_growth', 'growth'],
  ],
} as const satisfies Record<Exclude<TransactionKind, 'reverse'>, readonly Movement[]>;

/** A reversal mirrors what some other kind may do; points that were spent already become a debt instead. */
const backward: readonly Movement[] = [
  ...Object.values(forward).flatMap((movements) => movements.map(([source, destination]): Movement => [destination, source])),
  ['sys:points_issued', 'sys:points_debt'],
];

/** Kind → source → destinations. */
const allowed = new Map<string, ReadonlyMap<Book, ReadonlySet<Book>>>(
  Object.entries({ ...forward, reverse: backward }).map(([kind, movements]) => [kind, bySource(movements)]),
);

function bySource(movements: readonly Movement[]): Map<Book, Set<Book>> {
  const destinations = new Map<Book, Set<Book>>();
  for (const [source, destination] of movements)
    destinations.set(source, (destinations.get(source) ?? new Set()).add(destination));
  return destinations;
}

/**
 * Checks a posting against the chart: a positive whole amount, both ends in one asset, and a movement this kind may
 * contain. Throws RangeError, which is a fault of ours and never shown.
 */
export function assertMovement(kind: TransactionKind, { source, destination, amount }: PostingDraft): void {
  const [from, to] = [bookOf(source), bookOf(destination)];
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${kind}: ${from} → ${to} of ${String(amount)}`);
  if (assetOf(source) !== assetOf(destination)) throw new RangeError(`${kind}: ${from} → ${to} joins two assets`);
  if (allowed.get(kind)?.get(from)?.has(to) !== true) throw new RangeError(`${kind} may not contain ${from} → ${to}`);
}
