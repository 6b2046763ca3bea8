import type { Committer } from '../ledger/index.ts';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import { allowed, reaches, requireBranch, staffNames } from '../staff/index.ts';
import { closeShift } from './close.ts';
import { Shift } from './entities.ts';
import { linesOf, totalOf } from './lines.ts';
import { openUnit } from './open.ts';
import { staffScores } from './scores.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

type Operations = 'shift.open' | 'shift.current' | 'shift.close' | 'shift.list' | 'report.staffScores';

const dayMs = 86_400_000;
const daysMax = 92;

/** Operations of opening a drawer and counting it. */
export const shiftHandlers = (needs: Needs): Handlers<Operations> => ({
  'shift.open': async (input, caller) => {
    requireBranch(caller, input.branchId);
    requireOpen(await needs.directory.branch(input.branchId));
    const once = onceFor(caller.staffId, 'shift.open', caller.idempotencyKey, input);
    const { shiftId } = await needs.committer.submit(
      openUnit({ ...input, once, staffId: caller.staffId, now: needs.clock.now() }),
    );
    return one(await present(needs, caller, [await readShift(needs.db, shiftId)]));
  },
  'shift.current': async ({ branchId }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const open = await needs.db.reader.getRepository(Shift).find({ where: { branchId, status: 'open' }, order: { id: 'ASC' } });
    return { data: await present(needs, caller, open) };
  },
  'shift.close': async (input, caller) => {
    const shift = await readShift(needs.db, input.shiftId);
    if (!reaches(caller, shift.branchId)) throw new DomainError('not_found', { param: 'shiftId' });
    const once = onceFor(caller.staffId, 'shift.close', caller.idempotencyKey, input);
    const { countedFen, reason = null } = input;
    await closeShift(needs, { once, shift, countedFen, reason, staffId: caller.staffId, now: needs.clock.now() });
    return one(await present(needs, caller, [await readShift(needs.db, input.shiftId)]));
  },
  'shift.list': async ({ branchId, ...page }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const query = needs.db.reader
      .getRepository(Shift)
      .createQueryBuilder('shift')
      .where('shift.branchId = :branchId', { branchId });
    const { data, hasMore } = await readPage(query, page);
    return { data: await present(needs, caller, data), hasMore };
  },
  'report.staffScores': async (period, caller) => {
    requireBranch(caller, period.branchId);
    await needs.directory.branch(period.branchId);
    const days = (Date.parse(period.to) - Date.parse(period.from)) / dayMs + 1;
    if (days < 1 || days > daysMax) throw new DomainError('invalid_request', { param: 'to' });
    const scores = await staffScores(needs.db, period);
    const names = await staffNames(
      needs.db,
      scores.map(({ staffId }) => staffId),
    );
    return { data: scores.map((score) => ({ ...score, staffName: names.get(score.staffId) ?? '' })) };
  },
});

async function readShift(db: Database, shiftId: string): Promise<Shift> {
  const shift = await db.reader.getRepository(Shift).findOneBy({ id: shiftId });
  if (shift === null) throw new DomainError('not_found', { param: 'shiftId' });
  return shift;
}

async function present(needs: Needs, caller: StaffCaller, shifts: readonly Shift[]) {
  const names = await staffNames(
    needs.db,
    shifts.flatMap(({ staffId, closedBy }) => [staffId, closedBy ?? '']),
  );
  return Promise.all(
    shifts.map(async (shift) => ({
      shiftId: shift.id,
      branchId: shift.branchId,
      till: shift.till,
      status: shift.status,
      staffName: names.get(shift.staffId) ?? '',
      floatFen: shift.floatFen,
      openedAt: toIso(shift.openedAt),
      closedAt: shift.closedAt === null ? null : toIso(shift.closedAt),
      closedByName: names.get(shift.closedBy ?? '') ?? '',
      result: await resultOf(needs, caller, shift),
    })),
  );
}

/** Who counts a drawer is not told beforehand what should be in it. */
async function resultOf({ db, clock }: Needs, caller: StaffCaller, shift: Shift) {
  const { status, inFen, outFen, lineCount, expectedFen, countedFen, reason } = shift;
  if (status === 'closed' && expectedFen !== null && countedFen !== null)
    return { inFen, outFen, lineCount, expectedFen, countedFen, differenceFen: countedFen - expectedFen, reason };
  if (!allowed(caller, 'shift.read')) return null;
  const lines = await linesOf(db, shift, clock.now());
  const { netFen, ...total } = totalOf(lines);
  const open = { countedFen: null, differenceFen: null, reason: null };
  return { ...total, lineCount: lines.length, expectedFen: shift.floatFen + netFen, ...open };
}

function one<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('one in, one out');
  return item;
}
