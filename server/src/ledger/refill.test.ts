import { accounts } from './chart.ts';
import { refilled } from './refill.ts';

const [today, grace] = ['2026-03-02', '2026-03-09'];
const from = { merchantId: null, branchId: 'brn_1' };
const share = (lot: string, amount: number, expiresOn: string | null = lot) => ({ lot, amount, expiresOn, ...from });
const into = (account: Parameters<typeof refilled>[0], ...drawn: Parameters<typeof refilled>[1]) =>
  refilled(account, drawn, { businessDate: today, graceUntil: grace });

describe('what was drawn from lots comes back', () => {
  it('into the same lots, also on their last day, with whoever owes them', () => {
    const drawn = [share('2026-03-02', 5), share('2027-12-31', 7), share('never', 1, null)];
    expect(into(accounts.points('mem_1'), ...drawn)).toEqual(drawn);
  });

  it('points whose day has passed in one last lot, together with what is in that already', () => {
    const drawn = [share('2026-03-01', 5), share('2026-03-09', 2), share('2025-12-31', 7), share('2027-12-31', 1)];
    expect(into(accounts.points('mem_1'), ...drawn)).toEqual([
      { lot: grace, expiresOn: grace, amount: 14, ...from },
      { lot: '2027-12-31', expiresOn: '2027-12-31', amount: 1, ...from },
    ]);
  });

  it('money as it was: its lots have no last day to pass', () => {
    const drawn = [share('top_1', 5, '2020-01-01'), share('top_1', 6, '2020-01-01')];
    expect(into(accounts.principal('mem_1'), ...drawn)).toEqual(drawn);
  });
});
