import type { Output } from '@shuke/shared/client';
import { newId } from '../../server/src/platform/ids.ts';
import { payAs, byWeChat, orderOfSale, payOnPhone, refundsOfSale, storedSale, walkIn } from '../support/salePayments.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { expectGreen, wechatEnds } from '../support/refunds.ts';
import { codeOfRefusal, outcomes, refusal } from '../support/refusal.ts';
import { company, employ, paidByOneWhoLeft } from '../support/shared.ts';
import { approved, setProgramme, staffOf } from '../support/staffCare.ts';
import type { StaffPerson } from '../support/world.ts';

const reason = '顾客退货';
const cash = { amountFen: 900 };

describeOperation('sale.refund', (at) => {
  const refund = (
    saleId: string,
    amountFen: number,
    more: { staff?: StaffPerson; approvalId?: string } = {},
  ): Promise<Output<'sale.refund'>> => {
    const { staff = at().cashier, ...rest } = more;
    return at().call('sale.refund', { saleId, amountFen, reason, ...rest }, at().as(staff));
  };

  it('gives back in parts what a sale took, to the same lots, and takes back what it gave: the last part brings all of it', async () => {
    const person = await at().member({ principalFen: 2_000, bonusFen: 501, points: 3_000, growth: 600 });
    const before = await at().books(person);
    const { saleId, payableFen, refundableFen } = await at().sell(person, { amountFen: 5_003 });
    expect(refundableFen).toBeGreaterThan(payableFen);
    const first = await refund(saleId, 1_701);
    expect(first).toMatchObject({ status: 'partly_refunded', refundableFen: refundableFen - 1_701 });
    expect((await at().books(person)).visitCount).toBe(before.visitCount + 1);
    await refund(saleId, 1);
    const last = await refund(saleId, refundableFen - 1_702);
    expect(last).toMatchObject({ status: 'refunded', refundableFen: 0, refundedFen: payableFen });
    expect(last.refunds.map(({ state, amountFen }) => [state, amountFen])).toEqual([
      ['succeeded', 1_701],
      ['succeeded', 1],
      ['succeeded', refundableFen - 1_702],
    ]);
    expect(await at().books(person)).toEqual(before);
    expect(last).toMatchObject({ walletAfterFen: 2_501, pointsAfter: 3_000 });
    await expectGreen(at());
  });

  it('is a line of the member’s history, with what came back', async () => {
    const person = await at().member({ principalFen: 2_000 });
    const { saleId } = await at().sell(person, { amountFen: 1_000 });
    await refund(saleId, 400);
    const { data } = await at().call('member.listEntries', {}, { token: person.token });
    expect(data[0]).toMatchObject({
      kind: 'refund',
      title: '消费退款',
      note: '共退 ¥4.00',
      wallet: { deltaFen: 400, afterFen: 1_400 },
    });
  });

  it('makes a debt of points that are spent already, which the member sees and later earnings repay', async () => {
    const person = await at().member();
    const { saleId, pointsEarned } = await at().sell(person, { amountFen: 40_000 });
    expect(pointsEarned).toBe(400);
    await at().sell(person, { amountFen: 20_000, usePoints: true });
    const { points } = await at().books(person);
    expect(points).toBeLessThan(400);
    await refund(saleId, 40_000);
    const owed = 400 - points;
    expect(await at().books(person)).toMatchObject({ points: 0, pointsDebt: owed });
    const home = await at().call('member.home', {}, { token: person.token });
    expect(home).toMatchObject({ points: 0, pointsOwed: owed });
    expect(home.recent[0]?.note).toContain(`${String(owed)} 积分已用掉`);
    await at().sell(person, { amountFen: 50_000 });
    expect((await at().books(person)).pointsDebt).toBe(0);
  });

  it('brings the part by WeChat back through WeChat, under one number however often it is told', async () => {
    const person = await at().member({ principalFen: 3_000 });
    const { saleId } = await at().sell(person, { amountFen: 9_000, ...byWeChat });
    await payOnPhone(at(), person, saleId);
    const once = at().as(at().cashier);
    const input = { saleId, amountFen: 3_000, reason };
    const first = await at().call('sale.refund', input, once);
    expect(first.refunds).toMatchObject([{ principalFen: 1_000, payments: [{ method: 'wechat', amountFen: 2_000 }] }]);
    await at().app.sandbox.world.pay.notices.settled();
    expect((await at().call('sale.refund', input, once)).refunds).toMatchObject([{ state: 'succeeded' }]);
    await refund(saleId, 6_000);
    await at().app.sandbox.world.pay.notices.settled();
    const back = await refundsOfSale(at(), saleId);
    expect(back.map(({ amountFen, totalFen, status }) => [amountFen, totalFen, status])).toEqual([
      [2_000, 6_000, 'succeeded'],
      [4_000, 6_000, 'succeeded'],
    ]);
    await expectGreen(at());
  });

  it('shows a refund that WeChat does not take, and keeps the books right', async () => {
    const { refunds } = at().app.sandbox.world.pay;
    const { receipt } = await walkIn(at(), { amountFen: 5_000, ...byWeChat });
    await at().call('sale.startPayment', { saleId: receipt.saleId, way: 'code' }, { token: at().cashier.token });
    await payAs(at(), (await at().member()).personId, await orderOfSale(at(), receipt.saleId));
    refunds.settling = 'hand';
    const {
      refunds: [shown],
    } = await refund(receipt.saleId, 2_000);
    await wechatEnds(at(), shown?.refundId ?? '', 'CLOSED');
    refunds.settling = 'soon';
    const told = await at().call('sale.get', { saleId: receipt.saleId }, { token: at().cashier.token });
    expect(told).toMatchObject({ status: 'partly_refunded', refunds: [{ state: 'closed' }] });
    await expectGreen(at());
  });

  it('returns what somebody else’s wallet paid to that wallet and to the holder’s limits', async () => {
    const person = await at().member();
    const { walletId } = await company(at(), 10_000);
    await employ(at(), walletId, person, { perDayFen: 6_000 });
    const { saleId } = await at().sell(person, { amountFen: 6_000, walletOwner: walletId });
    const usable = async () =>
      (await at().identify(person)).wallets.find(({ walletOwner }) => walletOwner === walletId)?.usableFen;
    expect(await usable()).toBe(0);
    await refund(saleId, 2_500);
    expect(await usable()).toBe(2_500);
    await refund(saleId, 3_500);
    expect(await usable()).toBe(6_000);
    const { wallet } = await at().call('companyWallet.get', { walletId }, { token: at().owner.token });
    expect(wallet).toMatchObject({ totalFen: 10_000 });
    await expectGreen(at());
  });

  it('leaves a walk-in the points of what is not refunded', async () => {
    const person = await at().member();
    const { receipt, claimCode } = await walkIn(at(), { amountFen: 10_000 });
    await refund(receipt.saleId, 4_000);
    await at().call('member.claimSale', { code: claimCode }, at().as(person));
    expect((await at().books(person)).points).toBe(60);
    await refund(receipt.saleId, 3_000);
    expect((await at().books(person)).points).toBe(30);
    await refund(receipt.saleId, 3_000);
    expect(await at().books(person)).toMatchObject({ points: 0, visitCount: 0, growth: 0 });
  });

  it('counts towards the day’s takings what is left', async () => {
    const today = () => at().call('sale.today', { branchId: at().branch.id }, { token: at().cashier.token });
    const { takingsFen, saleCount } = await today();
    const { saleId } = await at().sell(await at().member(), cash);
    await refund(saleId, 300);
    expect(await today()).toMatchObject({ takingsFen: takingsFen + 600, saleCount: saleCount + 1 });
    await refund(saleId, 600);
    expect(await today()).toMatchObject({ takingsFen, saleCount });
  });

  it('not_found: an unknown sale, and a sale of a branch out of reach', async () => {
    const { saleId } = await at().sell(await at().member(), cash);
    expect(await codeOfRefusal(refund(newId('sal'), 1))).toBe('not_found');
    expect(await codeOfRefusal(refund(saleId, 1, { staff: at().otherCashier }))).toBe('not_found');
  });

  it('refund_over_left: one fen more than is left, which is told; also of a sale that is refunded', async () => {
    const { saleId } = await at().sell(await at().member(), cash);
    await refund(saleId, 400);
    expect(await refusal(refund(saleId, 501))).toMatchObject({ code: 'refund_over_left', detail: { refundableFen: 500 } });
    await refund(saleId, 500);
    expect(await codeOfRefusal(refund(saleId, 1))).toBe('refund_over_left');
  });

  it('sale_already_undone: what was undone has nothing to give back', async () => {
    const person = await at().member({ principalFen: 900 });
    const { saleId } = await at().sell(person, cash);
    await at().call('sale.undo', { saleId }, at().as(at().cashier));
    expect(await codeOfRefusal(refund(saleId, 1))).toBe('sale_already_undone');
  });

  it('sale_awaiting_payment: what has not been paid in WeChat is not refunded but given up', async () => {
    const { saleId } = await at().sell(await at().member({ principalFen: 100 }), { amountFen: 900, ...byWeChat });
    expect(await codeOfRefusal(refund(saleId, 100))).toBe('sale_awaiting_payment');
  });

  it('self_dealing: nobody refunds a sale of their own card', async () => {
    const person = await at().member();
    const { saleId } = await at().sell(person, cash);
    expect(await codeOfRefusal(refund(saleId, 1, { staff: await staffOf(at(), person, 'manager') }))).toBe('self_dealing');
  });

  it('approval_required: above the cap somebody else must agree, for a manager too', async () => {
    await setProgramme(at(), { saleRefund: { staffCapFen: 500 } });
    const { saleId } = await at().sell(await at().member(), cash);
    expect(await refusal(refund(saleId, 501))).toMatchObject({ code: 'approval_required', detail: { capFen: 500 } });
    expect(await codeOfRefusal(refund(saleId, 501, { staff: at().manager }))).toBe('approval_required');
    expect(await refund(saleId, 500)).toMatchObject({ status: 'partly_refunded' });
    await setProgramme(at(), {});
  });

  it('approval_required: the cap is on the sale, in however many parts and whoever gives them back', async () => {
    await setProgramme(at(), { saleRefund: { staffCapFen: 500 } });
    const { saleId } = await at().sell(await at().member(), cash);
    const { cashier, manager } = at();
    const alone = async () => (await at().call('sale.previewRefund', { saleId }, { token: cashier.token })).staffCapFen;
    await refund(saleId, 300);
    expect(await alone()).toBe(200);
    expect(await refusal(refund(saleId, 201, { staff: manager }))).toMatchObject({
      code: 'approval_required',
      detail: { capFen: 200 },
    });
    const told = await outcomes(Array.from({ length: 6 }, () => refund(saleId, 50)));
    expect(told).toEqual({ ok: 4, approval_required: 2 });
    expect(await alone()).toBe(0);
    const approvalId = await approved(at(), { kind: 'saleRefund', subject: saleId, amountFen: 50 });
    expect(await refund(saleId, 50, { approvalId })).toMatchObject({ refundedFen: 550 });
    await setProgramme(at(), {});
  });

  it('approval_invalid: an approval is good for exactly this amount of this sale, once', async () => {
    await setProgramme(at(), { saleRefund: { staffCapFen: 100 } });
    const { saleId } = await at().sell(await at().member(), cash);
    const approvalId = await approved(at(), { kind: 'saleRefund', subject: saleId, amountFen: 300 });
    expect(await codeOfRefusal(refund(saleId, 301, { approvalId }))).toBe('approval_invalid');
    expect(await refund(saleId, 300, { approvalId })).toMatchObject({ refundedFen: 300 });
    expect(await codeOfRefusal(refund(saleId, 300, { approvalId }))).toBe('approval_invalid');
    await setProgramme(at(), {});
  });

  it('approval_invalid: of a sale that points paid a part of, it is good for just this money and these points', async () => {
    await setProgramme(at(), { saleRefund: { staffCapFen: 100 } });
    const { call, manager, branch } = at();
    const { saleId } = await at().sell(await at().member({ points: 200 }), { amountFen: 4_200 });
    const asked = { kind: 'saleRefund' as const, subject: saleId, amountFen: 2_100 };
    const approvalId = await approved(at(), asked);
    const told = await call('approval.get', { approvalId }, { token: manager.token });
    expect(told).toMatchObject({ amountFen: 2_000, pointsBack: 100, lines: [] });
    expect(await refund(saleId, 2_100, { approvalId })).toMatchObject({ refundedFen: 2_000, refundablePoints: 100 });
    const stale = await approved(at(), { ...asked, amountFen: 1_039 });
    // What is left is shared out anew then: a point more of it, and a fen less.
    await refund(saleId, 10, { approvalId: await approved(at(), { ...asked, amountFen: 10 }) });
    expect(await codeOfRefusal(refund(saleId, 1_039, { approvalId: stale }))).toBe('approval_invalid');
    const { data } = await call('staff.listAudit', { branchId: branch.id, limit: 20 }, { token: manager.token });
    const sentences = data.map(({ sentence }) => sentence).join();
    for (const words of ['请人批准消费退款', '批准了阿禾提的「消费退款」', '退款'])
      expect(sentences).toMatch(new RegExp(`${words}[^,]*¥20.00 \\+ 100 积分`));
    await setProgramme(at(), {});
  });

  it('staff_cap_reached: refunds are counted by number and by sum, and who passes a cap is locked', async () => {
    await setProgramme(at(), { staffCaps: { cashier: { refund: { fenPerDay: 500 } } } });
    const till = await at().shop.staff('cashier', [at().branch]);
    const { saleId } = await at().sell(await at().member(), cash, till);
    await refund(saleId, 500, { staff: till });
    expect(await codeOfRefusal(refund(saleId, 1, { staff: till }))).toBe('staff_cap_reached');
    await setProgramme(at(), {});
    expect(await codeOfRefusal(refund(saleId, 1, { staff: till }))).toBe('staff_cap_reached');
    expect(await storedSale(at(), saleId)).toMatchObject({ refundedFen: 500 });
  });

  it('idempotency_key_required: a refund without a key is not made', async () => {
    const { saleId } = await at().sell(await at().member(), cash);
    const asked = at().call('sale.refund', { saleId, amountFen: 1, reason }, { token: at().cashier.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of one refund does not make another', async () => {
    const { saleId } = await at().sell(await at().member(), cash);
    const once = at().as(at().cashier);
    const first = await at().call('sale.refund', { saleId, amountFen: 1, reason }, once);
    expect(await at().call('sale.refund', { saleId, amountFen: 1, reason }, once)).toEqual(first);
    expect(await codeOfRefusal(at().call('sale.refund', { saleId, amountFen: 2, reason }, once))).toBe('idempotency_key_reused');
  });

  it('wallet_owner_gone: nothing goes back to a card whose owner has left; it is settled by hand', async () => {
    const { saleId, owner, holder } = await paidByOneWhoLeft(at());
    const before = await at().books(holder);
    expect(
      await codeOfRefusal(at().call('sale.refund', { saleId, amountFen: 100, reason: '少了一份' }, at().as(at().manager))),
    ).toBe('wallet_owner_gone');
    expect(await at().books(owner)).toMatchObject({ principalFen: 0 });
    expect(await at().books(holder)).toEqual(before);
  });

  it('member_closed: a card that ended takes nothing back, for nobody would have it', async () => {
    const person = await at().member();
    const { saleId } = await at().sell(person, cash);
    await closeCard(at(), person.memberId);
    const asked = at().call('sale.refund', { saleId, amountFen: 100, reason }, at().as(at().manager));
    expect(await codeOfRefusal(asked)).toBe('member_closed');
  });
});
