import {
  branchId,
  draftOf,
  everyAccount,
  holding,
  memberId,
  overlayOn,
  paidIn,
  thrownBy,
  truthWith,
} from '../../../../test/support/ledgerBatch.ts';
import { accounts } from '../chart.ts';
import { Overlay } from './overlay.ts';
import { post } from './posting.ts';
import { BatchState } from './state.ts';

const [principal, bonus, points] = [accounts.principal(memberId), accounts.bonus(memberId), accounts.points(memberId)];
const spent = (amount: number) => ({ source: principal, destination: accounts.sales(branchId), amount });
const burned = (amount: number) => ({ source: points, destination: accounts.pointsRedeemed, amount });
const given = (lots: Readonly<Record<string, number>>, amount?: number) => ({
  source: accounts.pointsIssued,
  destination: points,
  amount: amount ?? Object.values(lots).reduce((sum, each) => sum + each, 0),
  intoLots: Object.entries(lots).map(([lot, share]) => ({ lot, amount: share, expiresOn: lot })),
});

describe('posting a transaction', () => {
  it('fills an account and a lot, and tells the balance after it and the wallet with its bonus', () => {
    const overlay = overlayOn(holding({ principal: { top_1: 30 }, bonus: { top_1: 5 } }));
    const draft = draftOf('top_up', [paidIn('top_2', 100)]);
    expect(post(overlay, draft)).toEqual({
      draft,
      postings: [
        { source: accounts.cash(branchId), destination: principal, amount: 100, sourceAfter: null, destinationAfter: 130 },
      ],
      lotLines: [{ line: 0, account: principal, lot: 'top_2', amount: 100 }],
      pointsDelta: null,
      pointsAfter: null,
      walletDelta: 100,
      walletAfter: 135,
    });
    expect(overlay.available(principal)).toBe(130);
    expect(overlay.lots(principal)).toEqual([
      { lot: 'top_1', expiresOn: null, available: 30 },
      { lot: 'top_2', expiresOn: null, available: 100 },
    ]);
    expect(overlay.changes.origins.get(principal)?.get('top_2')).toEqual({ merchantId: 'mch_1', branchId });
  });

  it('draws both halves of the wallet and the points, down to nothing at most', () => {
    const overlay = overlayOn(holding({ principal: { top_1: 30 }, bonus: { top_1: 5 }, points: { '2026-12-31': 40 } }));
    const toSales = { source: bonus, destination: accounts.sales(branchId), amount: 4 };
    const posted = post(overlay, draftOf('sale', [spent(30), toSales, burned(15)]));
    expect(posted.postings.map(({ sourceAfter, destinationAfter }) => [sourceAfter, destinationAfter])).toEqual([
      [0, null],
      [1, null],
      [25, null],
    ]);
    expect(posted.lotLines).toEqual([
      { line: 0, account: principal, lot: 'top_1', amount: -30 },
      { line: 1, account: bonus, lot: 'top_1', amount: -4 },
      { line: 2, account: points, lot: '2026-12-31', amount: -15 },
    ]);
    expect(posted).toMatchObject({ pointsDelta: -15, pointsAfter: 25, walletDelta: -34, walletAfter: 1 });
    expect(overlay.lots(principal)).toEqual([]);
  });

  it('refuses a balance that would fall below zero, by the name of what is short', () => {
    const truth = holding({ principal: { top_1: 30 }, points: { '2026-12-31': 40 } });
    expect(thrownBy(() => post(overlayOn(truth), draftOf('sale', [spent(31)])))).toMatchObject({ code: 'balance_insufficient' });
    expect(thrownBy(() => post(overlayOn(truth), draftOf('sale', [burned(41)])))).toMatchObject({ code: 'points_insufficient' });
  });

  it('counts a second posting on what the first one left', () => {
    const overlay = overlayOn(holding({ points: { '2026-12-31': 10 } }));
    expect(post(overlay, draftOf('sale', [burned(4), burned(6)])).postings.map(({ sourceAfter }) => sourceAfter)).toEqual([6, 0]);
    const again = overlayOn(holding({ points: { '2026-12-31': 10 } }));
    expect(() => post(again, draftOf('sale', [burned(4), burned(7)]))).toThrow();
  });

  it('keeps a balance without lots for growth and for what is owed', () => {
    const overlay = overlayOn(truthWith({ accounts: new Map([[accounts.pointsDebt(memberId), 8]]) }));
    const posted = post(
      overlay,
      draftOf('earn', [
        { source: accounts.growthGranted, destination: accounts.growth(memberId), amount: 12 },
        { source: accounts.pointsDebt(memberId), destination: accounts.pointsIssued, amount: 8 },
      ]),
    );
    expect(posted.postings).toMatchObject([{ destinationAfter: 12 }, { sourceAfter: 0 }]);
    expect(posted).toMatchObject({ lotLines: [], pointsDelta: null, walletDelta: null, walletAfter: null });
    expect(overlay.lots(accounts.growth(memberId))).toEqual([]);
  });

  it('nets what a member gives and gets of the same asset, also to nothing', () => {
    const overlay = overlayOn(holding({ points: { '2026-12-31': 10 } }));
    const posted = post(
      overlay,
      draftOf('reverse', [{ source: points, destination: accounts.pointsIssued, amount: 10 }, burnedBack(10)], {
        reverses: 'ltx_0',
      }),
    );
    expect(posted).toMatchObject({ pointsDelta: 0, pointsAfter: 10 });
  });

  it('fills several lots at once, each with its last day', () => {
    const overlay = overlayOn(holding({ points: { '2026-12-31': 5 } }));
    const posted = post(overlay, draftOf('earn', [given({ '2028-12-31': 3, '2027-12-31': 4 })]));
    expect(posted.postings).toMatchObject([{ amount: 7, destinationAfter: 12 }]);
    expect(posted.lotLines.map(({ lot, amount }) => [lot, amount])).toEqual([
      ['2027-12-31', 4],
      ['2028-12-31', 3],
    ]);
    expect(overlay.lots(points)).toEqual([
      { lot: '2026-12-31', expiresOn: '2026-12-31', available: 5 },
      { lot: '2027-12-31', expiresOn: '2027-12-31', available: 4 },
      { lot: '2028-12-31', expiresOn: '2028-12-31', available: 3 },
    ]);
  });

  it('writes lot lines in the order of line, then lot, however they were drawn', () => {
    const overlay = overlayOn(holding({ points: { '2026-12-31': 5, '2027-12-31': 5, '2028-12-31': 5 } }));
    const second = { ...burned(11), fromLots: ['2027-12-31', '2026-12-31', '2028-12-31'].map((lot) => ({ lot, amount: 4 })) };
    const { lotLines } = post(overlay, draftOf('sale', [burned(1), second]));
    expect(lotLines.map(({ line, lot, amount }) => [line, lot, amount])).toEqual([
      [0, '2026-12-31', -1],
      [1, '2026-12-31', -4],
      [1, '2027-12-31', -4],
      [1, '2028-12-31', -3],
    ]);
  });

  it('moves no member’s points without a line of that member’s history', () => {
    const earned = [given({ '2027-12-31': 1 })];
    for (const other of [null, 'mem_2'])
      expect(() => post(overlayOn(truthWith()), draftOf('earn', earned, { memberId: other }))).toThrow('another member');
    const passing = { source: accounts.cash(branchId), destination: accounts.sales(branchId), amount: 9 };
    expect(post(overlayOn(truthWith()), draftOf('sale', [passing], { memberId: null }))).toMatchObject({
      pointsDelta: null,
      pointsAfter: null,
      walletDelta: null,
      walletAfter: null,
    });
  });

  it('asks for every account it needs at once', () => {
    const blind = new Overlay(new BatchState(truthWith()), { accounts: new Set([bonus]), rows: new Map() });
    const debt = { source: accounts.pointsIssued, destination: accounts.pointsDebt(memberId), amount: 1 };
    const draft = draftOf('reverse', [{ source: points, destination: accounts.pointsIssued, amount: 1 }, debt], {
      reverses: 'ltx_0',
    });
    expect(thrownBy(() => post(blind, draft))).toMatchObject({
      name: 'NeedsMore',
      accounts: [points, accounts.pointsDebt(memberId)],
      rows: [],
    });
  });
});

/** Points that a sale took, given back. */
function burnedBack(amount: number) {
  const intoLots = [{ lot: '2027-12-31', amount, expiresOn: '2027-12-31' }];
  return { source: accounts.pointsRedeemed, destination: points, amount, intoLots };
}

describe('what is never posted', () => {
  it('a transaction without postings, or one that takes another back and is no reversal, or the other way round', () => {
    const overlay = overlayOn(holding({ principal: { top_1: 30 } }));
    expect(() => post(overlay, draftOf('sale', []))).toThrow('sale without postings');
    expect(() => post(overlay, draftOf('sale', [spent(1)], { reverses: 'ltx_0' }))).toThrow('sale that reverses ltx_0');
    expect(() => post(overlay, draftOf('reverse', [spent(1)]))).toThrow('reverse that reverses undefined');
    expect(overlay.changes.references.size).toBe(0);
  });

  it('a reference twice: not in the books, not in a batch, not in a unit', () => {
    const draft = draftOf('sale', [spent(1)]);
    const conflict = { code: 'conflict', detail: { reference: 'sale:1' } };
    const inBooks = { ...holding({ principal: { top_1: 30 } }), references: new Set(['sale:1']) };
    expect(thrownBy(() => post(overlayOn(inBooks), draft))).toMatchObject(conflict);
    const overlay = overlayOn(holding({ principal: { top_1: 30 } }));
    post(overlay, draft);
    expect(thrownBy(() => post(overlay, draft))).toMatchObject(conflict);
    const state = new BatchState(holding({ principal: { top_1: 30 } }));
    state.merge(overlay.changes);
    const next = new Overlay(state, { accounts: new Set(everyAccount), rows: new Map() });
    expect(thrownBy(() => post(next, draft))).toMatchObject(conflict);
  });

  it('a movement the chart does not know', () => {
    expect(() => post(overlayOn(holding({ principal: { top_1: 30 } })), draftOf('expire', [spent(1)]))).toThrow(
      'may not contain',
    );
  });

  it.each([
    ['above zero', given({ '2027-12-31': 0, '2026-12-31': 5 })],
    ['above zero', given({ '2027-12-31': -1, '2026-12-31': 6 })],
    ['above zero', given({ '2027-12-31': 0.5, '2026-12-31': 4.5 })],
    ['add up', given({ '2027-12-31': 4 }, 5)],
    ['add up', given({ '2027-12-31': 6 }, 5)],
    ['add up', { source: accounts.pointsIssued, destination: points, amount: 5 }],
    ['named twice', { ...given({ '2027-12-31': 5 }), intoLots: [1, 4].map((amount) => ({ lot: '2027-12-31', amount })) }],
  ])('lots that are not a posting’s parts: %s', (complaint, posting) => {
    expect(() => post(overlayOn(truthWith()), draftOf('earn', [posting]))).toThrow(complaint);
  });

  it('a balance no whole number can hold', () => {
    const growth = { source: accounts.growthGranted, destination: accounts.growth(memberId), amount: 1 };
    const almost = (left: number) =>
      overlayOn(truthWith({ accounts: new Map([[accounts.growth(memberId), Number.MAX_SAFE_INTEGER - left]]) }));
    expect(() => post(almost(0), draftOf('earn', [growth]))).toThrow('growth past');
    expect(post(almost(1), draftOf('earn', [growth])).postings[0]?.destinationAfter).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('anything on an account whose lots do not hold its balance, whether it gives or gets', () => {
    const torn = () => {
      const truth = holding({ points: { '2026-12-31': 10 } });
      truth.accounts.set(points, 11);
      return overlayOn(truth);
    };
    expect(() => post(torn(), draftOf('sale', [burned(1)]))).toThrow('lots hold 9, balance says 10');
    expect(() => post(torn(), draftOf('earn', [given({ '2027-12-31': 1 })]))).toThrow('lots hold 11, balance says 12');
  });
});
