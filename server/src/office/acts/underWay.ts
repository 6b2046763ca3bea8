import { In } from 'typeorm';
import { PayOrder } from '../../pay/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { Sale } from '../../sale/index.ts';
import { WalletSpend } from '../../wallet/index.ts';

/**
 * A payment under way brings money to one of these cards, or gives it back: it must end first. Read without a lock: whoever
 * decides by it compares `paymentsBegun`, read before this, under theirs. Throws `money_left`.
 */
export async function requireNothingUnderWay(db: Database, cards: readonly string[]): Promise<void> {
  const open = { memberId: In([...cards]), status: In(['created', 'prepaid', 'paid']) };
  const order = await db.reader.getRepository(PayOrder).findOne({ select: { id: true, totalFen: true }, where: open });
  if (order !== null) throw new DomainError('money_left', { leftFen: order.totalFen });
  const spend = await unpaidSpend(db, cards);
  if (spend !== null) throw new DomainError('money_left', { leftFen: spend.amountFen });
}

/** A sale somebody else is paying from these wallets, whose part by WeChat is open: unpaid, the money comes back. */
const unpaidSpend = (db: Database, cards: readonly string[]): Promise<WalletSpend | null> =>
  db.reader
    .getRepository(WalletSpend)
    .createQueryBuilder('spend')
    .innerJoin(Sale, 'sale', "sale.id = spend.id AND sale.status = 'awaiting'")
    .where('spend.walletOwner IN (:...cards)', { cards })
    .getOne();
