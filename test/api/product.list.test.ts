import { offSale, newCode, product } from '../support/goods.ts';
import { describeOperation } from '../support/operation.ts';

describeOperation('product.list', (at) => {
  const names = async (wanted: { query?: string; category?: string; status?: 'on' | 'off'; branchId?: string }) =>
    (await at().call('product.list', { limit: 100, ...wanted }, { token: at().cashier.token })).data.map(({ name }) => name);

  it('finds by a part of the name and by the beginning of the code, and takes signs for themselves', async () => {
    const code = newCode();
    await product(at(), { name: '黑糖珍珠奶茶', code });
    await product(at(), { name: '100% 橙汁', category: '果汁' });
    await product(at(), { name: '1000 橙汁' });
    expect(await names({ query: '珍珠' })).toEqual(['黑糖珍珠奶茶']);
    expect(await names({ query: code.slice(0, 12) })).toContain('黑糖珍珠奶茶');
    expect(await names({ query: code.slice(4) })).toEqual([]);
    expect(await names({ query: '100% 橙' })).toEqual(['100% 橙汁']);
    expect(await names({ query: '!' })).toEqual([]);
    expect(await names({ query: '_%' })).toEqual([]);
    expect(await names({ category: '果汁' })).toEqual(['100% 橙汁']);
  });

  it('shows a branch what it sells now: its own and what is sold everywhere', async () => {
    const category = `c${newCode().slice(-8)}`;
    await product(at(), { name: '本店', category });
    await product(at(), { name: '处处', category, branchIds: null }, at().owner);
    await product(at(), { name: '别店', category, branchIds: [at().otherBranch.id] }, at().owner);
    await offSale(at(), (await product(at(), { name: '下架', category })).productId);
    expect(await names({ category, branchId: at().branch.id })).toEqual(['处处', '本店']);
    expect(await names({ category, status: 'off' })).toEqual(['下架']);
  });

  it('goes through all of them, page by page', async () => {
    const category = `c${newCode().slice(-8)}`;
    for (const name of ['一', '二', '三']) await product(at(), { name, category });
    const first = await at().call('product.list', { category, limit: 2 }, { token: at().cashier.token });
    expect([first.data.map(({ name }) => name), first.hasMore]).toEqual([['三', '二'], true]);
    const startingAfter = first.data.at(-1)?.productId ?? '';
    const rest = await at().call('product.list', { category, limit: 2, startingAfter }, { token: at().cashier.token });
    expect([rest.data.map(({ name }) => name), rest.hasMore]).toEqual([['一'], false]);
  });
});
