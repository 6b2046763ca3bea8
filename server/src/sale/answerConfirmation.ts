import type { MemberId } from '@shuke/shared/ids';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { SaleConfirmation } from './entities.ts';
import { readConfirmation } from './queries.ts';

/** The member's yes or no, once, while it is open. Throws `not_found`, `confirmation_closed`. */
export async function answerConfirmation(
  { db, clock }: { db: Database; clock: Clock },
  memberId: MemberId,
  { confirmationId, accept }: { confirmationId: string; accept: boolean },
): Promise<'accepted' | 'refused'> {
  const status = accept ? 'accepted' : 'refused';
  const confirmation = await readConfirmation(db, confirmationId);
  if (confirmation?.memberId !== memberId) throw new DomainError('not_found', { param: 'confirmationId' });
  const { affected } = await db.write((tx) =>
    tx
      .createQueryBuilder()
      .update(SaleConfirmation)
      .set({ status })
      .where("id = :confirmationId AND status = 'waiting' AND expires_at > :now", { confirmationId, now: clock.now() })
      .execute(),
  );
  if (affected !== 1) throw new DomainError('confirmation_closed');
  return status;
}
