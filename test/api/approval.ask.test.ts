import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
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
