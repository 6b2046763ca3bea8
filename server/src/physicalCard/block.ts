import { Not } from 'typeorm';
import { readMember } from '../member/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { recordAction, requireBranch, requireOther } from '../staff/index.ts';
import { ended } from './bind.ts';
import { PhysicalCard } from './entities.ts';
import { readCard } from './holder.ts';

/**
 * Ends a card for ever, whosever it is; one that has ended stays as it was. Throws `forbidden`, `not_found`, `card_unknown`,
 * `self_dealing`.
 */
export async function blockCard(
  { db, clock, directory }: { db: Database; clock: Clock; directory: Directory },
  caller: StaffCaller,
  { branchId, cardNumber, reason }: { branchId: string; cardNumber: string; reason: string },
): Promise<PhysicalCard> {
  requireBranch(caller, branchId);
  await directory.branch(branchId);
  const { holderId } = await readCard(db, cardNumber);
  if (holderId !== null) requireOther(caller, await readMember(db, holderId));
  const at = clock.now();
  await db.write(async (tx) => {
    const { affected } = await tx.update(PhysicalCard, { id: cardNumber, status: Not('blocked') }, ended(reason, at));
    if (affected !== 1) return;
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'physicalCard.block',
      branchId,
      subject: holderId,
      detail: { tail: cardNumber.slice(-4), reason },
      at,
    });
  });
  return readCard(db, cardNumber);
}

/** The cards of a member who has gone earn for nobody, and no longer say whose they were. Twice is once. */
export async function forgetCards(
  { db, clock }: { db: Database; clock: Clock },
  { memberId }: { memberId: string },
): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await tx.update(PhysicalCard, { holderId: memberId }, ended('会员已注销', at));
    await tx.update(PhysicalCard, { memberId }, { memberId: null });
  });
}
