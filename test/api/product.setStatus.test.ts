import { newId } from '../../server/src/platform/ids.ts';
import { offSale, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('product.setStatus', (at) => {
  it('takes it out of what a branch sells, and puts it back', async () => {
    const { productId } = await product(at());
    const sold = async () =>
      (await at().call('product.list', { branchId: at().branch.id }, { token: at().cashier.token })).data.map(
        (each) => each.productId,
      );
    expect(await offSale(at(), productId)).toMatchObject({ productId, status: 'off' });
    expect(await sold()).not.toContain(productId);
    await at().call('product.setStatus', { productId, status: 'on' }, { token: at().manager.token });
    expect(await sold()).toContain(productId);
  });

  it('not_found: an unknown product, and one of a branch out of reach', async () => {
    const theirs = await product(at(), { branchIds: [at().otherBranch.id] }, at().owner);
    expect(await codeOfRefusal(offSale(at(), newId('prd')))).toBe('not_found');
    expect(await codeOfRefusal(offSale(at(), theirs.productId))).toBe('not_found');
  });
});
