import { twoLines } from '../support/goods.ts';
import { setProgramme } from '../support/staffCare.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';
import { gate } from './keyboard.ts';

describeConsole('refunds in the console', (at) => {
  it('of two lines, one goes back by line and the rest by amount; then nothing is left to go back', async () => {
    const { world } = at();
    const { items, cup } = await twoLines(world);
    const person = await world.member({ principalFen: 20_000, points: 300 });
    const before = await world.books(person);
    const { saleId } = await world.sell(person, { items });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.click('退款');
    const modal = boss.page.locator('.ant-modal');
    await modal.getByLabel(`退${cup.name}多少`).first().fill('2');
    await modal.getByText('退回储值').waitFor();
    await modal.getByLabel('原因').fill('顾客退货');
    const worth = await world.call('sale.previewRefund', { saleId, lines: '0:2000' }, { token: world.manager.token });
    await boss.click(`退 ¥${(worth.moneyFen / 100).toFixed(2)}`);
    await boss.shows('部分已退');
    await boss.page.getByRole('cell', { name: `${cup.name} 2杯` }).waitFor();
    await boss.shows('已退到账');
    expect(await boss.flaws()).toEqual([]);
    await boss.click('退款');
    await modal.getByLabel('原因').fill('全退');
    await boss.click('退 ¥');
    await boss.shows('已全部退款');
    expect(await boss.page.getByRole('button', { name: '退款', exact: true }).count()).toBe(0);
    expect(await world.books(person)).toEqual(before);
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('of a sale that points paid a part of say money and points apart, each with its most', async () => {
    const { world } = at();
    const { saleId } = await world.sell(await world.member({ points: 200 }), { amountFen: 4_200 });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.click('退款');
    await boss.shows('最多 ¥42.00：付的钱 ¥40.00，积分抵的 ¥2.00，退回 200 积分');
    await boss.page.locator('.ant-modal').getByLabel('原因').fill('全退');
    await boss.click('退 ¥40.00 + 200 积分');
    await boss.page.getByRole('cell', { name: '¥40.00 + 200 积分' }).waitFor();
    await boss.leave();
  });

  it('gives nothing back before it is counted what of it is money, and has a way on where that failed', async () => {
    const { world } = at();
    const { saleId } = await world.sell(await world.member({ points: 200 }), { amountFen: 4_200 });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    const sure = gate();
    await boss.page.route(/\/refund\?/, async (route) => {
      await sure.opened;
      await route.fulfill({ status: 500, body: '{}' });
    });
    await boss.click('退款');
    const counting = boss.page.getByRole('button', { name: '正在算怎么退' });
    await counting.waitFor();
    await soon(() => counting.isDisabled(), true);
    const reason = boss.page.locator('.ant-modal').getByLabel('原因');
    await reason.fill('全退');
    await reason.press('Enter');
    sure.open();
    await boss.page.getByRole('button', { name: '没算出怎么退' }).waitFor();
    expect(await boss.flaws()).toEqual([]);
    await boss.page.unroute(/\/refund\?/);
    await boss.click('再试一次');
    await boss.click('退 ¥40.00 + 200 积分');
    await boss.shows('已全部退款');
    await boss.leave();
  });

  it('above the cap ask a second person about the money and the points apart, in so many words', async () => {
    const { world } = at();
    await setProgramme(world, { saleRefund: { staffCapFen: 100 } });
    const { saleId } = await world.sell(await world.member({ points: 200 }), { amountFen: 4_200 });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.click('退款');
    await boss.page.locator('.ant-modal').getByLabel('原因').fill('全退');
    await boss.click('请人批准退 ¥40.00 + 200 积分');
    await boss.shows('请第二个人批准：退 ¥40.00 + 200 积分');
    const owner = await at().desk(world.owner);
    await owner.open('/approvals');
    await owner.page.getByRole('cell', { name: '¥40.00 + 200 积分' }).waitFor();
    await owner.click('处理');
    await owner.click('批准消费退款 ¥40.00 + 200 积分');
    await owner.shows('已批准');
    await owner.leave();
    await boss.shows('同事已批准');
    await boss.click('退 ¥40.00 + 200 积分');
    await boss.shows('已全部退款');
    await setProgramme(world, {});
    await boss.leave();
  });

  it('are on the receipt in money and in points, a refund of points alone too, each with what is left', async () => {
    const { world } = at();
    const mixed = await world.sell(await world.member({ points: 200 }), { amountFen: 4_200 });
    await setProgramme(world, { burn: { maximumSharePercent: 100, pointsPerSaleMax: 9_900 } });
    const pointsAlone = await world.sell(await world.member({ points: 5_000 }), { amountFen: 4_200 });
    expect(pointsAlone).toMatchObject({ payableFen: 0, pointsBurned: 4_200 });
    await setProgramme(world, {});
    const boss = await at().desk(world.manager);
    for (const [{ saleId }, half] of [
      [mixed, '¥20.00 + 100 积分'],
      [pointsAlone, '2,100 积分'],
    ] as const) {
      await world.call('sale.refund', { saleId, amountFen: 2_100, reason: '少了一份' }, world.as(world.manager));
      await boss.open(`/sales?open=${saleId}`);
      await boss.shows('还可退');
      const words = boss.page.locator('.facts div', { has: boss.page.locator('dt', { hasText: /^(?:已退|还可退)$/ }) });
      await soon(() => words.allInnerTexts(), [`已退\n${half}`, `还可退\n${half}`]);
    }
    await boss.leave();
  });

  it('of more of a line than is left is refused before it is sent', async () => {
    const { world } = at();
    const { items, cup } = await twoLines(world);
    const { saleId } = await world.sell(await world.member({ principalFen: 20_000 }), { items });
    await world.call(
      'sale.refund',
      { saleId, lines: [{ line: 0, quantityMilli: 1_000 }], reason: '先退一杯' },
      world.as(world.manager),
    );
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.click('退款');
    const field = boss.page.locator('.ant-modal').getByLabel(`退${cup.name}多少`).first();
    await boss.shows('还有 1杯');
    await field.fill('9');
    await field.blur();
    await soon(() => field.inputValue(), '1');
    await boss.leave();
  });

  it('a slip is printed with its code, and kept as a picture', async () => {
    const { world } = at();
    const input = { branchId: world.branch.id, amountFen: 1_200, rest: [{ method: 'cash' as const }] };
    const { receipt } = await world.call('sale.takeAnonymous', input, world.as(world.cashier));
    const desk = await at().desk(world.cashier);
    await desk.open(`/sales?open=${receipt.saleId}`);
    await desk.click('打印小票');
    await desk.page.getByRole('img', { name: '补积分码' }).waitFor();
    expect(await desk.flaws()).toEqual([]);
    const download = desk.page.waitForEvent('download');
    await desk.click('存成图片');
    expect((await download).suggestedFilename()).toBe(`小票 ${receipt.saleNumber}.png`);
    await desk.leave();
  });
});
