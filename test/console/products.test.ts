import { twoLines } from '../support/goods.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole('products in the console', (at) => {
  it('an owner puts a product on sale, is told what is wrong with it, changes its price and takes it off', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/products');
    await boss.shows('还没有商品');
    await boss.click('新增商品');
    await boss.click('上架这个商品');
    await boss.shows('请填单价');
    await boss.page.getByLabel('商品名').fill('珍珠奶茶');
    await boss.page.getByLabel('条码或编号').fill('6901234567892');
    await boss.page.getByLabel('单价（元）').fill('18');
    expect(await boss.flaws()).toEqual([]);
    await boss.click('上架这个商品');
    await boss.shows('珍珠奶茶已保存');
    await boss.shows('¥18.00');
    await boss.click('修改珍珠奶茶');
    await boss.page.getByLabel('单价（元）').fill('19.5');
    await boss.click('保存');
    await boss.shows('¥19.50');
    await boss.click('下架珍珠奶茶');
    await boss.page.locator('td').getByText('下架', { exact: true }).first().waitFor();
    expect(await boss.flaws()).toEqual([]);
    expect(await boss.isTooWide()).toBe(false);
    await boss.leave();
  });

  it('a code that another product has is refused with words, inside the window', async () => {
    const { cup } = await twoLines(at().world);
    const boss = await at().desk(at().world.manager);
    await boss.open('/products');
    await boss.click('新增商品');
    await boss.page.getByLabel('商品名').fill('豆花');
    await boss.page.getByLabel('条码或编号').fill(cup.code ?? '');
    await boss.page.getByLabel('单价（元）').fill('6');
    await boss.click('上架这个商品');
    await boss.shows('这个条码已经有商品在用');
    await boss.leave();
  });

  it('the page of a sale shows its lines and its slip, for both rolls', async () => {
    const { world } = at();
    const { items, cup } = await twoLines(world);
    const { saleId, saleNumber } = await world.sell(await world.member(), { items });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.shows(cup.name);
    await boss.click('打印小票');
    const paper = boss.page.getByLabel('小票内容');
    await paper.waitFor();
    const narrow = await paper.innerText();
    expect(narrow).toContain(saleNumber);
    expect(narrow).toContain('41.00');
    await boss.press(boss.page.getByText('80 mm'));
    await paper.filter({ hasText: '-'.repeat(48) }).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await boss.leave();
  });
});
