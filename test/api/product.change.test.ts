import { newId } from '../../server/src/platform/ids.ts';
import { product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('product.change', (at) => {
  it('changes what is sold from now on, and not what was sold', async () => {
    const { productId, status: _on, ...facts } = await product(at(), { priceFen: 1_800 });
    const basket = { items: [{ productId }] };
    const sold = await at().sell(await at().member(), basket);
    const changed = await at().call('product.change', { productId, ...facts, priceFen: 2_000 }, { token: at().manager.token });
    expect(changed).toEqual({ productId, ...facts, priceFen: 2_000, status: 'on' });
    expect((await at().priced(await at().member(), basket)).quote.amountFen).toBe(2_000);
    const receipt = await at().call('sale.get', { saleId: sold.saleId }, { token: at().cashier.token });
    expect(receipt).toMatchObject({ amountFen: 1_800, items: [{ unitPriceFen: 1_800 }] });
  });

  it('keeps its own code', async () => {
    const { status: _on, ...facts } = await product(at());
    expect(await at().call('product.change', { ...facts, name: '豆花' }, { token: at().manager.token })).toMatchObject({
      name: '豆花',
      code: facts.code,
    });
  });

  it('product_code_taken: the code of another', async () => {
    const [{ code }, { status: _on, ...facts }] = [await product(at()), await product(at())];
    expect(await codeOfRefusal(at().call('product.change', { ...facts, code }, { token: at().manager.token }))).toBe(
      'product_code_taken',
    );
  });

  it('not_found: an unknown product, one of another branch, and one of all branches for who has only some', async () => {
    const { call, manager, owner, otherBranch } = at();
    const { status: _on, ...facts } = await product(at(), { branchIds: [otherBranch.id] }, owner);
    const { status: _too, ...everywhere } = await product(at(), { branchIds: null }, owner);
    const branchIds = [at().branch.id];
    for (const productId of [newId('prd'), facts.productId, everywhere.productId])
      expect(await codeOfRefusal(call('product.change', { ...facts, productId, branchIds }, { token: manager.token }))).toBe(
        'not_found',
      );
  });
});
