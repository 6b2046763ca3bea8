import { forgetHeld, HeldSale } from '../../server/src/sale/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { offSale, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { password } from '../support/shop.ts';

describeOperation('sale.hold', (at) => {
  it('keeps the lines as they were priced, what staff took off, and no member', async () => {
    const { productId, name } = await product(at(), { priceFen: 1_250, byWeight: true, unit: '千克' });
    const open = { name: '打包盒', unitPriceFen: 100, quantityMilli: 2_000 };
    const discount = { kind: 'manual' as const, amountFen: 50, reason: '老客户' };
    const basket = { branchId: at().branch.id, label: '3 号桌', items: [{ productId, quantityMilli: 1_500 }, open], discount };
    const held = await at().call('sale.hold', basket, at().as(at().cashier));
    expect(held).toMatchObject({ label: '3 号桌', amountFen: 2_075, discount, staffName: '阿禾' });
    expect(held.items).toEqual([
      {
        productId,
        name,
        code: expect.any(String) as string,
        unit: '千克',
        quantityMilli: 1_500,
        unitPriceFen: 1_250,
        amountFen: 1_875,
      },
      { ...open, productId: null, code: null, unit: '', amountFen: 200 },
    ]);
  });

  it('not_found: a branch that is not there', async () => {
    const held = at().call('sale.hold', { branchId: newId('brn'), amountFen: 100 }, at().as(at().owner));
    expect(await codeOfRefusal(held)).toBe('not_found');
  });

  it('product_unavailable: what is off sale', async () => {
    const { productId } = await product(at());
    await offSale(at(), productId);
    const held = at().call('sale.hold', { branchId: at().branch.id, items: [{ productId }] }, at().as(at().cashier));
    expect(await codeOfRefusal(held)).toBe('product_unavailable');
  });

  it('idempotency_key_required: without a key nothing is kept', async () => {
    const held = at().call('sale.hold', { branchId: at().branch.id, amountFen: 100 }, { token: at().cashier.token });
    expect(await codeOfRefusal(held)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: a repeat keeps one basket, the key of another none', async () => {
    const [once, basket] = [at().as(at().cashier), { branchId: at().branch.id, amountFen: 100 }];
    const first = await at().call('sale.hold', basket, once);
    expect(await at().call('sale.hold', basket, once)).toEqual(first);
    expect(await codeOfRefusal(at().call('sale.hold', { ...basket, amountFen: 101 }, once))).toBe('idempotency_key_reused');
  });

  it('held_sale_gone: what was put aside is thrown away once its day has ended everywhere, and not before', async () => {
    const { app, branch, cashier } = at();
    const rows = () => app.resources.db.reader.getRepository(HeldSale).count();
    const [asked, once] = [{ branchId: branch.id, amountFen: 100 }, at().as(cashier)];
    await at().call('sale.hold', asked, once);
    const before = await rows();
    expect([await forgetHeld(app.resources), await rows()]).toEqual([0, before]);
    app.clock.advance(2 * 86_400_000);
    const today = await at().call('session.staffSignIn', { phone: cashier.phone, password });
    const fresh = await at().call('sale.hold', asked, { token: today.token, idempotencyKey: newId('key') });
    expect([await forgetHeld(app.resources), await rows()]).toEqual([before, 1]);
    const repeated = at().call('sale.hold', asked, { token: today.token, idempotencyKey: once.idempotencyKey });
    expect(await codeOfRefusal(repeated)).toBe('held_sale_gone');
    const { data } = await at().call('sale.listHeld', { branchId: branch.id }, { token: today.token });
    expect(data.map(({ heldId }) => heldId)).toEqual([fresh.heldId]);
  });
});
