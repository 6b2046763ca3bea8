import { accounts, type Committer, type Unit } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { expiryOf } from './earnRule.ts';

interface Needs {
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/** Gives a new member the welcome points, once however often and however late it is told. Subscriber of `member.joined`. */
export async function welcome({ clock, committer, directory }: Needs, { memberId }: { memberId: string }): Promise<void> {
  const { welcomePoints } = await directory.programme();
  if (welcomePoints === 0) return;
  try {
    await committer.submit(welcomeUnit(memberId, welcomePoints, clock.now()));
  } catch (error) {
    // The reference stands for ever, the record of the key for a week: told again after that, the points are there.
    if (!(error instanceof DomainError && error.detail['reference'] === referenceOf(memberId))) throw error;
  }
}

const referenceOf = (memberId: string): string => `welcome:${memberId}`;

function welcomeUnit(memberId: string, amount: number, now: number): Unit<{ given: boolean }> {
  const today = businessDate(now);
  const expiresOn = expiryOf(today);
  return {
    once: { actor: memberId, operation: 'job:welcome', key: 'welcome', inputHash: 'welcome' },
    owners: [memberId],
    accounts: [accounts.points(memberId)],
    rows: [],
    references: [referenceOf(memberId)],
    claims: [],
    decide: () => ({
      transactions: [
        {
          id: newId('ltx'),
          kind: 'welcome',
          reference: referenceOf(memberId),
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
      inserts: [],
      updates: [],
      events: [],
      answer: { given: true },
    }),
  };
}
