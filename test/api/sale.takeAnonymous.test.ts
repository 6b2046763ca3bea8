import { readClaimCode } from '@shuke/shared/claimCode';
import { newId } from '../../server/src/platform/ids.ts';
import { product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { byWeChat, orderOfSale, storedSale, walkIn, withoutNumber } from '../support/salePayments.ts';
import { approved, setProgramme } from '../support/staffCare.ts';

describeOperation('sale.takeAnonymous', (at) => {
  it('takes a sale without a member: nothing off, nothing earned, and a claim code of which only a hash is kept', async () => {
    const { receipt, claimCode } = await walkIn(at(), { rest: [{ method: 'card', amountFen: 4_000 }, { method: 'cash' }] });
    expect(receipt).toMatchObject({ status: 'paid', memberName: '散客', phoneMasked: '', payableFen: 10_000, pointsEarned: 0 });
    expect(receipt.payments).toEqual([
      { method: 'card', amountFen: 4_000 },
      { method: 'cash', amountFen: 6_000 },
    ]);
    expect(receipt.walkIn).toMatchObject({ claimed: false });
    expect(readClaimCode(claimCode)).toBe(claimCode);
    const stored = await storedSale(at(), receipt.saleId);
    expect(stored).toMatchObject({ memberId: null, visitId: null });
    expect(JSON.stringify(stored)).not.toContain(claimCode.slice(2, 15));
    await expectGreen(at());
  });

  it('counts in the takings, and stands in the lists as 散客', async () => {
    const { call, cashier, branch } = at();
    const { takingsFen } = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    const { receipt } = await walkIn(at(), { amountFen: 700 });
    const today = await call('sale.today', { branchId: branch.id }, { token: cashier.token });
    expect(today.takingsFen).toBe(takingsFen + 700);
    expect(today.recent[0]).toMatchObject({ saleId: receipt.saleId, memberName: '散客', phoneTail: '' });
    expect(await call('sale.get', { saleId: receipt.saleId }, { token: cashier.token })).toEqual(receipt);
  });

  it('gives a repeated key the same sale and the same code', async () => {
    const { call, cashier, branch } = at();
    const once = at().as(cashier);
    const input = { branchId: branch.id, amountFen: 900 };
    const first = await call('sale.takeAnonymous', input, once);
    expect(await call('sale.takeAnonymous', input, once)).toEqual(first);
  });

  it('is undone like any other', async () => {
    const { receipt } = await walkIn(at());
    expect(await at().call('sale.undo', { saleId: receipt.saleId }, at().as(at().cashier))).toMatchObject({ status: 'undone' });
    await expectGreen(at());
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const { call, owner } = at();
    const taken = call('sale.takeAnonymous', { branchId: newId('brn'), amountFen: 900 }, at().as(owner));
    expect(await codeOfRefusal(taken)).toBe('not_found');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(walkIn(at()))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('amount_over_cap: above the cap a manager takes it', async () => {
    expect(await codeOfRefusal(walkIn(at(), { amountFen: 1_000_001 }))).toBe('amount_over_cap');
    expect((await walkIn(at(), { amountFen: 1_000_001, staff: at().manager })).receipt.status).toBe('paid');
  });

  it('payments_unequal: parts that do not come to the amount', async () => {
    expect(await codeOfRefusal(walkIn(at(), { rest: [{ method: 'cash', amountFen: 1 }] }))).toBe('payments_unequal');
  });

  it('pay_unavailable: by WeChat where the shop takes no payment by phone', async () => {
    await withoutNumber(at(), async () => {
      expect(await codeOfRefusal(walkIn(at(), byWeChat))).toBe('pay_unavailable');
    });
    const { receipt } = await walkIn(at(), byWeChat);
    expect(await orderOfSale(at(), receipt.saleId)).toMatchObject({ way: 'code', memberId: null, openid: null });
  });

  it('idempotency_key_required: a sale without a key is not taken', async () => {
    const { call, cashier, branch } = at();
    const taken = call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, { token: cashier.token });
    expect(await codeOfRefusal(taken)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the key of one sale does not take another', async () => {
    const { call, cashier, branch } = at();
    const once = at().as(cashier);
    await call('sale.takeAnonymous', { branchId: branch.id, amountFen: 900 }, once);
    expect(await codeOfRefusal(call('sale.takeAnonymous', { branchId: branch.id, amountFen: 901 }, once))).toBe(
      'idempotency_key_reused',
    );
  });

  const manual = (amountFen: number) => ({ discount: { kind: 'manual' as const, amountFen, reason: '老客户' } });

  it('product_unavailable: a product of another branch', async () => {
    const { productId } = await product(at(), { branchIds: [at().otherBranch.id] }, at().owner);
    const taken = at().call('sale.takeAnonymous', { branchId: at().branch.id, items: [{ productId }] }, at().as(at().cashier));
    expect(await codeOfRefusal(taken)).toBe('product_unavailable');
  });

  it('discount_over_bill: never all of it', async () => {
    expect(await codeOfRefusal(walkIn(at(), { amountFen: 900, ...manual(900) }))).toBe('discount_over_bill');
  });

  it('approval_required: a discount above the cap', async () => {
    expect(await codeOfRefusal(walkIn(at(), { amountFen: 1_000, ...manual(101) }))).toBe('approval_required');
    expect((await walkIn(at(), { amountFen: 1_000, ...manual(100) })).receipt.payableFen).toBe(900);
  });

  it('staff_cap_reached: more by card and other ways, which nobody counts here, than one person may take', async () => {
    await setProgramme(at(), { staffCaps: { cashier: { earn: { timesPerDay: 1 } } } });
    const staff = await at().shop.staff('cashier', [at().branch]);
    const take = () => walkIn(at(), { amountFen: 900, rest: [{ method: 'card' }], staff });
    await take();
    expect(await codeOfRefusal(take())).toBe('staff_cap_reached');
    await setProgramme(at(), {});
  });

  it('approval_invalid: an approval for another branch’s walk-in, or one that was used', async () => {
    const staff = await at().shop.staff('cashier', [at().branch, at().otherBranch]);
    const approve = (subject: string) =>
      approved(
        at(),
        { kind: 'saleDiscount', subject, amountFen: 500, discount: { kind: 'manual', reason: '老客户', billFen: 1_000 } },
        { maker: staff, checker: at().owner },
      );
    const take = (approvalId: string) => walkIn(at(), { amountFen: 1_000, ...manual(500), approvalId, staff });
    expect(await codeOfRefusal(take(await approve(at().otherBranch.id)))).toBe('approval_invalid');
    const approvalId = await approve(at().branch.id);
    expect((await take(approvalId)).receipt.payableFen).toBe(500);
    expect(await codeOfRefusal(take(approvalId))).toBe('approval_invalid');
  });
});
