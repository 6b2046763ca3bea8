import { IsNull, type EntityManager } from 'typeorm';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction, requireOther } from '../staff/index.ts';
import { PhysicalCard } from './entities.ts';
import { readCard, readReceiver } from './holder.ts';

/** A visit of somebody, as the till’s book tells it; the book stands to the right of this module. */
export interface VisitReader {
  /** Throws `not_found`. */
  find(caller: StaffCaller, visitId: string): Promise<{ visit: { memberId: string; branchId: string; expiresAt: number } }>;
}

/** What giving cards takes. */
export interface CardNeeds {
  db: Database;
  clock: Clock;
  visits: VisitReader;
}

/** Which card for whom; `replaces` ends the one before. */
export interface Binding {
  visitId: string;
  cardNumber: string;
  replaces: boolean;
}

const replacedReason = '已换卡';

/**
 * Gives a card to the member who stands at the till; theirs already is done already. Throws `not_found`, `visit_expired`,
 * `self_dealing`, `member_frozen`, `card_unknown`, `card_bound`, `card_blocked`, and `member_has_card` unless it replaces.
 */
export async function bind({ db, clock, visits }: CardNeeds, caller: StaffCaller, wanted: Binding): Promise<PhysicalCard> {
  const { visit } = await visits.find(caller, wanted.visitId);
  const at = clock.now();
  if (visit.expiresAt <= at) throw new DomainError('visit_expired');
  const member = await readReceiver(db, visit.memberId);
  requireOther(caller, member);
  const { cardNumber, replaces } = wanted;
  const giving = { cardNumber, replaces, memberId: member.id, branchId: visit.branchId, staffId: caller.staffId, at };
  await db
    .write((tx) => give(tx, giving))
    .catch(async (error: unknown) => {
      // Two cards for one member at once: the index lets one through.
      const other = await db.reader.getRepository(PhysicalCard).findOneBy({ holderId: member.id });
      if (error instanceof DomainError || other === null || other.id === cardNumber) throw error;
      throw new DomainError('member_has_card');
    });
  return readCard(db, cardNumber);
}

interface Giving {
  cardNumber: string;
  replaces: boolean;
  memberId: string;
  branchId: string;
  staffId: string;
  at: number;
}

async function give(tx: EntityManager, { cardNumber, replaces, memberId, branchId, staffId, at }: Giving): Promise<void> {
  const card = await tx.findOneBy(PhysicalCard, { id: cardNumber });
  if (card === null) throw new DomainError('card_unknown', { param: 'cardNumber' });
  if (card.status === 'blocked') throw new DomainError('card_blocked');
  if (card.holderId === memberId) return;
  if (card.holderId !== null) throw new DomainError('card_bound');
  const before = await tx.findOneBy(PhysicalCard, { holderId: memberId });
  if (before !== null && !replaces) throw new DomainError('member_has_card');
  if (before !== null) await tx.update(PhysicalCard, { id: before.id }, ended(replacedReason, at));
  const bound = { status: 'bound' as const, holderId: memberId, memberId, boundAt: at };
  const { affected } = await tx.update(PhysicalCard, { id: cardNumber, status: 'new', holderId: IsNull() }, bound);
  if (affected !== 1) throw new DomainError('card_bound');
  await recordAction(tx, {
    staffId,
    action: replaces ? 'physicalCard.replace' : 'physicalCard.bind',
    branchId,
    subject: memberId,
    detail: { tail: cardNumber.slice(-4), before: before?.id.slice(-4) ?? null },
    at,
  });
}

/** What ends a card: it opens nothing any more, and stays known as somebody’s. */
export const ended = (blockReason: string, blockedAt: number) => ({
  status: 'blocked' as const,
  holderId: null,
  blockedAt,
  blockReason,
});
