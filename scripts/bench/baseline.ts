/**
 * The naive baseline: a cashier transaction as it is usually written with TypeORM. It writes the same rows as
 * `sale.checkout` (member, accounts, lots, transactions, postings, lot lines, sale, day's counter, audit entry, first
 * answer, outbox) and prices with the same function, in one transaction per sale: `SELECT … FOR UPDATE`, objects changed in
 * memory, `save`. It is not made slower than need be: lists are read and saved in one statement where TypeORM can. It has
 * no chain of batches, since nothing in it is batched, and no tables of owners, since it locks the rows themselves.
 */
import { In, type EntityManager } from 'typeorm';
import { hasLots } from '../../server/src/ledger/chart.ts';
import { IdempotencyRecord, LedgerAccount, LedgerLot } from '../../server/src/ledger/entities.ts';
import { accounts } from '../../server/src/ledger/index.ts';
import { Member } from '../../server/src/member/index.ts';
import { OutboxMessage } from '../../server/src/outbox/entities.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { DaySpend, Sale } from '../../server/src/sale/index.ts';
import { earnDrafts, paymentDraft } from '../../server/src/sale/postings.ts';
import { price, type Priced } from '../../server/src/sale/price.ts';
import { saleNumberOf } from '../../server/src/sale/saleNumber.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { NaiveBooks, writer } from './naiveBooks.ts';
import type { SaleToTake } from './sales.ts';

/** Runs work in one transaction: a pool on a server, the single writer's queue on SQLite. */
export type Transact = <Result>(work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;

/** Takes a sale, once per key. `locks`: whether the database has row locks (SQLite runs one transaction at a time). */
export const naiveCheckout = (transact: Transact, sale: SaleToTake, { locks }: { locks: boolean }): Promise<unknown> =>
  transact(async (tx) => {
    const { memberId, staffId, key, inputHash, basket, facts, businessDate, now } = sale;
    const recordId = `${staffId}|sale.checkout|${key}`;
    const first = await tx.findOneBy(IdempotencyRecord, { id: recordId });
    if (first !== null) return JSON.parse(first.answer ?? 'null') as unknown;

    const lock = locks ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const member = await tx.findOneOrFail(Member, { where: { id: memberId }, ...lock });
    const ids = [accounts.principal, accounts.bonus, accounts.points, accounts.growth, accounts.pointsDebt].map((of) =>
      of(memberId),
    );
    const held = new Map(
      (await tx.find(LedgerAccount, { where: { id: In(ids) }, ...lock })).map((account) => [account.id, account]),
    );
    const lots = await tx.find(LedgerLot, { where: { account: In(ids.filter(hasLots)) } });
    const dayId = `${memberId}@${businessDate}`;
    const day = (await tx.findOneBy(DaySpend, { id: dayId })) ?? { id: dayId, unconfirmedFen: 0 };

    const priced = price(basket, facts, {
      available: (id) => held.get(id)?.available ?? 0,
      unconfirmedToday: day.unconfirmedFen,
      walletFrozen: member.walletFrozen,
    });
    const saleId = newId('sal');
    const place = { saleId, memberId, branchId: sale.branchId, staffId, businessDate, now };
    const drafts = [paymentDraft(priced, place), ...earnDrafts(priced, memberId, place)];
    const books = new NaiveBooks(held, lots);
    for (const draft of drafts) books.post(draft);

    member.visitCount += 1;
    member.homeBranchId ??= sale.branchId;
    day.unconfirmedFen += priced.spendFen;
    const row = saleRow(sale, priced, { saleId, transactions: drafts.map(({ id }) => id) });
    const answer = { sale: row };
    await books.save(tx);
    await tx.save(Member, member);
    await tx.save(Sale, row);
    await tx.save(DaySpend, day);
    await tx.save(AuditEntry, {
      id: newId('adt'),
      staffId,
      action: 'sale.checkout',
      branchId: sale.branchId,
      subject: saleId,
      detail: { payableFen: priced.payableFen, walletFen: priced.walletFen },
      at: now,
    });
    await tx.save(IdempotencyRecord, {
      id: recordId,
      inputHash,
      answer: JSON.stringify(answer),
      writer,
      seq: books.sequence,
      at: now,
    });
    const payload = { saleId, memberId, branchId: sale.branchId };
    await tx.save(OutboxMessage, { id: newId('obx'), topic: 'sale.paid', payload, dueAt: now, attempts: 0 });
    return answer;
  });

function saleRow(sale: SaleToTake, priced: Priced, { saleId, transactions }: { saleId: string; transactions: string[] }): Sale {
  const { visitId, memberId, branchId, staffId, businessDate, now } = sale;
  return {
    id: saleId,
    number: saleNumberOf(saleId, now),
    status: 'paid',
    visitId,
    memberId,
    branchId,
    staffId,
    tierName: priced.tier.name,
    amountFen: priced.amountFen,
    items: null,
    itemsBack: null,
    lines: priced.lines,
    refundedFen: 0,
    refunded: null,
    payableFen: priced.payableFen,
    pointsBurned: priced.pointsBurned,
    pointsEarned: priced.pointsEarned,
    growthEarned: priced.growthEarned,
    principalFen: priced.principalFen,
    bonusFen: priced.bonusFen,
    restFen: priced.restFen,
    restMethod: null,
    payments: priced.payments,
    payOrderId: null,
    claimHash: null,
    claimedAt: null,
    walletAfterFen: priced.walletAfterFen,
    pointsAfter: priced.pointsAfter,
    unconfirmedFen: priced.spendFen,
    transactions,
    businessDate,
    paidAt: now,
    undoneAt: null,
    undoneBy: null,
  };
}
