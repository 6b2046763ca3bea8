import { noEffects, untouched, type Committer, type Effects, type View } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate, type Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { auditRow, reaches, requireBranch } from '../../staff/index.ts';
import { goodsOf, type AskedBasket } from '../basket.ts';
import { HeldSale } from './entities.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  committer: Committer;
}

const shownMax = 100;

/**
 * Puts a basket aside at a branch, once per key. Throws `forbidden`, `not_found`, `product_unavailable`, and
 * `held_sale_gone` for a repeat after its day.
 */
export async function hold(
  needs: Needs,
  caller: StaffCaller,
  input: AskedBasket & { branchId: string; label?: string | undefined },
): Promise<HeldSale> {
  const { db, clock, directory, committer } = needs;
  const { branchId, label = null, discount } = input;
  requireBranch(caller, branchId);
  const branch = await directory.branch(branchId);
  const goods = await goodsOf(db, branchId, input);
  const now = clock.now();
  const held: HeldSale = {
    id: newId('hsl'),
    branchId,
    staffId: caller.staffId,
    label,
    basket: { ...goods, discount },
    amountFen: goods.amountFen,
    status: 'held',
    takenBy: null,
    businessDate: businessDate(now, branch.cutoffHour),
    heldAt: now,
  };
  const { heldId } = await committer.submit({
    ...unitOf(held.id),
    once: onceFor(caller.staffId, 'sale.hold', caller.idempotencyKey, input),
    decide: () => ({
      ...noEffects,
      inserts: [{ entity: 'held_sale', row: { ...held } }, trail(caller, 'sale.hold', held, now)],
      answer: { heldId: held.id },
    }),
  });
  // Told again days later, it was thrown away with its day.
  const kept = await db.reader.getRepository(HeldSale).findOneBy({ id: heldId });
  if (kept === null) throw new DomainError('held_sale_gone');
  return kept;
}

/** What waits at a branch today, newest first. Throws `forbidden`, `not_found`. */
export async function listHeld({ db, clock, directory }: Needs, caller: StaffCaller, branchId: string): Promise<HeldSale[]> {
  requireBranch(caller, branchId);
  const { cutoffHour } = await directory.branch(branchId);
  const today = businessDate(clock.now(), cutoffHour);
  const where = { branchId, businessDate: today, status: 'held' as const };
  return db.reader.getRepository(HeldSale).find({ where, order: { id: 'DESC' }, take: shownMax });
}

/** Takes a basket back to the till; who took it may ask again, in case no answer came. Throws `not_found`, `held_sale_gone`. */
export const resume = (needs: Needs, caller: StaffCaller, heldId: string): Promise<HeldSale> =>
  end(needs, caller, heldId, { action: 'sale.resume', status: 'taken' });

/** Throws a basket away. Throws `not_found`, `held_sale_gone`. */
export const drop = (needs: Needs, caller: StaffCaller, heldId: string): Promise<HeldSale> =>
  end(needs, caller, heldId, { action: 'sale.drop', status: 'dropped' });

interface Ending {
  action: 'sale.resume' | 'sale.drop';
  status: 'taken' | 'dropped';
}

async function end({ db, clock, directory, committer }: Needs, caller: StaffCaller, heldId: string, ending: Ending) {
  const held = await db.reader.getRepository(HeldSale).findOneBy({ id: heldId });
  if (held === null || !reaches(caller, held.branchId)) throw new DomainError('not_found', { param: 'heldId' });
  const { cutoffHour } = await directory.branch(held.branchId);
  const now = clock.now();
  const today = businessDate(now, cutoffHour);
  return committer.submit({
    ...unitOf(heldId),
    decide: (view) => endEffects(view, { held, today, caller, now, ...ending }),
  });
}

function endEffects(
  view: View,
  { held, today, caller, now, action, status }: Ending & { held: HeldSale; today: string; caller: StaffCaller; now: number },
): Effects<HeldSale> {
  const before = view.row<HeldSale>('held_sale', held.id);
  const isAgain = before?.status === status && before.takenBy === caller.staffId;
  if (before?.businessDate !== today || (before.status !== 'held' && !isAgain)) throw new DomainError('held_sale_gone');
  const patch = { status, takenBy: caller.staffId };
  const answer = { ...before, ...patch };
  if (isAgain) return { ...noEffects, answer };
  return {
    ...noEffects,
    inserts: [trail(caller, action, before, now)],
    updates: [{ entity: 'held_sale', id: held.id, patch }],
    answer,
  };
}
const unitOf = (heldId: string) => ({
  ...untouched,
  owners: [heldId],
  rows: [['held_sale', heldId] as const],
});

const trail = (
  { staffId }: StaffCaller,
  action: 'sale.hold' | Ending['action'],
  { id, branchId, amountFen }: HeldSale,
  at: number,
) => auditRow({ staffId, action, branchId, subject: id, detail: { amountFen }, at });
