import { newId } from '../../server/src/platform/ids.ts';
import { newCode, product } from '../support/goods.ts';
import { harmless } from '../support/harmless.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal, refusal } from '../support/refusal.ts';

describeOperation('product.create', (at) => {
  const facts = () => ({ ...harmless['product.create'], code: newCode(), branchIds: [at().branch.id] });

  it('is on sale at once, and says what it was given', async () => {
    const wanted = facts();
    const made = await at().call('product.create', wanted, at().as(at().manager));
    expect(made).toEqual({ ...wanted, productId: made.productId, status: 'on' });
    const { data } = await at().call('product.list', { branchId: at().branch.id }, { token: at().cashier.token });
    expect(data[0]).toEqual(made);
  });

  it('lets a manager sell in branches of their own only, an owner everywhere', async () => {
    const { call, manager, owner, otherBranch } = at();
    for (const branchIds of [null, [otherBranch.id], [at().branch.id, otherBranch.id]])
      expect(await codeOfRefusal(call('product.create', { ...facts(), branchIds }, at().as(manager)))).toBe('forbidden');
    expect(await call('product.create', { ...facts(), branchIds: null }, at().as(owner))).toMatchObject({ branchIds: null });
  });

  it('refuses a branch that is not there', async () => {
    const made = at().call('product.create', { ...facts(), branchIds: [newId('brn')] }, at().as(at().owner));
    expect(await refusal(made)).toMatchObject({ code: 'invalid_request' });
  });

  it('product_code_taken: a code is one product’s, whoever is first of ten; without a code there may be many', async () => {
    const wanted = facts();
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, () => at().call('product.create', wanted, at().as(at().manager))),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await codeOfRefusal(at().call('product.create', wanted, at().as(at().manager)))).toBe('product_code_taken');
    const [one, other] = [await product(at(), { code: null }), await product(at(), { code: null })];
    expect(one.productId).not.toBe(other.productId);
  });

  it('idempotency_key_required: without a key nothing is made', async () => {
    const made = at().call('product.create', facts(), { token: at().manager.token });
    expect(await codeOfRefusal(made)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: a repeat makes one product, the key of another none', async () => {
    const [once, wanted] = [at().as(at().manager), facts()];
    const first = await at().call('product.create', wanted, once);
    expect(await at().call('product.create', wanted, once)).toEqual(first);
    expect(await codeOfRefusal(at().call('product.create', { ...wanted, priceFen: 1 }, once))).toBe('idempotency_key_reused');
  });
});
