import type { Role } from '@shuke/shared/permissions';
import { outboxDraft } from '../outbox/index.ts';
import { noEffects, untouched, type Committer, type RowChange, type RowInsert, type RowRef, type View } from '../ledger/index.ts';
import type { Programme } from '../merchant/index.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow } from './audit.ts';
import type { LimitedAct, StaffLock, StaffTally } from './entities.ts';

/** How often and how much, per hour and per day; null: no limit. */
export type ActCaps = Programme['staffCaps']['cashier']['undo'];

/** Somebody about to do a limited act. */
export interface CountedAct {
  staffId: string;
  act: LimitedAct;
  caps: ActCaps;
  now: number;
}

const beijingMs = 8 * 3_600_000;
const noCaps: ActCaps = { timesPerHour: null, timesPerDay: null, fenPerHour: null, fenPerDay: null };

/** What the settings allow this role, a till system as a cashier; a role that is not named there has no limit: the owner. */
export const capsOf = ({ staffCaps }: Pick<Programme, 'staffCaps'>, role: Role, act: LimitedAct): ActCaps =>
  role === 'pos' ? staffCaps.cashier[act] : role === 'cashier' || role === 'manager' ? staffCaps[role][act] : noCaps;

const lockIdOf = (staffId: string, act: LimitedAct): string => `${staffId}:${act}`;
const hourOf = (now: number): string => new Date(now + beijingMs).toISOString().slice(0, 13);

/** The rows of this hour and this day, with what each may come to. */
const periodsOf = ({ staffId, act, caps, now }: CountedAct) =>
  [
    { period: hourOf(now), times: caps.timesPerHour, fen: caps.fenPerHour },
    { period: businessDate(now), times: caps.timesPerDay, fen: caps.fenPerDay },
  ].map((each) => ({ ...each, id: `${staffId}:${act}:${each.period}` }));

/** The rows a unit must name to count an act; the member of staff is their owner. */
export const tallyRows = (counted: CountedAct): readonly RowRef[] => [
  ...periodsOf(counted).map(({ id }): RowRef => ['staff_tally', id]),
  ['staff_lock', lockIdOf(counted.staffId, counted.act)],
];

/**
 * Counts one more act on locked truth. Throws `staff_cap_reached` when somebody is locked for it, or would pass a cap
 * with it: then `withLock` writes the lock.
 */
export function countAct(view: View, counted: CountedAct, amountFen: number): { inserts: RowInsert[]; updates: RowChange[] } {
  const { staffId, act } = counted;
  const lock = view.row<StaffLock>('staff_lock', lockIdOf(staffId, act));
  if (lock?.liftedAt === null) throw new DomainError('staff_cap_reached', { act });
  const inserts: RowInsert[] = [];
  const updates: RowChange[] = [];
  for (const { id, period, times, fen } of periodsOf(counted)) {
    const before = view.row<StaffTally>('staff_tally', id);
    const after = { times: (before?.times ?? 0) + 1, amountFen: (before?.amountFen ?? 0) + amountFen };
    const isOver = (times !== null && after.times > times) || (fen !== null && after.amountFen > fen);
    if (isOver) throw new DomainError('staff_cap_reached', { act });
    if (before === undefined) inserts.push({ entity: 'staff_tally', row: { id, staffId, act, period, ...after } });
    else updates.push({ entity: 'staff_tally', id, patch: after });
  }
  return { inserts, updates };
}

/** Does the act; whoever passes a cap with it is locked, with an entry in the trail and a word to the others. */
export async function withLock<Answer>(
  committer: Committer,
  { staffId, act, now }: Pick<CountedAct, 'staffId' | 'act' | 'now'>,
  branchId: string,
  doIt: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await doIt();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'staff_cap_reached')
      await committer.submit({
        ...untouched,
        owners: [staffId],
        rows: [['staff_lock', lockIdOf(staffId, act)]],
        decide: (view) => lockEffects(view, { staffId, act, branchId, lockedAt: now }),
      });
    throw error;
  }
}

function lockEffects(view: View, fresh: Pick<StaffLock, 'staffId' | 'act' | 'branchId' | 'lockedAt'>) {
  const { staffId, act, branchId, lockedAt } = fresh;
  const id = lockIdOf(staffId, act);
  const nothing = { ...noEffects, answer: null };
  const before = view.row<StaffLock>('staff_lock', id);
  if (before?.liftedAt === null) return nothing;
  const facts = { ...fresh, liftedAt: null, liftedBy: null };
  return {
    ...nothing,
    inserts: [
      ...(before === undefined ? [{ entity: 'staff_lock', row: { id, ...facts } }] : []),
      auditRow({ staffId, action: 'staff.capReached', branchId, subject: staffId, detail: { act }, at: lockedAt }),
    ],
    updates: before === undefined ? [] : [{ entity: 'staff_lock', id, patch: facts }],
    events: [outboxDraft('staff.capReached', { staffId, act, branchId })],
  };
}

/** The rows whose counts begin anew when a lock is lifted. */
export const rowsToLift = (staffId: string, act: LimitedAct, now: number): readonly RowRef[] =>
  tallyRows({ staffId, act, caps: noCaps, now });

/** Begins the counts of this hour and day anew, and opens the lock. Throws `not_found` where nothing is locked. */
export function liftedEffects(view: View, staffId: string, act: LimitedAct, by: { staffId: string; now: number }): RowChange[] {
  const id = lockIdOf(staffId, act);
  const lock = view.row<StaffLock>('staff_lock', id);
  if (lock?.liftedAt !== null) throw new DomainError('not_found', { param: 'staffId' });
  const counts = periodsOf({ staffId, act, caps: noCaps, now: by.now })
    .filter((period) => view.row<StaffTally>('staff_tally', period.id) !== undefined)
    .map((period) => ({ entity: 'staff_tally', id: period.id, patch: { times: 0, amountFen: 0 } }));
  return [{ entity: 'staff_lock', id, patch: { liftedAt: by.now, liftedBy: by.staffId } }, ...counts];
}
