import { newId } from '../../server/src/platform/ids.ts';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { offSale, product, twoLines } from '../support/goods.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';
import { storedSale, walkIn } from '../support/salePayments.ts';
import { approved } from '../support/staffCare.ts';

const manual = (amountFen: number) => ({ kind: 'manual' as const, amountFen, reason: '老客户' });
/** What a second person is told of such a discount. */
const off = (billFen: number) => ({ kind: 'manual' as const, reason: '老客户', billFen });

describeWorld('a sale of goods, with what staff take off', (at) => {
  it('is priced by the list, adds up, and is kept for the receipt', async () => {
    const { items, cup, fruit } = await twoLines(at());
    const person = await at().member({ growth: 2_000, principalFen: 1_000, points: 3_000 });
    const discount = { kind: 'round_off' as const, amountFen: 20 };
    const { quote, checkout } = await at().priced(person, { items, discount });
    expect(quote.items?.map(({ amountFen }) => amountFen)).toEqual([3_600, 500]);
    expect(quote.amountFen).toBe(4_100);
    expect(quote.lines.map(({ rule, amountFen }) => [rule, amountFen])).toEqual([
      ['tier_discount', -205],
      ['round_off', -20],
      ['points_burn', -300],
    ]);
    expect(quote.lines.reduce((sum, line) => sum + line.amountFen, quote.amountFen)).toBe(quote.payableFen);
    const receipt = await at().call('sale.checkout', checkout, at().as(at().cashier));
    expect(receipt.items).toMatchObject([
      { productId: cup.productId, name: cup.name, quantityMilli: 2_000, backMilli: 0 },
      { productId: fruit.productId, unit: '千克', quantityMilli: 500, amountFen: 500 },
    ]);
    expect(receipt.lines).toEqual(quote.lines);
    const { data } = await at().call('member.listEntries', {}, { token: person.token });
    expect(data.map(({ note }) => note).join()).toContain('抹零');
    await expectGreen(at());
  });

  it('finds a product by its code, and takes goods of no list by their name and price', async () => {
    const { code, priceFen, name } = await product(at());
    const open = { name: '打包袋', unitPriceFen: 30, quantityMilli: 3_000 };
    const { quote } = await at().priced(await at().member(), { items: [{ code: code ?? '' }, open] });
    expect(quote.items).toMatchObject([
      { name, amountFen: priceFen },
      { productId: null, name: '打包袋', amountFen: 90 },
    ]);
  });

  it('asks again when the price of a product changed after the quote: quote_changed', async () => {
    const { productId, status: _on, ...facts } = await product(at());
    const { checkout } = await at().priced(await at().member(), { items: [{ productId }] });
    await at().call('product.change', { productId, ...facts, priceFen: 1 }, { token: at().manager.token });
    expect(await codeOfRefusal(at().call('sale.checkout', checkout, at().as(at().cashier)))).toBe('quote_changed');
  });

  it('refuses a part of what is sold whole, both an amount and lines, neither, and lines that say too much or too little', async () => {
    const { productId } = await product(at());
    const { visitId } = await at().identify(await at().member());
    const quote = (basket: object) => at().call('sale.quote', { visitId, ...basket }, { token: at().cashier.token });
    const line = { productId };
    for (const basket of [
      { items: [{ ...line, quantityMilli: 500 }] },
      { items: [line], amountFen: 100 },
      {},
      { items: [] },
      { items: [{ ...line, name: '茶' }] },
      { items: [{ ...line, unitPriceFen: 1 }] },
      { items: [{ ...line, code: 'A' }] },
      { items: [{ name: '茶' }] },
      { items: [{ name: '茶', unitPriceFen: 0 }] },
      { items: [{ name: '茶', unitPriceFen: 100_000_000, quantityMilli: 9_999_999 }] },
      { amountFen: 100, discount: { kind: 'manual', amountFen: 1 } },
    ])
      expect(await codeOfRefusal(quote(basket))).toBe('invalid_request');
  });

  it('product_unavailable: off sale, of another branch, unknown by id or by code', async () => {
    const [off, theirs] = [await product(at()), await product(at(), { branchIds: [at().otherBranch.id] }, at().owner)];
    await offSale(at(), off.productId);
    const { visitId } = await at().identify(await at().member());
    for (const item of [
      { productId: off.productId },
      { productId: theirs.productId },
      { productId: newId('prd') },
      { code: 'none' },
    ])
      expect(await codeOfRefusal(at().call('sale.quote', { visitId, items: [item] }, { token: at().cashier.token }))).toBe(
        'product_unavailable',
      );
  });

  it('tells a cashier what they may take off alone, asks for a second person above it, and writes it down', async () => {
    const person = await at().member();
    const { quote, checkout } = await at().priced(person, { amountFen: 10_000, discount: manual(1_000) });
    expect(quote).toMatchObject({ discountCapFen: 1_000, payableFen: 9_000, savedFen: 1_000 });
    const { saleId } = await at().call('sale.checkout', checkout, at().as(at().cashier));
    const [entry] = await at()
      .app.resources.db.reader.getRepository(AuditEntry)
      .findBy({ subject: saleId, action: 'sale.checkout' });
    expect(entry?.detail).toMatchObject({ discount: 'manual', discountFen: 1_000, reason: '老客户', approvalId: null });
    const over = await at().priced(await at().member(), { amountFen: 10_000, discount: manual(1_001) });
    const refused = at().call('sale.checkout', over.checkout, at().as(at().cashier));
    expect(await refusal(refused)).toMatchObject({ code: 'approval_required', detail: { capFen: 1_000 } });
  });

  it('takes an approval for exactly this discount of this member, once', async () => {
    const { visitId, checkout } = await at().priced(await at().member(), { amountFen: 10_000, discount: manual(5_000) });
    const approvalId = await approved(at(), { kind: 'saleDiscount', subject: visitId, amountFen: 5_000, discount: off(10_000) });
    const other = await at().priced(await at().member(), { amountFen: 10_000, discount: manual(5_000) });
    const charge = (input: typeof checkout) => at().call('sale.checkout', { ...input, approvalId }, at().as(at().cashier));
    expect(await codeOfRefusal(charge(other.checkout))).toBe('approval_invalid');
    expect(await charge(checkout)).toMatchObject({ payableFen: 5_000 });
    expect(await codeOfRefusal(charge(other.checkout))).toBe('approval_invalid');
    await expectGreen(at());
  });

  it('approved off one bill fits no other, nor another kind or reason; who approves sees the bill', async () => {
    const person = await at().member();
    const { visitId } = await at().identify(person);
    const asked = { kind: 'saleDiscount' as const, subject: visitId, amountFen: 20_000, discount: off(500_000) };
    const approvalId = await approved(at(), asked);
    const shown = await at().call('approval.get', { approvalId }, { token: at().manager.token });
    expect(shown.lines).toEqual(['账单 ¥5,000.00，优惠后 ¥4,800.00', '优惠，老客户']);
    const charge = async (amountFen: number, discount: ReturnType<typeof manual> | { kind: 'round_off'; amountFen: number }) => {
      const basket = { visitId, amountFen, usePoints: false, useWallet: false, discount };
      const { quoteHash } = await at().call('sale.quote', basket, { token: at().cashier.token });
      return at().call('sale.checkout', { ...basket, quoteHash, approvalId }, at().as(at().cashier));
    };
    expect(await codeOfRefusal(charge(20_001, manual(20_000)))).toBe('approval_invalid');
    expect(await codeOfRefusal(charge(500_000, { kind: 'round_off', amountFen: 20_000 }))).toBe('approval_invalid');
    expect(await codeOfRefusal(charge(500_000, { ...manual(20_000), reason: '熟人' }))).toBe('approval_invalid');
    expect(await charge(500_000, manual(20_000))).toMatchObject({ payableFen: 480_000 });
  });

  it('has a cap for 抹零 of its own, and none for an owner', async () => {
    const roundOff = (amountFen: number) => ({ kind: 'round_off' as const, amountFen });
    expect(await codeOfRefusal(walkIn(at(), { amountFen: 10_000, discount: roundOff(101) }))).toBe('approval_required');
    const { receipt } = await walkIn(at(), { amountFen: 10_000, discount: roundOff(100) });
    expect(receipt).toMatchObject({ amountFen: 10_000, payableFen: 9_900 });
    const owner = await walkIn(at(), { amountFen: 10_000, discount: roundOff(9_999), staff: at().owner });
    expect(owner.receipt.payableFen).toBe(1);
  });

  it('gives a walk-in the same lines, and claims points for what was paid', async () => {
    const { items } = await twoLines(at());
    const asked = { kind: 'saleDiscount' as const, subject: at().branch.id, amountFen: 2_000, discount: off(4_100) };
    const approvalId = await approved(at(), asked);
    const basket = { branchId: at().branch.id, items, discount: manual(2_000) };
    expect(await codeOfRefusal(at().call('sale.takeAnonymous', basket, at().as(at().cashier)))).toBe('approval_required');
    const taken = await at().call('sale.takeAnonymous', { ...basket, approvalId }, at().as(at().cashier));
    expect(taken.receipt).toMatchObject({ amountFen: 4_100, payableFen: 2_100, lines: [{ rule: 'manual_discount' }] });
    expect((await storedSale(at(), taken.receipt.saleId)).items).toHaveLength(2);
    const person = await at().member();
    await at().call('member.claimSale', { code: taken.claimCode }, at().as(person));
    expect((await at().books(person)).points).toBe(21);
    await expectGreen(at());
  });

  it('discount_over_bill: never all of it', async () => {
    const { visitId } = await at().identify(await at().member());
    for (const amountFen of [900, 901])
      expect(
        await codeOfRefusal(
          at().call('sale.quote', { visitId, amountFen: 900, discount: manual(amountFen) }, { token: at().cashier.token }),
        ),
      ).toBe('discount_over_bill');
  });
});
