import { openScene, type Scene } from '../support/scene.ts';
import { untilRefused } from '../support/sessions.ts';
import { soon } from '../journeys/soon.ts';
import type { Desk } from './desk.ts';
import { describeConsole } from './describeConsole.ts';

/** Every page, and what opens beside a list or for one thing of the scene. */
const pages: readonly (string | readonly [string, (scene: Scene) => string])[] = [
  '/',
  '/till',
  '/members',
  '/imports',
  '/recoveries',
  '/sales',
  '/top-ups',
  '/cards',
  '/companies',
  '/plans',
  '/plans?open=new',
  '/products',
  '/branches',
  '/staff',
  '/approvals',
  '/shifts',
  '/scores',
  '/api-keys',
  '/api-calls',
  '/settings',
  '/audit',
  '/reconciliation',
  '/prepaid',
  '/vouchers',
  '/invoices',
  '/finance-settings',
  ['a sale', ({ inputs }) => `/sales?open=${inputs['sale.get'].saleId}`],
  ['a company', ({ inputs }) => `/companies?open=${inputs['companyWallet.get'].walletId}`],
  ['a top-up', ({ inputs }) => `/top-ups?open=${inputs['topUp.get'].topUpId}`],
  ['a member', ({ person }) => `/members?open=${person.memberId}`],
];

describeConsole('the console', (at) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(at().world);
  });

  describe('the way in', () => {
    it('says why a wrong password does not let in, and lets in with the right one', async () => {
      const desk = await at().stranger();
      expect(await desk.flaws()).toEqual([]);
      await desk.signIn(at().world.owner.phone, 'wrong');
      await desk.shows('手机号或密码不对');
      await desk.signIn(at().world.owner.phone);
      await desk.page.getByRole('heading', { name: '经营概览' }).waitFor();
      expect(await desk.page.evaluate('document.cookie')).toBe('');
      await desk.leave();
    });

    it('ends with signing out, and a page left open asks to sign in again', async () => {
      const desk = await at().desk(at().world.manager);
      await desk.press(desk.page.getByRole('button', { name: /账号菜单/ }));
      await desk.pick('退出登录');
      await desk.page.getByLabel('手机号').waitFor();
      await desk.page.reload();
      await desk.page.getByLabel('手机号').waitFor();
      await desk.leave();
    });
  });

  describe('who sees what', () => {
    it.each([
      ['cashier', ['经营概览', '消费单', '充值单', '门店']],
      ['manager', ['经营概览', '消费单', '充值单', '门店', '员工', '待批', '班次', '操作记录']],
    ] as const)('a %s sees these pages and no others, also by their address', async (role, expected) => {
      const desk = await at().desk(at().world[role]);
      const menu = await desk.menu();
      for (const name of expected) expect(menu).toContain(name);
      for (const name of ['储值方案', '对账', '预付卡', '凭证', '发票', '财务设置']) expect(menu).not.toContain(name);
      await desk.open('/finance-settings');
      await desk.shows('您没有这项权限');
      await desk.leave();
    });

    it('a cashier sees no way to take a sale back or to give money back', async () => {
      const desk = await at().desk(at().world.cashier);
      await desk.open('/sales');
      await desk.press(desk.page.getByRole('button', { name: '明细' }).first());
      await desk.shows('付后余额');
      expect(await desk.page.getByRole('button', { name: '撤销这笔' }).count()).toBe(0);
      await desk.open('/top-ups');
      await desk.press(desk.page.getByRole('button', { name: '明细' }).first());
      await desk.shows('每一步');
      expect(await desk.page.getByRole('button', { name: '办理退款' }).count()).toBe(0);
      await desk.leave();
    });

    it('a branch in the address that is not theirs is told, and nothing is read', async () => {
      const desk = await at().desk(at().world.cashier);
      await desk.open(`/sales?branch=${at().world.otherBranch.id}`);
      await desk.shows('这家门店不归您管');
      await desk.leave();
    });
  });

  describe('every page has no serious flaw for those who cannot see it well or use no mouse, and fits a tablet', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await at().desk(at().world.owner);
    });
    afterAll(() => desk.leave());

    // One after the other at one desk: signing in thirty times would take longer than all of them.
    it.each(pages.map((page) => (typeof page === 'string' ? ([page, () => page] as const) : page)))(
      '%s, light and dark',
      async (_name, pathIn) => {
        const errorsBefore = desk.errors.length;
        await desk.lookAt({ look: 'light', width: 1280 });
        await desk.open(pathIn(scene));
        const flaws = await desk.flaws();
        await desk.lookAt({ look: 'light', width: 820 });
        const isTooWide = await desk.isTooWide();
        await desk.lookAt({ look: 'dark', width: 1440 });
        const inTheDark = await desk.flaws(['color-contrast']);
        const errors = desk.errors.slice(errorsBefore);
        expect({ flaws, isTooWide, inTheDark, errors }).toEqual({ flaws: [], isTooWide: false, inTheDark: [], errors: [] });
      },
    );
  });

  describe('every page', () => {
    it('has its menu at the side of a tablet', async () => {
      const desk = await at().desk(at().world.owner, { width: 820 });
      await desk.click('打开菜单');
      await desk.press(desk.page.locator('.ant-drawer').getByRole('menuitem', { name: '经营', exact: true }));
      await desk.press(desk.page.locator('.ant-drawer').getByRole('link', { name: '员工', exact: true }));
      await desk.page.getByRole('heading', { name: '员工' }).waitFor();
      await desk.leave();
    });

    it('says what could not be read, and reads it when asked again', async () => {
      const desk = await at().desk(at().world.owner);
      for (const [path, operation, title] of [
        ['/sales', '**/v1/branches/*/sales*', '没读到消费单'],
        ['/staff', '**/v1/staff?*', '没读到员工'],
        ['/plans', '**/v1/top-up-plans', '没读到储值方案'],
      ] as const) {
        const body = { error: { code: 'internal', message: '系统出了点问题', requestId: 'req_0000abcd' } };
        await desk.page.route(operation, (route) => route.fulfill({ status: 500, json: body }), { times: 1 });
        await desk.open(path);
        await desk.shows(title);
        await desk.shows('ABCD');
        await desk.click('再试一次');
        await desk.page.locator('.ant-table').first().waitFor();
      }
      await desk.leave();
    });
  });

  describe('what staff do', () => {
    it('a manager takes a sale back with a reason, and is told in the window when it was taken back already', async () => {
      const { world } = at();
      const { saleId, saleNumber } = await world.sell(scene.person, { amountFen: 700 });
      const desk = await at().desk(world.manager);
      await desk.open(`/sales?open=${saleId}`);
      await desk.click('撤销这笔');
      await desk.click('撤销 ¥7.00');
      await desk.shows('请写明原因');
      await desk.page.getByLabel('原因').fill('点错了');
      await world.call('sale.undo', { saleId, reason: '先撤了' }, world.as(world.manager));
      await desk.click('撤销 ¥7.00');
      await desk.shows('这笔收款已经撤销');
      await desk.open(`/audit`);
      await desk.shows('撤销收款');
      await desk.open('/sales');
      await desk.page.getByRole('row', { name: saleNumber }).getByText('已撤销').waitFor();
      await desk.leave();
    });

    it('an owner offers a new plan, sees it as a member will, and takes it off', async () => {
      const desk = await at().desk(at().world.owner);
      await desk.open('/plans?open=new');
      await desk.click('上架这个方案');
      await desk.shows('请起个名字');
      await desk.page.getByLabel('名称').fill('充 200 送 20');
      await desk.page.getByLabel('会员付（元）').fill('200');
      await desk.page.getByLabel('另送赠金（元）').fill('20');
      await desk.page.locator('.phone').getByText('付款后到账 ¥220.00').waitFor();
      await desk.click('上架充 200 送 20');
      const offered = desk.page.getByRole('switch', { name: '充 200 送 20在售' });
      await desk.press(offered);
      await desk.shows('充 200 送 20已下架');
      const { data } = await at().world.call('topUpPlan.list', {}, { token: at().world.owner.token });
      expect(data[0]).toMatchObject({ name: '充 200 送 20', payFen: 20_000, bonusFen: 2_000, status: 'off' });
      await desk.leave();
    });

    it('a manager gives money of a top-up back, and not more than is left', async () => {
      const { world } = at();
      const person = await world.member({ principalFen: 5_000 });
      const { id } = await world.paidIn(person);
      const desk = await at().desk(world.manager);
      await desk.open(`/top-ups?open=${id}`);
      await desk.click('办理退款');
      await desk.shows('会员没在手机上申请退款，也没在店里出示会员码，需要第二个人批准');
      await world.identify(person);
      await desk.page.reload();
      await desk.click('办理退款');
      await desk.page.getByLabel('金额（元）').fill('50.01');
      await desk.page.getByLabel('原因').fill('顾客要求');
      await desk.click('退 ¥50.01');
      await desk.shows('超过还可以退的金额');
      await desk.page.getByLabel('金额（元）').fill('20');
      await desk.click('退 ¥20.00');
      await desk.shows('已办理退款 ¥20.00');
      const topUp = await world.call('topUp.get', { topUpId: id }, { token: world.manager.token });
      expect(topUp.refunds).toMatchObject([{ amountFen: 2_000, reason: '顾客要求' }]);
      await desk.leave();
    });

    it('an owner disables somebody, who is out at once', async () => {
      const { world } = at();
      const leaver = await world.shop.staff('cashier', [world.branch], '小离');
      const desk = await at().desk(world.owner);
      await desk.open('/staff');
      await desk.click('小离 的操作');
      await desk.pick('停用');
      await desk.click('停用小离');
      await desk.shows('已停用小离');
      await untilRefused(() => world.call('staff.me', {}, { token: leaver.token }));
      await desk.leave();
    });

    it('finance sees where a day of WeChat differs from ours, and compares it again', async () => {
      const desk = await at().desk(at().world.owner);
      await desk.open('/reconciliation');
      await desk.press(desk.page.getByRole('button', { name: '明细' }).first());
      await desk.shows('有差异的');
      await desk.click('再对一遍');
      await desk.shows('又对了一遍');
      await desk.leave();
    });

    it('a filter and a column put away are there again after a reload', async () => {
      const desk = await at().desk(at().world.owner);
      await desk.open('/invoices');
      await desk.click('加条件');
      await desk.pointAt(desk.page.getByRole('menuitem', { name: '状态' }));
      await desk.pick('待开');
      await desk.page.waitForURL(/status=asked/);
      const mail = desk.page.getByRole('columnheader', { name: '邮箱' });
      await mail.waitFor();
      await desk.click('选列');
      await desk.press(desk.page.getByRole('checkbox', { name: '邮箱' }));
      await mail.waitFor({ state: 'detached' });
      await desk.page.reload();
      await desk.shows('状态：待开');
      await desk.page.getByRole('columnheader', { name: '税号' }).waitFor();
      await soon(() => mail.count(), 0);
      await desk.leave();
    });
  });
});
