import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { toppedUp } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('topUp.list', (at) => {
  const list = (more: object = {}, staff = at().cashier) =>
    at().call('topUp.list', { branchId: at().branch.id, ...more }, { token: staff.token });

  it('shows the top-ups of a branch, newest first, however they were paid', async () => {
    const cash = await at().member({ principalFen: 5_000 });
    const phone = await at().member();
    const { topUpId } = await toppedUp(at(), phone, { payFen: 30_000 });
    const { data, hasMore } = await list({ limit: 2 });
    expect(data).toMatchObject([
      { topUpId, method: 'wechat', paidFen: 30_000, refundedFen: 0, asked: null },
      { topUpId: (await at().paidIn(cash)).id, method: 'cash', paidFen: 5_000 },
    ]);
    expect(data[0]?.phoneTail).toMatch(/^\d{4}$/);
    expect([hasMore, (await list({ limit: 1, startingAfter: topUpId })).data[0]?.topUpId]).toEqual([false, data[1]?.topUpId]);
  });

  it('shows those alone whose member asks for a refund', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const { id: topUpId } = await at().paidIn(person);
    await at().call('wallet.askRefund', { topUpId, reason: '搬家了' }, at().as(person));
    expect((await list({ show: 'asked' })).data).toMatchObject([{ topUpId, asked: { reason: '搬家了' } }]);
    await at().call('topUp.refund', { topUpId, reason: '顾客要求' }, at().as(at().manager));
    expect((await list({ show: 'asked' })).data).toEqual([]);
  });

  it('is closed to staff of other branches', async () => {
    expect(await codeOfRefusal(list({}, at().otherCashier))).toBe('forbidden');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    expect(await codeOfRefusal(list({ branchId: newId('brn') }, at().owner))).toBe('not_found');
  });
});
