import type { EntityManager } from 'typeorm';
import { Member, requireOpenCard } from '../../member/index.ts';
import type { Database } from '../../platform/db/database.ts';

/**
 * Holds a card open until the end of this transaction, so that nothing is written about somebody who is erased meanwhile; on
 * SQLite all writes wait for one another anyway. Throws `not_found`, `member_closed`.
 */
export async function holdOpenCard({ dialect }: Database, tx: EntityManager, memberId: string): Promise<void> {
  const lock = dialect === 'mariadb' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  requireOpenCard((await tx.findOne(Member, { where: { id: memberId }, ...lock })) ?? undefined);
}
