import type { AccountMovement, Committer } from '../ledger/index.ts';
import { requireOpen, type Directory } from '../merchant/index.ts';
import { startOfBusinessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage } from '../platform/db/page.ts';
import { withinDays } from '../platform/db/withinDays.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import { reaches, requireBranch, staffNames } from '../staff/index.ts';
import { closeShift } from './close.ts';
import { Shift } from './entities.ts';
import { totalOf } from './lines.ts';
import { looseCash } from './loose.ts';
import { openUnit } from './open.ts';
import { presentShifts as present } from './present.ts';
import { staffScores } from './scores.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

type Operations = 'shift.open' | 'shift.current' | 'shift.close' | 'shift.list' | 'shift.listLoose' | 'report.staffScores';

const dayMs = 86_400_000;
const daysMax = 92;
const looseDays = { usual: 7, max: 31 } as const;
const looseShown = 100;

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
  'shift.list': async ({ branchId, show, from, to, ...page }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const query = needs.db.reader
      .getRepository(Shift)
      .createQueryBuilder('shift')
      .where('shift.branchId = :branchId', { branchId });
    if (show === 'open') query.andWhere("shift.status = 'open'");
    if (show === 'differing') query.andWhere('shift.countedFen <> shift.expectedFen');
    withinDays(query, 'shift.openedAt', { from, to });
    const { data, hasMore } = await readPage(query, page);
    return { data: await present(needs, caller, data), hasMore };
  },
  'shift.listLoose': async ({ branchId, from }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const now = needs.clock.now();
    const asked = from === undefined ? now - looseDays.usual * dayMs : startOfBusinessDate(from);
    const since = Math.max(asked, now - looseDays.max * dayMs);
    const loose = await looseCash(needs.db, { branchId, since, now });
    const { inFen, outFen } = totalOf(loose);
    return { inFen, outFen, lineCount: loose.length, data: await presentLoose(needs.db, loose.slice(0, looseShown)) };
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

async function presentLoose(db: Database, loose: readonly AccountMovement[]) {
  const names = await staffNames(
    db,
    loose.map(({ staffId }) => staffId ?? ''),
  );
  return loose.map(({ staffId, saleId, occurredAt, amountFen }) => ({
    ...{ at: toIso(occurredAt), amountFen, saleId },
    staffName: names.get(staffId ?? '') ?? '',
  }));
}

function one<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('one in, one out');
  return item;
}
