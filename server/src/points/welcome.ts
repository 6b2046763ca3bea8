import { accounts, noEffects, untouched, type Committer, type Unit } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import { phoneIdOf, readMember } from '../member/index.ts';
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
 * WeChat accounts behind one number are not several welcomes. Subscriber of `member.joined`.
 */
export async function welcome({ db, clock, committer, directory }: Needs, { memberId }: { memberId: string }): Promise<void> {
  const { welcomePoints } = await directory.programme();
  if (welcomePoints === 0) return;
  const { phoneHash } = await readMember(db, memberId);
  const reference = `welcome:${phoneIdOf(phoneHash)}`;
  try {
    await committer.submit(welcomeUnit(memberId, reference, welcomePoints, clock.now()));
  } catch (error) {
    // The reference stands for ever, the record of the key for a week: told again after that, the points are there.
    if (!(error instanceof DomainError && error.detail['reference'] === reference)) throw error;
  }
}

function welcomeUnit(memberId: string, reference: string, amount: number, now: number): Unit<{ given: boolean }> {
  const today = businessDate(now);
  const expiresOn = expiryOf(today);
  return {
    ...untouched,
    once: { actor: memberId, operation: 'job:welcome', key: 'welcome', inputHash: 'welcome' },
    owners: [memberId],
    accounts: [accounts.points(memberId)],
    references: [reference],
    decide: () => ({
      ...noEffects,
      transactions: [
        {
          id: newId('ltx'),
          kind: 'welcome',
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
        },
      ],
      answer: { given: true },
    }),
  };
}
