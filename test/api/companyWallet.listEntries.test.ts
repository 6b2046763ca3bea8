import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { company, employ, once } from '../support/shared.ts';

describeOperation('companyWallet.listEntries', (at) => {
  const entries = (walletId: string, page: { limit?: number; startingAfter?: string } = {}) =>
    at().call('companyWallet.listEntries', { walletId, ...page }, { token: at().manager.token });

  it('tells what was paid in, who spent, and what went back which way, each with what was left; page by page', async () => {
    const { walletId } = await company(at());
    const paid = { walletId, amountFen: 10_000, method: 'card' as const };
    const { topUpId } = await at().call('companyWallet.topUp', paid, once(at().owner));
    const holder = await at().member();
    await employ(at(), walletId, holder);
    const { saleId } = await at().sell(holder, { amountFen: 4_000, walletOwner: walletId, usePoints: false });
    await at().call('topUp.refund', { topUpId, amountFen: 6_000, reason: '公司要求' }, at().as(at().owner));
    const { data } = await entries(walletId);
    expect(data).toMatchObject([
      { title: '储值退款', note: '门店退回银行卡', deltaFen: -6_000, afterFen: 0 },
      { title: '消费', saleId, deltaFen: -4_000, afterFen: 6_000, branchName: at().branch.name },
      { title: '刷卡充值', note: '', deltaFen: 10_000, afterFen: 10_000, saleId: null },
    ]);
    expect(data[1]?.note).toMatch(/ 用卡$/);
    const first = await entries(walletId, { limit: 2 });
    expect(first.hasMore).toBe(true);
    expect((await entries(walletId, { startingAfter: first.data[1]?.id ?? '' })).data).toEqual(data.slice(2));
  });

  it('not_found: no such wallet, and no member’s history by this door', async () => {
    expect(await codeOfRefusal(entries(newId('wal')))).toBe('not_found');
    const { memberId } = await at().member({ principalFen: 500 });
    expect(await codeOfRefusal(entries(memberId.replace('mem_', 'wal_')))).toBe('not_found');
  });
});
