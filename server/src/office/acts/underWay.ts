import { In } from 'typeorm';
import { PayOrder } from '../../pay/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { Sale } from '../../sale/index.ts';
import { WalletSpend } from '../../wallet/index.ts';

/**
 * A payment under way brings money to one of these cards, or gives it back: it must end first. Read without a lock: whoever
 * decides by it compares `paymentsBegun`, read before this, under theirs. Throws `payment_under_way`.
 */
export async function requireNothingUnderWay(db: Database, cards: readonly string[]): Promise<void> {
  const open = { memberId: In([...cards]), status: In(['created', 'prepaid', 'paid']) };
  if ((await db.reader.getRepository(PayOrder).existsBy(open)) || (await hasUnpaidSpend(db, cards)))
    throw new DomainError('payment_under_way');
}

/** A sale somebody else is paying from these wallets, whose part by WeChat is open: unpaid, the money comes back. */
const hasUnpaidSpend = (db: Database, cards: readonly string[]): Promise<boolean> =>
  db.reader
    .getRepository(WalletSpend)
    .createQueryBuilder('spend')
    .innerJoin(Sale, 'sale', "sale.id = spend.id AND sale.status = 'awaiting'")
    .where('spend.walletOwner IN (:...cards)', { cards })
    .getExists();
