import { IsNull, Not } from 'typeorm';
import { noEffects, untouched, type Committer } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { PayOrder } from './entities.ts';

/** Orders in one step: a member may have paid hundreds of times. */
const atOnce = 100;

/**
 * Takes who paid out of a member's orders: WeChat keeps it, and what was paid is known by its number. An order under way keeps
 * its payer. Twice is once. Subscriber of `member.erased`.
 */
export async function forgetPayer(
  { db, committer }: { db: Database; committer: Committer },
  { memberId }: { memberId: string },
): Promise<void> {
  const ended = (['credited', 'closed'] as const).map((status) => ({ memberId, status, openid: Not(IsNull()) }));
  for (;;) {
    const orders = await db.reader.getRepository(PayOrder).find({ select: { id: true }, where: ended, take: atOnce });
    if (orders.length === 0) return;
    await committer.submit({
      ...untouched,
      owners: [memberId],
      decide: () => ({
        ...noEffects,
        updates: orders.map(({ id }) => ({ entity: 'pay_order', id, patch: { openid: null } })),
        answer: null,
      }),
    });
  }
}
