import { accounts, noEffects, untouched, type Committer, type Unit } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import { cardWay, livingCard, phoneIdOf, readMember, rowsOfWay, type CardWay } from '../member/index.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { expiryOf } from './earnRule.ts';

interface Needs {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/**
 * Gives a new member the welcome points, once for a phone number, however often and however late it is told: several
 * WeChat accounts behind one number are not several welcomes. They go to the card that the new one has become part of by
 * then; who has left again gets none. Subscriber of `member.joined`. Throws `busy` where the card went elsewhere meanwhile.
 */
export async function welcome({ db, clock, committer, directory }: Needs, { memberId }: { memberId: string }): Promise<void> {
  const { welcomePoints } = await directory.programme();
  if (welcomePoints === 0) return;
  const [{ phoneHash }, way] = [await readMember(db, memberId), await cardWay(db, memberId)];
  const reference = `welcome:${phoneIdOf(phoneHash)}`;
  try {
    await committer.submit(welcomeUnit(way, reference, welcomePoints, clock.now()));
  } catch (error) {
    // The reference stands for ever, the record of the key for a week: told again after that, the points are there.
    if (!(error instanceof DomainError && error.detail['reference'] === reference)) throw error;
  }
}

function welcomeUnit(way: CardWay, reference: string, amount: number, now: number): Unit<{ given: boolean }> {
  const [joinedId = '', memberId = joinedId] = [way[0], way.at(-1)];
  const today = businessDate(now);
  const expiresOn = expiryOf(today);
  const given = {
    id: newId('ltx'),
    kind: 'welcome' as const,
    reference,
    occurredAt: now,
    businessDate: today,
    memberId,
    ruleRefs: ['welcome'],
    postings: [
      {
        source: accounts.pointsIssued,
        destination: accounts.points(memberId),
        amount,
        intoLots: [{ lot: expiresOn, amount, expiresOn }],
      },
    ],
  };
  return {
    ...untouched,
    once: { actor: joinedId, operation: 'job:welcome', key: 'welcome', inputHash: 'welcome' },
    owners: way,
    accounts: [accounts.points(memberId)],
    rows: rowsOfWay(way),
    references: [reference],
    decide(view) {
      const isGiven = livingCard(view, way).erasedAt === null;
      return { ...noEffects, transactions: isGiven ? [given] : [], answer: { given: isGiven } };
    },
  };
}
