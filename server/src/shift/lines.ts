import { In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { accounts, accountMovementsSince, type AccountMovement } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { Shift, ShiftLine } from './entities.ts';

/**
 * Whose cash is in a drawer. Everything that moved the branch's cash while the shift was open and is in no other shift; what
 * was asked for during the shift before and committed only after its count comes to this one. Where several drawers are open
 * at once, cash goes to the drawer its member of staff opened, and that of the others to the drawer that was opened first.
 */
export async function linesOf(db: Database, shift: Shift, until: number): Promise<AccountMovement[]> {
  const [before, beside] = await Promise.all([previousOf(db, shift), besideOf(db, shift)]);
  const since = before?.openedAt ?? shift.openedAt;
  const { branchId } = shift;
  const moved = await accountMovementsSince(db, { account: accounts.cash(branchId), branchId, since });
  const late = (at: number) => before?.closedAt !== undefined && before.closedAt !== null && at <= before.closedAt;
  const within = moved.filter(
    ({ occurredAt, amountFen }) => amountFen !== 0 && occurredAt <= until && (occurredAt >= shift.openedAt || late(occurredAt)),
  );
  const taken = await takenAmong(db, within);
  return within.filter((movement) => {
    // What came after the count belongs to whom it belonged to before it.
    const asOf = before !== null && late(movement.occurredAt) ? before : shift;
    return !taken.has(movement.transactionId) && belongsTo(asOf, beside, movement);
  });
}

/** What lines come to: cash in, cash out, and both together. */
export function totalOf(lines: readonly Pick<AccountMovement, 'amountFen'>[]): { inFen: number; outFen: number; netFen: number } {
  const inFen = lines.reduce((sum, { amountFen }) => sum + Math.max(amountFen, 0), 0);
  const outFen = lines.reduce((sum, { amountFen }) => sum + Math.max(-amountFen, 0), 0);
  return { inFen, outFen, netFen: inFen - outFen };
}

const previousOf = (db: Database, { drawerId, id }: Shift): Promise<Shift | null> =>
  db.reader.getRepository(Shift).findOne({ where: { drawerId, id: LessThan(id) }, order: { id: 'DESC' } });

/** Shifts of the branch's other drawers that were open at the same time. */
const besideOf = (db: Database, { branchId, drawerId, openedAt }: Shift): Promise<Shift[]> => {
  const other = { branchId, drawerId: Not(drawerId) };
  return db.reader.getRepository(Shift).find({
    where: [
      { ...other, closedAt: IsNull() },
      { ...other, closedAt: MoreThan(openedAt) },
    ],
  });
};

const inChunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));

/** Which of these a shift has counted. */
export async function takenAmong(
  db: Database,
  movements: readonly Pick<AccountMovement, 'transactionId'>[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (const chunk of inChunks(movements, 500)) {
    const ids = chunk.map(({ transactionId }) => transactionId);
    for (const { id } of await db.reader.getRepository(ShiftLine).findBy({ id: In(ids) })) taken.add(id);
  }
  return taken;
}

function belongsTo(shift: Shift, beside: readonly Shift[], { staffId, occurredAt }: AccountMovement): boolean {
  const open = [shift, ...beside].filter(
    ({ id, openedAt, closedAt }) => id === shift.id || (openedAt <= occurredAt && (closedAt === null || closedAt >= occurredAt)),
  );
  const own = open.filter((each) => each.staffId === staffId);
  const [first] = (own.length > 0 ? own : open).sort((one, other) => (one.id < other.id ? -1 : 1));
  return first?.id === shift.id;
}
