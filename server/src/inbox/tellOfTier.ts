import { accounts, readBalances } from '../ledger/index.ts';
import type { Topics } from '../outbox/index.ts';
import { Sale } from '../sale/index.ts';
import { tierAt } from '../tiers/index.ts';
import type { TellNeeds } from './subscribers.ts';
import { tell } from './tell.ts';
import { wordsOfTier } from './words.ts';

/**
 * Tells of a tier that a sale led up to: the one held now, against the one the sale was priced by. Once for each tier, so
 * that several sales told of late, or a refund and a new sale, are one message. Subscriber of `sale.paid`.
 */
export async function tellOfTier(needs: TellNeeds, { saleId, memberId, branchId }: Topics['sale.paid']): Promise<void> {
  const { db, directory } = needs;
  const account = accounts.growth(memberId);
  const [sale, { tiers }, balances] = await Promise.all([
    db.reader.getRepository(Sale).findOneByOrFail({ id: saleId }),
    directory.programme(),
    readBalances(db, [account]),
  ]);
  const before = tiers.find(({ name }) => name === sale.tierName);
  const tier = tierAt(tiers, balances.get(account) ?? 0);
  // A slip claimed later was priced by no tier; a tier that was renamed meanwhile is not guessed at.
  if (before === undefined || tier.level <= before.level) return;
  await tell(needs, { ...wordsOfTier(tier), memberId, branchId, fact: `tier.reached:${String(tier.level)}` });
}
