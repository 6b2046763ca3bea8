import type { EntityManager } from 'typeorm';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { hashOf } from '../platform/once.ts';
import { recordAction, requireBranch } from '../staff/index.ts';
import { CardBatch, PhysicalCard } from './entities.ts';
import { newNumbers } from './numbers.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** How many cards, for which branch; the name is for whoever opens the box. */
export interface BatchWishes {
  branchId: string;
  name: string;
  count: number;
}

/** Rows of one statement: below SQLite’s limit of variables. */
const rowsAtOnce = 500;

/**
 * Makes the numbers of a batch, once per key. Throws `forbidden`, `not_found`, `branch_closed`, `idempotency_key_reused`.
 */
export async function createBatch(
  { db, clock, directory }: Needs,
  caller: StaffCaller,
  { branchId, name, count }: BatchWishes,
): Promise<CardBatch> {
  requireBranch(caller, branchId);
  requireOpen(await directory.branch(branchId));
  const [createdBy, createdAt] = [caller.staffId, clock.now()];
  const [intention, inputHash] = [hashOf([createdBy, caller.idempotencyKey]), hashOf([branchId, name, count])];
  const wanted = { id: newId('cbt'), branchId, name, count, createdBy, createdAt, exportedAt: null, intention, inputHash };
  const madeBefore = () => readBefore(db, wanted);
  return (
    (await madeBefore()) ??
    db
      .write((tx) => make(tx, wanted))
      // The same click twice at once: the second finds what the first made.
      .catch(async (error: unknown) => {
        const first = await madeBefore();
        if (first === undefined) throw error;
        return first;
      })
  );
}

async function readBefore(db: Database, { intention, inputHash }: CardBatch): Promise<CardBatch | undefined> {
  const before = await db.reader.getRepository(CardBatch).findOneBy({ intention });
  if (before !== null && before.inputHash !== inputHash) throw new DomainError('idempotency_key_reused');
  return before ?? undefined;
}

async function make(tx: EntityManager, batch: CardBatch): Promise<CardBatch> {
  const { id, branchId, createdBy: staffId, createdAt: at, name, count } = batch;
  await tx.insert(CardBatch, batch);
  const cards = newNumbers(count).map((number, place) => ({ id: number, batchId: id, serial: place + 1, ...unbound }));
  for (let from = 0; from < count; from += rowsAtOnce) await tx.insert(PhysicalCard, cards.slice(from, from + rowsAtOnce));
  const detail = { name, count };
  await recordAction(tx, { staffId, action: 'physicalCard.createBatch', branchId, subject: id, detail, at });
  return batch;
}

const unbound = {
  status: 'new',
  holderId: null,
  memberId: null,
  boundAt: null,
  blockedAt: null,
  blockReason: null,
} as const;
