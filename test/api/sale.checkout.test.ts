import { offSale, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { byWeChat, orderOfSale, withoutNumber } from '../support/salePayments.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { approved, setProgramme } from '../support/staffCare.ts';

describeOperation('sale.checkout', (at) => {
  it('sells the worked example of the design without its coupon: 128.00 − 6.40 − 10.00 = 111.60, 166 points', async () => {
    const { call, cashier, branch } = at();
    const person = await at().member({ principalFen: 28_650, bonusFen: 4_000, points: 12_340, growth: 3_860 });
    const { visitId, member } = await at().identify(person);
    expect(member).toMatchObject({ tier: { name: '熟客' }, wallet: { totalFen: 32_650 }, points: 12_340 });

    const basket = { visitId, amountFen: 12_800 };
    const quote = await call('sale.quote', basket, { token: cashier.token });
    expect(quote).toMatchObject({
      lines: [
        { rule: 'tier_discount', label: '熟客 9.5 折', amountFen: -640 },
        { rule: 'points_burn', label: '1,000 积分抵扣', amountFen: -1_000 },
      ],
      payableFen: 11_160,
      savedFen: 1_640,
      principalFen: 9_793,
      bonusFen: 1_367,
      walletFen: 11_160,
      restFen: 0,
      walletAfterFen: 21_490,
      pointsEarned: 166,
      pointsAfter: 11_506,
      growthEarned: 111,
      confirmationRequired: false,
    });

    const receipt = await call('sale.checkout', { ...basket, quoteHash: quote.quoteHash }, at().as(cashier));
    expect(receipt).toMatchObject({
      status: 'paid',
      payableFen: 11_160,
      walletAfterFen: 21_490,
      pointsAfter: 11_506,
      principalFen: 9_793,
      bonusFen: 1_367,
    });

    const home = await call('member.home', {}, { token: person.token });
    expect(home).toMatchObject({
      wallet: { totalFen: 21_490, principalFen: 18_857, bonusFen: 2_633 },
      points: 11_506,
      growth: 3_971,
      visitCount: 1,
    });
    expect(home.recent.slice(0, 2)).toMatchObject([
      { kind: 'earn', points: { delta: 166, after: 11_506 }, note: '熟客 1.5 倍', branchName: branch.name },
      { kind: 'sale', points: { delta: -1_000, after: 11_340 }, wallet: { deltaFen: -11_160, afterFen: 21_490 } },
    ]);
  });

  it('sells for a single fen, which earns nothing', async () => {
    const receipt = await at().sell(await at().member(), { amountFen: 1 });
    expect(receipt).toMatchObject({ payableFen: 1, restFen: 1, pointsEarned: 0, walletAfterFen: 0 });
  });

  it('gives the first answer to a repeated key, and sells once', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 5_000 });
    const once = at().as(cashier);
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('sale.checkout', checkout, once)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await at().books(person)).visitCount).toBe(1);
  });

  it('gives the first answer also after the visit has expired', async () => {
    const { call, cashier, app } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    const once = at().as(cashier);
    const first = await call('sale.checkout', checkout, once);
    app.clock.advance(6 * 60_000);
    expect(await call('sale.checkout', checkout, once)).toEqual(first);
  });

  it('idempotency_key_required: a sale without a key is not made', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    expect(await codeOfRefusal(call('sale.checkout', checkout, { token: cashier.token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the same key with another input is refused, and the first sale stands', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 900 });
    const once = at().as(cashier);
    await call('sale.checkout', checkout, once);
    expect(await codeOfRefusal(call('sale.checkout', { ...checkout, rest: [{ method: 'card' }] }, once))).toBe(
      'idempotency_key_reused',
    );
    expect((await at().books(person)).visitCount).toBe(1);
  });

  it('visit_expired: five minutes after the scan the member may have gone', async () => {
    const { call, cashier, app } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    app.clock.advance(5 * 60_000);
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('visit_expired');
  });

  it('visit_used: a visit pays once, whatever the key', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    await call('sale.checkout', checkout, at().as(cashier));
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('visit_used');
  });

  it('not_found: a visit of another till does not exist for this one', async () => {
    const { call, otherCashier, manager } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900 });
    for (const stranger of [otherCashier, manager]) {
      expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(stranger)))).toBe('not_found');
    }
  });

  it('quote_changed: the price moved between quote and checkout, and the new one is told', async () => {
    const { call, cashier, shop, branch } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 900 });
    await shop.fund(person.memberId, branch, cashier.staffId, { principalFen: 500 });
    const before = await at().books(person);
    expect(await refusal(call('sale.checkout', checkout, at().as(cashier)))).toMatchObject({
      code: 'quote_changed',
      detail: { payableFen: 900 },
    });
    expect(await at().books(person)).toEqual(before);
  });

  it('wallet_frozen: the member froze it after the quote; nothing is taken, and priced again the sale goes on without it', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 5_000 });
    const { checkout, visitId } = await at().priced(person, { amountFen: 900 });
    await call('wallet.setFrozen', { frozen: true }, { token: person.token });
    const before = await at().books(person);
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('wallet_frozen');
    expect(await at().books(person)).toEqual(before);
    const { quoteHash } = await call('sale.quote', { visitId, amountFen: 900 }, { token: cashier.token });
    const receipt = await call('sale.checkout', { ...checkout, quoteHash }, at().as(cashier));
    expect([receipt.principalFen, receipt.restFen]).toEqual([0, 900]);
  });

  it('confirmation_required: above the cap of a sale nothing is taken before the member agrees', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 30_000 });
    const { checkout } = await at().priced(person, { amountFen: 20_001 });
    const before = await at().books(person);
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('confirmation_required');
    expect(await at().books(person)).toEqual(before);
  });

  it('member_frozen: a card frozen after the scan does not pay', async () => {
    const { call, cashier } = at();
    const person = await at().member({ principalFen: 1_000 });
    const { checkout } = await at().priced(person, { amountFen: 900 });
    await at().freeze(person);
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('member_frozen');
  });

  it('amount_over_cap: above ¥10,000 a cashier needs the manager, who may', async () => {
    const { call, cashier, manager } = at();
    const person = await at().member();
    await at().sell(person, { amountFen: 1_000_000 });
    const { checkout } = await at().priced(person, { amountFen: 1_000_001 });
    const before = await at().books(person);
    expect(await refusal(call('sale.checkout', checkout, at().as(cashier)))).toMatchObject({
      code: 'amount_over_cap',
      detail: { capFen: 1_000_000 },
    });
    expect(await at().books(person)).toEqual(before);
    expect((await at().sell(person, { amountFen: 1_000_001 }, manager)).status).toBe('paid');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 900 });
    await at().closeBranch();
    expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('payments_unequal: parts that do not come to what is left', async () => {
    const { call, cashier } = at();
    const person = await at().member();
    const { checkout } = await at().priced(person, { amountFen: 900 });
    const rest = [{ method: 'card' as const, amountFen: 800 }];
    expect(await codeOfRefusal(call('sale.checkout', { ...checkout, rest }, at().as(cashier)))).toBe('payments_unequal');
    expect((await at().books(person)).visitCount).toBe(0);
  });

  it('pay_unavailable: a part by WeChat where the shop takes no payment by phone', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900, ...byWeChat });
    await withoutNumber(at(), async () => {
      expect(await codeOfRefusal(call('sale.checkout', checkout, at().as(cashier)))).toBe('pay_unavailable');
    });
  });

  it('gives a repeated key of a sale that awaits its payment the same sale, and its one order', async () => {
    const { call, cashier } = at();
    const { checkout } = await at().priced(await at().member(), { amountFen: 900, ...byWeChat });
    const once = at().as(cashier);
    const [first, again] = await Promise.all([call('sale.checkout', checkout, once), call('sale.checkout', checkout, once)]);
    expect(again).toEqual(first);
    expect(await orderOfSale(at(), first.saleId)).toMatchObject({ way: 'person', totalFen: 900 });
  });

  it('product_unavailable: taken off sale between the quote and the checkout', async () => {
    const { productId } = await product(at());
    const { checkout } = await at().priced(await at().member(), { items: [{ productId }] });
    await offSale(at(), productId);
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('product_unavailable');
  });

  const overCap = { kind: 'manual' as const, amountFen: 1_001, reason: '老客户' };

  it('discount_over_bill: more than there is to pay', async () => {
    const { checkout } = await at().priced(await at().member(), { amountFen: 1_000 });
    const charged = at().call('sale.checkout', { ...checkout, discount: overCap }, at().as(at().cashier));
    expect(await codeOfRefusal(charged)).toBe('discount_over_bill');
  });

  it('approval_required: a discount above the cap of who gives it, and nothing is taken', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const before = await at().books(person);
    const { checkout } = await at().priced(person, { amountFen: 10_000, discount: overCap });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('approval_required');
    expect(await at().books(person)).toEqual(before);
  });

  it('staff_cap_reached: more by card and other ways, which nobody counts here, than one person may take', async () => {
    await setProgramme(at(), { staffCaps: { cashier: { earn: { fenPerHour: 900 } } } });
    const staff = await at().shop.staff('cashier', [at().branch]);
    const rest = [{ method: 'other' as const }];
    await at().sell(await at().member(), { amountFen: 900, rest }, staff);
    expect(await codeOfRefusal(at().sell(await at().member(), { amountFen: 1, rest }, staff))).toBe('staff_cap_reached');
    await setProgramme(at(), {});
  });

  it('approval_invalid: an approval of somebody else’s, or of another amount', async () => {
    const { visitId, checkout } = await at().priced(await at().member(), { amountFen: 10_000, discount: overCap });
    const discount = { kind: 'manual' as const, reason: '老客户', billFen: 10_000 };
    const approvalId = await approved(at(), { kind: 'saleDiscount', subject: visitId, amountFen: 1_002, discount });
    const charged = at().call('sale.checkout', { ...checkout, approvalId }, at().as(at().cashier));
    expect(await codeOfRefusal(charged)).toBe('approval_invalid');
  });
});
