import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { noLimits } from '@shuke/shared/limitWords';
import { company } from '../support/shared.ts';
import { staffOf } from '../support/staffCare.ts';

const reason = '顾客要求';

describeOperation('approval.ask', (at) => {
  it('freezes what is wanted, tells until when, and is in the trail', async () => {
    const { call, cashier, manager, branch, app } = at();
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const asked = { kind: 'topUpCash' as const, subject: visitId, amountFen: 200_000, reason };
    const { approvalId, expiresAt } = await call('approval.ask', asked, at().as(cashier));
    expect(Date.parse(expiresAt)).toBe(app.clock.now() + 30 * 60_000);
    expect(await call('approval.get', { approvalId }, { token: cashier.token })).toMatchObject({
      ...{ kind: 'topUpCash', status: 'waiting', branchName: branch.name, makerName: '阿禾', isMine: true, amountFen: 200_000 },
      ...{ reason, checkerName: '', answeredAt: null },
    });
    const { data } = await call('staff.listAudit', { branchId: branch.id, limit: 100 }, { token: manager.token });
    expect(data).toContainEqual(expect.objectContaining({ action: 'approval.ask', subject: approvalId }));
  });

  it('gives the first answer to a repeated key', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const once = at().as(cashier);
    const asked = { kind: 'saleUndo' as const, subject: saleId, reason };
    const first = await call('approval.ask', asked, once);
    expect(await call('approval.ask', asked, once)).toEqual(first);
    expect(await codeOfRefusal(call('approval.ask', { ...asked, reason: '别的' }, once))).toBe('idempotency_key_reused');
  });

  it('not_found: what does not exist, is of another kind, or is out of reach', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const ask = (kind: 'saleUndo' | 'topUpCash' | 'topUpRefund', subject: string, by = cashier) =>
      codeOfRefusal(call('approval.ask', { kind, subject, amountFen: 1, reason }, at().as(by)));
    expect(await ask('saleUndo', newId('sal'))).toBe('not_found');
    expect(await ask('topUpRefund', saleId)).toBe('not_found');
    expect(await ask('topUpCash', newId('vis'))).toBe('not_found');
    expect(await ask('saleUndo', saleId, otherCashier)).toBe('not_found');
  });

  it('not_found: a company’s card, for who looks after none, of another branch, and for a card number of nobody', async () => {
    const { call, cashier, manager, shop, otherBranch } = at();
    const [{ walletId: subject }, person] = [await company(at()), await at().member()];
    const holder = { ...noLimits, cardNumber: person.cardNumber };
    const [topUp, share] = [
      { kind: 'companyTopUp' as const, subject, amountFen: 1, method: 'other' as const, reason },
      { kind: 'companyHolder' as const, subject, holder, reason },
    ];
    for (const by of [cashier, await shop.staff('manager', [otherBranch])])
      for (const wish of [topUp, share]) expect(await codeOfRefusal(call('approval.ask', wish, at().as(by)))).toBe('not_found');
    const nobody = { ...share, holder: { ...holder, cardNumber: '8800000000000006' } };
    expect(await codeOfRefusal(call('approval.ask', nobody, at().as(manager)))).toBe('not_found');
  });

  it('wants everything the act will be done with', async () => {
    const { call, manager, branch } = at();
    const { walletId } = await company(at());
    const ask = (kind: 'saleDiscount' | 'companyTopUp' | 'companyHolder', subject: string) =>
      codeOfRefusal(call('approval.ask', { kind, subject, amountFen: 100, reason }, at().as(manager)));
    expect(await ask('saleDiscount', branch.id)).toBe('invalid_request');
    expect(await ask('companyTopUp', walletId)).toBe('invalid_request');
    expect(await ask('companyHolder', walletId)).toBe('invalid_request');
  });

  it('tells the second person how a company pays', async () => {
    const { call, manager, owner } = at();
    const { walletId } = await company(at());
    const wish = { kind: 'companyTopUp' as const, subject: walletId, amountFen: 500_000, method: 'other' as const, reason };
    const { approvalId } = await call('approval.ask', wish, at().as(manager));
    const { data } = await call('approval.list', { kind: 'companyTopUp' }, { token: owner.token });
    expect(data.find((each) => each.approvalId === approvalId)).toMatchObject({
      memberName: '杭州青禾设计',
      amountFen: 500_000,
      lines: ['企业卡：杭州青禾设计', '付款：转账或其他'],
      barred: null,
    });
  });

  it('self_dealing: nobody asks for something on their own card', async () => {
    const { call } = at();
    const person = await at().member({ principalFen: 100 });
    const self = await staffOf(at(), person, 'cashier');
    const { id } = await at().paidIn(person);
    const asked = { kind: 'topUpRefund' as const, subject: id, amountFen: 100, reason };
    expect(await codeOfRefusal(call('approval.ask', asked, at().as(self)))).toBe('self_dealing');
  });

  it('idempotency_key_required: a second tap must not ask twice', async () => {
    const { call, cashier } = at();
    const asked = { kind: 'saleUndo' as const, subject: newId('sal'), reason };
    expect(await codeOfRefusal(call('approval.ask', asked, { token: cashier.token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another wish under the same key is refused', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    const once = at().as(cashier);
    await call('approval.ask', { kind: 'saleUndo', subject: saleId, reason }, once);
    const other = call('approval.ask', { kind: 'saleUndo', subject: saleId, reason: '点错了' }, once);
    expect(await codeOfRefusal(other)).toBe('idempotency_key_reused');
  });
});
