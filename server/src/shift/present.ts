import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import { allowed, staffNames } from '../staff/index.ts';
import { earlierCounts } from './earlierCounts.ts';
import type { Shift } from './entities.ts';
import { linesOf, totalOf } from './lines.ts';

interface Needs {
  db: Database;
  clock: Clock;
}

/** Shifts as the contract shows them; what is beside the count only for who may read shifts. */
export async function presentShifts(needs: Needs, caller: StaffCaller, shifts: readonly Shift[]) {
  const isReader = allowed(caller, 'shift.read');
  const ids = shifts.map(({ id }) => id);
  const counts = isReader ? await earlierCounts(needs.db, ids) : [];
  const names = await staffNames(needs.db, [
    ...shifts.flatMap(({ staffId, closedBy }) => [staffId, closedBy ?? '']),
    ...counts.map(({ staffId }) => staffId),
  ]);
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
      lastCountFen: isReader ? shift.lastCountFen : null,
      earlierCounts: counts
        .filter(({ shiftId }) => shiftId === shift.id)
        .map(({ countedFen, staffId, at }) => ({ countedFen, at: toIso(at), staffName: names.get(staffId) ?? '' })),
      result: await resultOf(needs, shift, isReader),
    })),
  );
}

/** Who counts a drawer is not told beforehand what should be in it. */
async function resultOf({ db, clock }: Needs, shift: Shift, isReader: boolean) {
  const { status, inFen, outFen, lineCount, expectedFen, countedFen, reason } = shift;
  if (status === 'closed' && expectedFen !== null && countedFen !== null)
    return { inFen, outFen, lineCount, expectedFen, countedFen, differenceFen: countedFen - expectedFen, reason };
  if (!isReader) return null;
  const lines = await linesOf(db, shift, clock.now());
  const { netFen, ...total } = totalOf(lines);
  const open = { countedFen: null, differenceFen: null, reason: null };
  return { ...total, lineCount: lines.length, expectedFen: shift.floatFen + netFen, ...open };
}
