import { In } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { readPage, type Page, type PageRequest } from '../platform/db/page.ts';
import { DomainError } from '../platform/errors.ts';
import { reaches, recordAction } from '../staff/index.ts';
import { CardBatch, PhysicalCard } from './entities.ts';

/** How many cards of a batch are in use, and how many are over. */
export interface BatchUse {
  boundCount: number;
  blockedCount: number;
}

/** The batches of a branch, newest first. */
export const listBatches = (db: Database, branchId: string, page: PageRequest): Promise<Page<CardBatch>> =>
  readPage(
    db.reader.getRepository(CardBatch).createQueryBuilder('batch').where('batch.branchId = :branchId', { branchId }),
    page,
  );

/** What became of the cards of some batches, with one query. */
export async function useOf(db: Database, batchIds: readonly string[]): Promise<ReadonlyMap<string, BatchUse>> {
  const counts = await db.reader
    .getRepository(PhysicalCard)
    .createQueryBuilder('card')
    .select('card.batchId', 'batchId')
    .addSelect('card.status', 'status')
    .addSelect('COUNT(*)', 'cards')
    .where({ batchId: In([...batchIds]), status: In(['bound', 'blocked']) })
    .groupBy('card.batchId')
    .addGroupBy('card.status')
    .getRawMany<{ batchId: string; status: string; cards: string | number }>();
  const countOf = (batchId: string, status: string) =>
    Number(counts.find((each) => each.batchId === batchId && each.status === status)?.cards ?? 0);
  return new Map(
    batchIds.map((batchId) => [batchId, { boundCount: countOf(batchId, 'bound'), blockedCount: countOf(batchId, 'blocked') }]),
  );
}

/**
 * The numbers of a batch, in the order of the box, for a printer; the trail keeps who took them. Throws `not_found` (also out
 * of reach).
 */
export async function exportBatch(
  { db, clock }: { db: Database; clock: Clock },
  caller: StaffCaller,
  batchId: string,
): Promise<{ csv: string }> {
  const batch = await db.reader.getRepository(CardBatch).findOneBy({ id: batchId });
  if (batch === null || !reaches(caller, batch.branchId)) throw new DomainError('not_found', { param: 'batchId' });
  const { branchId, count } = batch;
  const cards = await db.reader
    .getRepository(PhysicalCard)
    .find({ select: { id: true, serial: true }, where: { batchId }, order: { serial: 'ASC' } });
  const at = clock.now();
  await db.write(async (tx) => {
    await tx.update(CardBatch, { id: batchId }, { exportedAt: at });
    const detail = { count };
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'physicalCard.exportBatch',
      branchId,
      subject: batchId,
      detail,
      at,
    });
  });
  return { csv: csvOf(cards) };
}

/** Digits only: nothing in it can be a formula. With a BOM and CRLF, as spreadsheets in Chinese expect it. */
const csvOf = (cards: readonly Pick<PhysicalCard, 'id' | 'serial'>[]): string =>
  `\ufeff序号,卡号,卡面卡号\r\n${cards.map(({ id, serial }) => `${String(serial)},${id},${grouped(id)}\r\n`).join('')}`;

/** Groups of four, as it is pressed on the card; a spreadsheet would round the bare digits. */
const grouped = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
