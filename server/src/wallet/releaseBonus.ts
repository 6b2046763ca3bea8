import { accounts, type Committer, type Unit } from '../ledger/index.ts';
import { LessThanOrEqual } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { newId } from '../platform/ids.ts';
import { BonusInstalment } from './entities.ts';

const perRound = 200;

/** Gives the parts of bonuses that are due by a business date. Run again, or dying half-way, it gives each part once. */
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
  const nothing = { transactions: [], inserts: [], updates: [], events: [], answer: null };
  return {
    owners: [memberId],
    accounts: [bonus],
    rows: [['bonus_instalment', id]],
    references: [reference],
    claims: [],
    decide(view) {
      const part = view.row<BonusInstalment>('bonus_instalment', id);
      // Merged into another card since it was read: the next round finds it there.
      if (part?.status !== 'waiting' || part.memberId !== memberId) return nothing;
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
