import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('approval.get', (at) => {
  it('shows it to who asked and to who may answer', async () => {
    const { call, cashier, manager, owner } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const { approvalId } = await call('approval.ask', { kind: 'saleUndo', subject: saleId, reason: '点错了' }, at().as(cashier));
    for (const { token } of [cashier, manager, owner]) {
      expect(await call('approval.get', { approvalId }, { token })).toMatchObject({ approvalId, amountFen: null });
    }
  });

  it('not_found: unknown, a colleague’s, and of a branch out of reach', async () => {
    const { call, cashier, otherCashier, shop, branch, otherBranch } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const { approvalId } = await call('approval.ask', { kind: 'saleUndo', subject: saleId, reason: '点错了' }, at().as(cashier));
    const [colleague, elsewhere] = [await shop.staff('cashier', [branch]), await shop.staff('manager', [otherBranch])];
    expect(await codeOfRefusal(call('approval.get', { approvalId: newId('apr') }, { token: cashier.token }))).toBe('not_found');
    for (const { token } of [colleague, elsewhere, otherCashier])
      expect(await codeOfRefusal(call('approval.get', { approvalId }, { token }))).toBe('not_found');
  });
});
