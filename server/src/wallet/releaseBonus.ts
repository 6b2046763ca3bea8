import { accounts, noEffects, type Committer, type Unit } from '../ledger/index.ts';
import { LessThanOrEqual } from 'typeorm';
import type { Member } from '../member/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { BonusInstalment } from './entities.ts';

const perRound = 200;

/**
 * Gives the parts of bonuses that are due by a business date: on a card that became part of another to that one, for who has
 * left no more. Run again, or dying half-way, it gives each part once. Gives how many it looked at.
 */
export async function releaseBonus(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  today: string,
): Promise<number> {
  let released = 0;
  for (;;) {
    const due = await db.reader
      .getRepository(BonusInstalment)
      .find({ where: { status: 'waiting', dueOn: LessThanOrEqual(today) }, order: { dueOn: 'ASC', id: 'ASC' }, take: perRound });
    if (due.length === 0) return released;
    await Promise.all(due.map((part) => committer.submit(releaseUnit(part, today, clock.now()))));
    released += due.length;
  }
}

function releaseUnit({ id, topUpId, memberId, amountFen }: BonusInstalment, today: string, now: number): Unit<null> {
  const bonus = accounts.bonus(memberId);
  const reference = `bonus:${id}`;
  const nothing = { ...noEffects, answer: null };
  return {
    owners: [memberId],
    accounts: [bonus],
    rows: [
      ['bonus_instalment', id],
      ['member', memberId],
    ],
    references: [reference],
    claims: [],
    decide(view) {
      const part = view.row<BonusInstalment>('bonus_instalment', id);
      // Merged into another card since it was read: the next round finds it there.
      if (part?.status !== 'waiting' || part.memberId !== memberId) return nothing;
      const elsewhere = noLonger(view.row<Member>('member', memberId));
      if (elsewhere !== null) return { ...nothing, updates: [{ entity: 'bonus_instalment', id, patch: elsewhere }] };
      return {
        ...nothing,
        transactions: [
          {
            id: newId('ltx'),
            kind: 'bonus',
            reference,
            occurredAt: now,
            businessDate: today,
            memberId,
            postings: [
              {
                source: accounts.bonusGranted,
                destination: bonus,
                amount: amountFen,
                intoLots: [{ lot: topUpId, amount: amountFen, expiresOn: null }],
              },
            ],
          },
        ],
        updates: [{ entity: 'bonus_instalment', id, patch: { status: 'released' } }],
      };
    },
  };
}

/** What becomes of a part whose card is nobody's: it goes on to the card that one became, or ends with its person. */
function noLonger(member: Member | undefined): Partial<BonusInstalment> | null {
  if (member !== undefined && member.mergedInto !== null) return { memberId: member.mergedInto };
  return member?.erasedAt == null ? null : { status: 'cancelled' };
}
