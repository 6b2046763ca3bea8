import { product, twoLines } from '../support/goods.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';
import { byHand, cursorAt, cursorOn, gate, press, ready, scan } from './keyboard.ts';

describeConsole('the till with a scan gun and a keyboard alone', (at) => {
  it('sells goods to a member: scanned, put aside, brought back, paid in two ways', async () => {
    const { world } = at();
    const { cup, fruit } = await twoLines(world);
    const person = await world.member({ points: 50 });
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await scan(till, cup.code ?? '');
    await till.shows(cup.name);
    await scan(till, cup.code ?? '');
    await till.shows('2杯');
    await scan(till, fruit.code ?? '');
    await till.page.getByRole('row', { name: '¥9.99' }).waitFor();
    await scan(till, '*0.5');
    await till.shows('0.5千克');
    await till.page.getByRole('row', { name: '¥5.00' }).waitFor();
    await press(till, 'F8');
    await cursorAt(till, 'label');
    await till.page.keyboard.type('3 号桌');
    await press(till, 'Enter');
    await till.shows('已挂单');
    await soon(() => till.page.getByRole('row').count(), 0);
    await press(till, 'F8');
    await cursorOn(till, '3 号桌');
    await press(till, 'Enter');
    await till.shows('0.5千克');
    world.app.clock.advance(30_000);
    await scan(till, await world.showCode(person));
    await till.shows('第 1 次到店');
    await ready(till, /^收款 ¥/);
    await press(till, 'F6');
    await cursorAt(till, 'cash');
    await till.page.keyboard.type('20');
    for (let field = 0; field < 4; field += 1) await press(till, 'Tab');
    await press(till, 'ArrowRight', 'ArrowRight', 'Enter');
    await till.shows('另收银行卡');
    await ready(till, /^收款 ¥/);
    expect(await till.flaws()).toEqual([]);
    await press(till, 'Enter');
    await till.shows('已收 ¥');
    await cursorAt(till, 'till-code');
    const { data } = await world.call('sale.list', { branchId: world.branch.id, limit: 1 }, { token: world.cashier.token });
    const receipt = await world.call('sale.get', { saleId: data[0]?.saleId ?? '' }, { token: world.cashier.token });
    expect(receipt.items).toMatchObject([{ quantityMilli: 2_000 }, { quantityMilli: 500 }]);
    expect(receipt.payments).toMatchObject([{ method: 'cash', amountFen: 2_000 }, { method: 'card' }]);
    expect(receipt.pointsEarned).toBeGreaterThan(0);
    expect(till.errors).toEqual([]);
    await till.leave();
  });

  it('takes an amount from stored value in five strokes, and is told of a code that is none', async () => {
    const { world } = at();
    const person = await world.member({ principalFen: 20_000 });
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await scan(till, 'NO-SUCH-CODE');
    await till.shows('没有编码是 NO-SUCH-CODE 的商品');
    await scan(till, '8812345678901234');
    await till.page.locator('.ant-alert-error').filter({ hasNotText: '商品' }).waitFor();
    world.app.clock.advance(30_000);
    await scan(till, await world.showCode(person));
    await till.shows('储值 ¥200.00');
    await cursorAt(till, 'till-amount');
    // A price that comes while somebody still types is shown before Enter, which then pays at once.
    const typed = gate();
    await till.page.route('**/quotes', async (route) => {
      await typed.opened;
      await route.continue();
    });
    await byHand(till, '12.50');
    typed.open();
    await ready(till, /^收款 ¥/);
    await press(till, 'Enter');
    await till.shows('已收 ¥');
    await cursorAt(till, 'till-code');
    expect((await world.books(person)).principalFen).toBeLessThan(20_000);
    await till.leave();
  });

  it('says on its button what Enter does and that it works, and has no other word in its name', async () => {
    const { world } = at();
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await scan(till, await world.showCode(await world.member({ principalFen: 20_000 })));
    await till.shows('储值 ¥200.00');
    const sure = gate();
    await till.page.route('**/quotes', async (route) => {
      await sure.opened;
      await route.continue();
    });
    const button = till.page.locator('.till__actions button[type="submit"]');
    await byHand(till, '12.50');
    await till.page.locator('.till__actions button[aria-busy="true"]').waitFor();
    expect(await button.getByRole('img').count()).toBe(0);
    expect(await till.page.getByRole('button', { name: /loading/ }).count()).toBe(0);
    sure.open();
    await till.page.getByRole('button', { name: /^收款 ¥/ }).waitFor();
    await soon(() => button.getAttribute('aria-busy'), 'false');
    await soon(() => button.locator('.anticon').count(), 0);
    await till.leave();
  });

  it('sells to a walk-in, whose code for the points is shown and printed again with the last sales', async () => {
    const { world } = at();
    const cup = await product(world, { priceFen: 1_834 });
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await scan(till, cup.code ?? '');
    await till.shows(cup.name);
    await press(till, 'F7');
    await till.page.getByText('抹角 −¥0.34').waitFor();
    await cursorAt(till, 'yuan');
    await press(till, 'Shift+Tab', 'ArrowRight', 'ArrowRight', 'Enter');
    await till.page.getByText('¥18.00').first().waitFor();
    await press(till, 'Enter');
    await ready(till, /^散客收款 ¥18\.00/);
    await press(till, 'Enter');
    await till.page.getByRole('img', { name: '补积分码' }).waitFor();
    await till.shows('已收 ¥18.00');
    await press(till, 'F9');
    await cursorOn(till, '散客');
    const slip = till.page.waitForResponse(/\/slip/);
    await press(till, 'Enter');
    expect((await (await slip).json()) as object).toMatchObject({ claimCode: expect.stringMatching(/^87\d{14}$/) as string });
    expect(await till.flaws()).toEqual([]);
    await till.leave();
  });

  it('whose answer never came is asked about once more, and the sale is taken once', async () => {
    const { world } = at();
    const cup = await product(world, { priceFen: 700 });
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await till.page.route(
      '**/v1/branches/*/sales',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const count = async () =>
      (await world.call('sale.list', { branchId: world.branch.id, limit: 100 }, { token: world.cashier.token })).data.length;
    const before = await count();
    await scan(till, cup.code ?? '');
    await till.shows(cup.name);
    await press(till, 'Enter');
    await ready(till, /^散客收款 ¥7\.00/);
    await press(till, 'Enter');
    await till.shows('没收到结果，请先别交货');
    await press(till, 'Enter');
    await till.shows('已收 ¥7.00');
    expect(await count()).toBe(before + 1);
    await till.leave();
  });

  it('asks a second person for a discount above the cap, and gives exactly that', async () => {
    const { world } = at();
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await press(till, 'Tab');
    await till.page.keyboard.type('50');
    await press(till, 'F7');
    await cursorAt(till, 'yuan');
    await byHand(till, '20');
    await till.shows('−¥20.00');
    await press(till, 'Enter');
    await ready(till, /^散客收款 ¥30\.00/);
    await press(till, 'Enter');
    await till.shows('超过您能给的 ¥5.00');
    await press(till, 'Enter');
    await cursorAt(till, 'reason');
    await till.page.keyboard.type('开业第一天');
    await press(till, 'Enter');
    await till.shows('等同事在「待批」里批准');
    const asked = await world.call('approval.list', { show: 'all' }, { token: world.manager.token });
    await world.call('approval.answer', { approvalId: asked.data[0]?.approvalId ?? '', approve: true }, world.as(world.manager));
    await cursorOn(till, '优惠 ¥20.00');
    await press(till, 'Enter');
    await ready(till, /^散客收款 ¥30\.00/);
    await press(till, 'Enter');
    await till.shows('已收 ¥30.00');
    await till.leave();
  });

  it('shows the code of a payment by WeChat, and takes the sale back when Escape gives up waiting', async () => {
    const { world } = at();
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await press(till, 'F4', 'Tab');
    await byHand(till, '18');
    await ready(till, /^散客收款 ¥18\.00/);
    await press(till, 'Enter');
    await till.page.getByRole('img', { name: '微信付款码' }).waitFor();
    await till.shows('还没收到钱，请勿交货');
    expect(await till.flaws()).toEqual([]);
    await press(till, 'Escape');
    await till.shows('这笔没有付，已取消');
    await cursorAt(till, 'till-code');
    const { data } = await world.call('sale.list', { branchId: world.branch.id, limit: 1 }, { token: world.cashier.token });
    expect(data[0]).toMatchObject({ status: 'undone', payableFen: 1_800 });
    await till.leave();
  });

  it('keeps a basket from a single Escape and from the one that closes a window, and lets it go with two', async () => {
    const { world } = at();
    const cup = await product(world);
    const till = await at().desk(world.cashier);
    await till.open('/till');
    await press(till, 'Tab');
    await byHand(till, '50');
    await press(till, 'F7');
    await cursorAt(till, 'yuan');
    await press(till, 'Escape');
    await cursorAt(till, 'till-code');
    expect(await till.page.locator('#till-amount').inputValue()).toBe('50');
    await scan(till, cup.code ?? '');
    await till.shows(cup.name);
    await press(till, 'Escape');
    await till.shows('再按一次 Esc');
    await soon(() => till.page.getByRole('row').count(), 2);
    await press(till, 'Delete');
    await till.page.getByRole('row').first().waitFor({ state: 'detached' });
    await scan(till, cup.code ?? '');
    await till.shows(cup.name);
    await press(till, 'Escape', 'Escape');
    await till.page.getByRole('row').first().waitFor({ state: 'detached' });
    await till.leave();
  });
});
