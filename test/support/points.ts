import { accounts, noEffects, untouched, type Unit } from '../../server/src/ledger/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { TestApp } from '../harness/app.ts';

interface Given {
  memberId: string;
  points?: number;
  growth?: number;
  expiresOn?: string;
}

/** Points and growth as past sales would have given them. */
export function given(
  { resources: { committer, clock } }: TestApp,
  { memberId, points = 0, growth = 0, expiresOn = '2027-12-31' }: Given,
): Promise<unknown> {
  const id = newId('ltx');
  const unit: Unit<object> = {
    ...untouched,
    owners: [memberId],
    accounts: [accounts.points(memberId), accounts.growth(memberId)],
    references: [`earn:${id}`],
    decide: () => ({
      ...noEffects,
      transactions: [
        {
          id,
          kind: 'earn',
          reference: `earn:${id}`,
          occurredAt: clock.now(),
          businessDate: '2026-01-01',
          memberId,
          postings: [
            ...(points > 0
              ? [
                  {
                    source: accounts.pointsIssued,
                    destination: accounts.points(memberId),
                    amount: points,
                    intoLots: [{ lot: expiresOn, amount: points, expiresOn }],
                  },
                ]
              : []),
            ...(growth > 0 ? [{ source: accounts.growthGranted, destination: accounts.growth(memberId), amount: growth }] : []),
          ],
        },
      ],
      answer: {},
    }),
  };
  return committer.submit(unit);
}
