import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { approved, setProgramme, staffOf } from '../support/staffCare.ts';
import { closeCard } from '../support/closeCard.ts';
import { paidByOneWhoLeft } from '../support/shared.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { byWeChat, walkIn } from '../support/salePayments.ts';

const windowMs = 5 * 60_000;
const cash = { amountFen: 900 };

describeOperation('sale.undo', (at) => {
  it('takes a sale back whole, and tells the balances after it', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 2_000, bonusFen: 500, points: 3_000 });
    const before = await at().books(person);
    const { saleId } = await at().sell(person, { amountFen: 4_000 });
    const receipt = await call('sale.undo', { saleId, reason: '点错了' }, at().as(cashier));
    expect(receipt).toMatchObject({ status: 'undone', walletAfterFen: 2_500, pointsAfter: 3_000 });
    expect(await at().books(person)).toEqual(before);
  });

  it('gives the first answer to a repeated key', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member({ principalFen: 900 }), { amountFen: 900 });
    const once = at().as(cashier);
    const first = await call('sale.undo', { saleId }, once);
    expect(await call('sale.undo', { saleId }, once)).toEqual(first);
  });

  it('is open to the cashier of the sale until the window closes, to the millisecond', async () => {
    const { call, cashier, app } = at();
    const { saleId, undoUntil } = await at().sell(await at().member(), { amountFen: 900 });
    app.clock.set(Date.parse(undoUntil));
    expect((await call('sale.undo', { saleId }, at().as(cashier))).status).toBe('undone');
  });

  it('undo_window_passed: after five minutes the cashier may not, a manager may', async () => {
    const { call, cashier, manager, app } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    app.clock.advance(windowMs + 1);
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(cashier)))).toBe('undo_window_passed');
    expect((await call('sale.undo', { saleId }, at().as(manager))).status).toBe('undone');
  });

  it('is not open to another cashier, even of the branch and within the window', async () => {
    const { call, shop, branch } = at();
    const colleague = await shop.staff('cashier', [branch], '小周');
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(colleague)))).toBe('forbidden');
  });

  it('sale_already_undone: a second undo under another key changes nothing', async () => {
    const { call, cashier, manager } = at();
    const person = await at().member({ principalFen: 900 });
    const { saleId } = await at().sell(person, { amountFen: 900 });
    await call('sale.undo', { saleId }, at().as(cashier));
    const after = await at().books(person);
    for (const staff of [cashier, manager])
      expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(staff)))).toBe('sale_already_undone');
    expect(await at().books(person)).toEqual(after);
  });

  it('sale_already_refunded: what is refunded, if only in part, is not undone as well', async () => {
    const { call, cashier, manager } = at();
    const person = await at().member({ principalFen: 900 });
    const { saleId } = await at().sell(person, cash);
    for (const amountFen of [1, 899]) {
      await call('sale.refund', { saleId, amountFen, reason: '顾客退货' }, at().as(cashier));
      expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(manager)))).toBe('sale_already_refunded');
    }
    expect((await at().books(person)).principalFen).toBe(900);
  });

  it('not_found: an unknown sale, and a sale of a branch out of reach', async () => {
    const { call, cashier, otherCashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId: newId('sal') }, at().as(cashier)))).toBe('not_found');
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(otherCashier)))).toBe('not_found');
  });

  it('idempotency_key_required: an undo without a key is not made', async () => {
    const { call, cashier } = at();
    const { saleId } = await at().sell(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.undo', { saleId }, { token: cashier.token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of one undo does not undo another sale', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const [first, second] = [await at().sell(person, { amountFen: 900 }), await at().sell(person, { amountFen: 900 })];
    const once = at().as(cashier);
    await call('sale.undo', { saleId: first.saleId }, once);
    expect(await codeOfRefusal(call('sale.undo', { saleId: second.saleId }, once))).toBe('idempotency_key_reused');
    expect((await call('sale.get', { saleId: second.saleId }, { token: cashier.token })).status).toBe('paid');
  });

  it('approval_invalid: late, a cashier undoes with an approval of this very sale, once', async () => {
    const { call, cashier, app } = at();
    const person = await at().member();
    const [sale, other] = [await at().sell(person, cash), await at().sell(person, cash)];
    app.clock.advance(6 * 60_000);
    const approvalId = await approved(at(), { kind: 'saleUndo', subject: sale.saleId });
    const undo = (saleId: string) => call('sale.undo', { saleId, approvalId }, at().as(cashier));
    expect(await codeOfRefusal(undo(other.saleId))).toBe('approval_invalid');
    expect((await undo(sale.saleId)).status).toBe('undone');
    expect(await codeOfRefusal(undo(other.saleId))).toBe('approval_invalid');
  });

  it('staff_cap_reached: undoing is counted by the day', async () => {
    const { call, shop, branch } = at();
    await setProgramme(at(), { staffCaps: { cashier: { undo: { timesPerDay: 1 } } } });
    const till = await shop.staff('cashier', [branch]);
    const person = await at().member();
    const [first, second] = [await at().sell(person, cash, till), await at().sell(person, cash, till)];
    await call('sale.undo', { saleId: first.saleId }, at().as(till));
    expect(await codeOfRefusal(call('sale.undo', { saleId: second.saleId }, at().as(till)))).toBe('staff_cap_reached');
    await setProgramme(at(), {});
  });

  it('self_dealing: nobody undoes a sale of their own card', async () => {
    const { call } = at();
    const person = await at().member();
    const { saleId } = await at().sell(person, cash);
    const self = await staffOf(at(), person, 'manager');
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(self)))).toBe('self_dealing');
  });

  it('sale_awaiting_payment: what has not been paid in WeChat is not undone but given up', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 100 });
    const { saleId } = await at().sell(person, { amountFen: 900, ...byWeChat });
    expect(await codeOfRefusal(call('sale.undo', { saleId }, at().as(cashier)))).toBe('sale_awaiting_payment');
    expect((await at().books(person)).principalFen).toBe(0);
  });

  it('takes back the points a member claimed of a walk-in’s sale', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const before = await at().books(person);
    const { receipt, claimCode } = await walkIn(at());
    await call('member.claimSale', { code: claimCode }, at().as(person));
    expect((await at().books(person)).points).toBe(100);
    expect(await call('sale.undo', { saleId: receipt.saleId }, at().as(cashier))).toMatchObject({ status: 'undone' });
    expect(await at().books(person)).toEqual(before);
  });

  it('wallet_owner_gone: nothing goes back to a card whose owner has left; it is settled by hand', async () => {
    const { saleId, owner, holder } = await paidByOneWhoLeft(at());
    const before = await at().books(holder);
    expect(await codeOfRefusal(at().call('sale.undo', { saleId }, at().as(at().manager)))).toBe('wallet_owner_gone');
    expect(await at().books(owner)).toMatchObject({ principalFen: 0 });
    expect(await at().books(holder)).toEqual(before);
  });

  it('member_closed: a card that ended takes nothing back, for nobody would have it', async () => {
    const person = await at().member();
    const { saleId } = await at().sell(person, { amountFen: 900 });
    await closeCard(at(), person.memberId);
    const asked = at().call('sale.undo', { saleId }, at().as(at().cashier));
    expect(await codeOfRefusal(asked)).toBe('member_closed');
  });

  it('approval_required: a large sale that is no slip of one’s own takes two, in the window and after it', async () => {
    const person = await at().member({ principalFen: 100_000 });
    const { saleId } = await at().sell(person, { amountFen: 60_000, useWallet: false, usePoints: false });
    const undo = (approvalId?: string) =>
      at().call('sale.undo', { saleId, ...(approvalId === undefined ? {} : { approvalId }) }, at().as(at().manager));
    expect(await refusal(undo())).toMatchObject({ code: 'approval_required', detail: { capFen: 50_000 } });
    const approvalId = await approved(at(), { kind: 'saleUndo', subject: saleId }, { maker: at().manager, checker: at().owner });
    expect((await undo(approvalId)).status).toBe('undone');
    // Whoever took it a moment ago puts their own slip right at once.
    const own = await at().sell(person, { amountFen: 60_000, useWallet: false, usePoints: false });
    expect((await at().call('sale.undo', { saleId: own.saleId }, at().as(at().cashier))).status).toBe('undone');
  });
});
