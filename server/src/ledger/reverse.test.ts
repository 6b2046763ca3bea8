import { accounts, type AccountId } from './chart.ts';
import type { StoredTransaction } from './queries.ts';
import { accountsOfReversal, referencesOfReversal, reverse } from './reverse.ts';

const [m, b] = ['mem_1', 'brn_1'];
const facts = { expiresOn: null, merchantId: null, branchId: b };
const about = { memberId: m, branchId: b, saleId: 'sal_1' };
const reversal = { occurredAt: 1, businessDate: '2026-03-02', staffId: 'stf_1', graceUntil: '2026-03-09' };
const viewOf = (balances: Readonly<Record<string, number>>) => ({ available: (account: AccountId) => balances[account] ?? 0 });

const sale: StoredTransaction = {
  ...about,
  id: 'ltx_sale',
  kind: 'sale',
  postings: [
    {
      source: accounts.principal(m),
      destination: accounts.sales(b),
      amount: 80,
      drawn: [
        { lot: 'top_1', amount: 50, ...facts },
        { lot: 'top_2', amount: 30, ...facts },
      ],
      filled: [],
    },
    {
      source: accounts.points(m),
      destination: accounts.pointsRedeemed,
      amount: 40,
      drawn: [
        { lot: '2026-03-01', amount: 10, ...facts, expiresOn: '2026-03-01' },
        { lot: '2026-03-05', amount: 30, ...facts, expiresOn: '2026-03-05' },
      ],
      filled: [],
    },
  ],
};
const earning: StoredTransaction = {
  ...about,
  id: 'ltx_earn',
  kind: 'earn',
  postings: [
    {
      source: accounts.pointsIssued,
      destination: accounts.points(m),
      amount: 100,
      drawn: [],
      filled: [{ lot: '2027-12-31', amount: 100, ...facts, expiresOn: '2027-12-31' }],
    },
  ],
};

describe('a reversal', () => {
  it('mirrors every posting and restores every lot', () => {
    const [draft] = reverse([sale], viewOf({}), { ...reversal, ids: ['ltx_back'] });
    expect(draft).toMatchObject({
      id: 'ltx_back',
      kind: 'reverse',
      reference: 'reverse:ltx_sale',
      reverses: 'ltx_sale',
      memberId: m,
      branchId: b,
      saleId: 'sal_1',
      staffId: 'stf_1',
    });
    expect(draft?.postings[0]).toMatchObject({
      source: accounts.sales(b),
      destination: accounts.principal(m),
      amount: 80,
      intoLots: [
        { lot: 'top_1', amount: 50 },
        { lot: 'top_2', amount: 30 },
      ],
    });
  });

  it('returns points whose day has passed in a lot of a last week, the others where they were, however soon these end', () => {
    const [draft] = reverse([sale], viewOf({}), { ...reversal, ids: ['ltx_back'] });
    expect(draft?.postings[1]?.intoLots).toMatchObject([
      { lot: '2026-03-09', expiresOn: '2026-03-09', amount: 10 },
      { lot: '2026-03-05', expiresOn: '2026-03-05', amount: 30 },
    ]);
  });

  it('takes points from the lot it gave them to, and makes a debt of what is spent', () => {
    const [draft] = reverse([earning], viewOf({ [accounts.points(m)]: 70 }), { ...reversal, ids: ['ltx_back'] });
    expect(draft?.postings).toEqual([
      {
        source: accounts.points(m),
        destination: accounts.pointsIssued,
        amount: 70,
        fromLots: [{ lot: '2027-12-31', amount: 100 }],
      },
      { source: accounts.pointsIssued, destination: accounts.pointsDebt(m), amount: 30 },
    ]);
    const [all] = reverse([earning], viewOf({}), { ...reversal, ids: ['ltx_back'] });
    expect(all?.postings).toEqual([{ source: accounts.pointsIssued, destination: accounts.pointsDebt(m), amount: 100 }]);
  });

  it('gives back before it takes, so that points returned pay for points taken', () => {
    const drafts = reverse([earning, sale], viewOf({ [accounts.points(m)]: 60 }), { ...reversal, ids: ['ltx_a', 'ltx_b'] });
    expect(drafts.map(({ id, reverses }) => [id, reverses])).toEqual([
      ['ltx_b', 'ltx_sale'],
      ['ltx_a', 'ltx_earn'],
    ]);
    expect(drafts[1]?.postings).toMatchObject([{ amount: 100 }]);
  });

  it('takes what two gave from what is there once: the second sees what the first has taken', () => {
    const drafts = reverse([earning, { ...earning, id: 'ltx_more' }], viewOf({ [accounts.points(m)]: 130 }), {
      ...reversal,
      ids: ['ltx_a', 'ltx_b'],
    });
    expect(drafts.map(({ postings }) => postings.map(({ source, amount }) => [source, amount]))).toEqual([
      [[accounts.points(m), 100]],
      [
        [accounts.points(m), 30],
        [accounts.pointsIssued, 70],
      ],
    ]);
  });

  it('needs an id for each', () => {
    expect(() => reverse([sale, earning], viewOf({}), { ...reversal, ids: ['ltx_a'] })).toThrow(RangeError);
  });

  it('names the accounts and the references its unit must declare', () => {
    expect(accountsOfReversal([sale, earning])).toEqual([accounts.principal(m), accounts.points(m), accounts.pointsDebt(m)]);
    expect(referencesOfReversal([sale, earning])).toEqual(['reverse:ltx_sale', 'reverse:ltx_earn']);
  });

  it('of a reversal is refused', () => {
    expect(() => reverse([{ ...sale, kind: 'reverse' }], viewOf({}), { ...reversal, ids: ['ltx_x'] })).toThrow(
      'cannot be taken back',
    );
  });
});
