import { accounts, noEffects, untouched, type Unit } from '../../server/src/ledger/index.ts';
import { outboxDraft } from '../../server/src/outbox/index.ts';
import { businessDate } from '../../server/src/platform/clock.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { BenchShop } from './shop.ts';

const spent = { principalFen: 900, bonusFen: 100, points: 200 };

/**
 * A spend with nothing around it: one transaction that draws principal, bonus and points from their lots, its key, and one
 * message. Seven rows, the work that floors of the committer alone were set for; a whole sale writes twice as many.
 */
export function spendUnit(memberId: string, { branch, tills }: BenchShop, till: number, now: number): Unit<{ saleId: string }> {
  const staffId = tills[till % tills.length]?.staffId ?? '';
  const saleId = newId('sal');
  const [principal, bonus, points] = [accounts.principal(memberId), accounts.bonus(memberId), accounts.points(memberId)];
  const sales = accounts.sales(branch.id);
  return {
    ...untouched,
    once: { actor: staffId, operation: 'sale.checkout', key: newId('key'), inputHash: saleId },
    owners: [memberId],
    accounts: [principal, bonus, points],
    references: [`sale:${saleId}`],
    decide: () => ({
      ...noEffects,
      transactions: [
        {
          id: newId('ltx'),
          kind: 'sale',
          reference: `sale:${saleId}`,
          occurredAt: now,
          businessDate: businessDate(now),
          memberId,
          branchId: branch.id,
          staffId,
          postings: [
            { source: principal, destination: sales, amount: spent.principalFen },
            { source: bonus, destination: sales, amount: spent.bonusFen },
            { source: points, destination: accounts.pointsRedeemed, amount: spent.points },
          ],
        },
      ],
      events: [outboxDraft('sale.paid', { saleId, memberId, branchId: branch.id })],
      answer: { saleId },
    }),
  };
}
