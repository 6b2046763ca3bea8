import { valuesOf } from '../../server/console/src/pages/settings/values.ts';
import { png } from '../support/pictures.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';

/** Every single thing a form holds, as a page names its field. */
const fieldsOf = (value: object, path: readonly string[] = []): string[] =>
  Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null ? fieldsOf(each, [...path, name]) : [[...path, name].join('_')],
  );

describeConsole('what the office does in the console', (at) => {
  it('somebody invited comes in by the code with a password of their own; a wrong code is told', async () => {
    const { world } = at();
    const boss = await at().desk(world.manager);
    await boss.open('/staff');
    await boss.click('邀请员工');
    await boss.page.getByLabel('姓名').fill('小满');
    await boss.page.getByLabel('手机号', { exact: true }).fill('13640000001');
    await boss.choose('门店', world.branch.name, '.ant-modal');
    await boss.click('生成邀请码');
    const code = await boss.page.locator('.one-time-code').innerText();
    await boss.leave();
    const newcomer = await at().stranger();
    await newcomer.click('有邀请码');
    await newcomer.page.getByLabel('手机号').fill('13640000001');
    await newcomer.page.getByLabel('邀请码').fill('WRONG-CODE');
    await newcomer.page.getByLabel('新密码').fill('a-long-password');
    await newcomer.page.getByLabel('再填一次').fill('another-password');
    await newcomer.click('设好密码，登录');
    await newcomer.shows('两次填的不一样');
    await newcomer.page.getByLabel('再填一次').fill('a-long-password');
    await newcomer.click('设好密码，登录');
    await newcomer.shows('邀请码或手机号不对');
    expect(await newcomer.flaws()).toEqual([]);
    await newcomer.page.getByLabel('邀请码').fill(code);
    await newcomer.click('设好密码，登录');
    await newcomer.page.getByRole('heading', { name: '经营概览' }).waitFor();
    await newcomer.page.reload();
    await newcomer.shows('小满');
    await newcomer.leave();
  });

  it('an owner opens a branch and closes it, with a reason', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/branches');
    await boss.click('新开门店');
    await boss.click('开这家门店');
    await boss.shows('不能空');
    for (const [label, text] of [
      ['门店名', '河坊街店'],
      ['品牌', '山雀茶点'],
      ['地区', '杭州上城'],
      ['电话', '0571-88880000'],
      ['地址', '河坊街 8 号'],
    ] as const)
      await boss.page.locator('.ant-modal').getByLabel(label, { exact: true }).fill(text);
    await boss.click('开这家门店');
    await boss.shows('河坊街店已保存');
    await boss.click('河坊街店停业');
    await boss.page.getByLabel('原因').fill('租约到期');
    await boss.press(boss.page.locator('.ant-modal').getByRole('button', { name: '河坊街店停业' }));
    await boss.shows('河坊街店已停业');
    await boss.leave();
  });

  it('an owner renames the points, and is told when a card could not be read', async () => {
    const { world } = at();
    const boss = await at().desk(world.owner);
    await boss.open('/settings');
    await boss.page.getByLabel('积分叫什么').fill('茶豆');
    await boss.press(boss.page.getByRole('checkbox').first());
    await boss.page.locator('#cards_green_background').fill('#2e3d2f');
    await boss.click('保存设置');
    await boss.shows('卡面的文字和底色太接近');
    await boss.press(boss.page.getByRole('checkbox').first());
    await boss.click('保存设置');
    await boss.shows('已保存设置');
    const settings = await world.call('settings.get', {}, { token: world.owner.token });
    expect(settings).toMatchObject({ pointsName: '茶豆', cardColours: {} });
    await boss.leave();
  });

  it('has a field for everything the settings save: nothing is sent that nobody could see', async () => {
    const { world } = at();
    const boss = await at().desk(world.owner);
    await boss.open('/settings');
    await boss.page.getByLabel('品牌名').waitFor();
    const shown = new Set(await boss.page.evaluate<string[]>(`[...document.querySelectorAll('form [id]')].map(({ id }) => id)`));
    const fields = fieldsOf(valuesOf(await world.call('settings.get', {}, { token: world.owner.token })));
    expect(fields.length).toBeGreaterThan(70);
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
    expect(await boss.flaws()).toEqual([]);
    await boss.leave();
  });

  it('another text of what members agree to is another version, and the one before can still be read', async () => {
    const { world } = at();
    await world.member();
    const boss = await at().desk(world.owner);
    await boss.open('/settings');
    const text = boss.page.locator('#consent_text');
    await text.fill('只有一段。');
    await boss.click('保存设置');
    await boss.shows('章程的文字改了，请换一个版本号');
    await boss.page.locator('#consent_version').fill('2027-01');
    await boss.page.locator('#staffCaps_cashier_undo_timesPerHour').fill('');
    await boss.click('保存设置');
    await boss.shows('版本 2027-01');
    await boss.shows('现在用的《会员章程与隐私政策》，');
    await boss.press(boss.page.getByRole('button', { name: '看正文' }).nth(1));
    await boss.shows('加入会员后，我们为您建立一张电子会员卡');
    const saved = await world.call('settings.get', {}, { token: world.owner.token });
    expect(saved.staffCaps.cashier.undo.timesPerHour).toBeNull();
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('an owner puts up a logo, is told why another is none, and takes it down', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/settings');
    const choose = (name: string, buffer: Buffer) =>
      boss.page.getByLabel('选一张标志').setInputFiles({ name, mimeType: 'image/png', buffer });
    await choose('标志.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await boss.shows('请用 PNG、JPEG 或 WebP 图片，不能用 SVG');
    await choose('标志.png', png(300, 300, { noise: true }));
    await boss.shows('图片不能超过 200 KB');
    await choose('标志.png', png(64, 64));
    await boss.page.getByAltText('现在的品牌标志').waitFor();
    await boss.page.waitForFunction(`document.querySelector('.shell__side .side__picture')?.naturalWidth === 64`);
    expect(await boss.flaws()).toEqual([]);
    await boss.click('去掉');
    await boss.shows('还没有');
    expect((await at().world.call('programme.get', {})).logoPath).toBeNull();
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('a manager gives a part of a sale back, sees by which ways, and the rest still can go back', async () => {
    const { world } = at();
    const person = await world.member({ principalFen: 20_000 });
    const { saleId } = await world.sell(person, { amountFen: 10_000 });
    const boss = await at().desk(world.manager);
    await boss.open(`/sales?open=${saleId}`);
    await boss.click('退款');
    await boss.page.getByLabel('金额（元）').fill('9999');
    await boss.page.getByRole('alert').filter({ hasText: '超过还可以退的金额' }).waitFor();
    await boss.page.getByLabel('金额（元）').fill('20');
    await boss.page.locator('.ant-modal').getByText('退回储值').waitFor();
    await boss.page.getByLabel('原因').fill('少了一份');
    await boss.click('退 ¥20.00');
    await boss.shows('部分已退');
    const receipt = await world.call('sale.get', { saleId }, { token: world.manager.token });
    expect(receipt).toMatchObject({ status: 'partly_refunded', refundedFen: 2_000 });
    await boss.leave();
  });

  it('money back above the cap waits for a second person, who says yes in 待批', async () => {
    const { world } = at();
    const person = await world.member({ principalFen: 150_000 });
    const { id } = await world.paidIn(person);
    const second = await world.shop.staff('manager', [world.branch], '吴姐');
    const boss = await at().desk(world.manager);
    await boss.open(`/top-ups?open=${id}`);
    await boss.click('办理退款');
    await boss.page.getByLabel('金额（元）').fill('1200');
    await boss.page.getByLabel('原因').fill('搬家了');
    await boss.click('请人批准退 ¥1,200.00');
    await boss.shows('等同事在「待批」里批准');
    const other = await at().desk(second);
    await other.open('/approvals');
    await other.click('处理');
    await other.click('批准充值退款 ¥1,200.00');
    await other.shows('已批准');
    await other.leave();
    await boss.shows('同事已批准');
    await boss.click('退 ¥1,200.00');
    await boss.shows('已办理退款 ¥1,200.00');
    expect(await world.books(person)).toMatchObject({ principalFen: 30_000 });
    await boss.leave();
  });

  it('an owner makes a key for a till system, sees its secret once, and ends it', async () => {
    const { world } = at();
    const boss = await at().desk(world.owner);
    await boss.open('/api-keys');
    await boss.click('新密钥');
    await boss.click('生成密钥');
    await boss.shows('请起个名字');
    await boss.page.getByLabel('给哪个系统用').fill('前台收银机');
    await boss.choose('门店', world.branch.name, '.ant-modal');
    await boss.click('生成密钥');
    expect(await boss.page.locator('.one-time-code').innerText()).toMatch(/^sk_test_/);
    await boss.click('我已存好');
    await boss.click('前台收银机停用');
    await boss.click('停用前台收银机的密钥');
    await boss.page
      .getByRole('row', { name: /前台收银机/ })
      .getByText('已停用')
      .waitFor();
    await boss.leave();
  });

  it('the overview shows tiers drawn and as a table, of thirty days and of seven, also by its address', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/');
    await boss.page.locator('.chart canvas').waitFor();
    await boss.press(boss.page.getByText('表', { exact: true }));
    await boss.press(boss.page.getByText('近 7 天', { exact: true }));
    await boss.page.waitForURL(/days=7/);
    await boss.page.reload();
    await boss.page.getByRole('columnheader', { name: '日期' }).waitFor();
    await soon(() => boss.page.locator('.chart').count(), 0);
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('a manager sees in 班次 how much a drawer was off, and in 员工业绩 who took what', async () => {
    const { world } = at();
    world.app.clock.advance(60_000);
    const { shiftId } = await world.call('shift.open', { branchId: world.branch.id, floatFen: 10_000 }, world.as(world.cashier));
    const counted = { shiftId, countedFen: 9_500, reason: '找错零' };
    const first = world.call('shift.close', { shiftId, countedFen: 9_400 }, world.as(world.cashier));
    await expect(first).rejects.toMatchObject({ code: 'shift_reason_required' });
    await world.call('shift.close', counted, world.as(world.cashier));
    world.app.clock.advance(1_000);
    await world.sell(await world.member(), { amountFen: 2_000 });
    const boss = await at().desk(world.manager);
    await boss.open('/shifts');
    await boss.shows('少 ¥5.00，找错零');
    await boss.shows('¥94.00');
    await boss.shows('未入班次的现金');
    await boss.open('/scores');
    await boss.page.locator('.ant-table-row, .state').first().waitFor();
    await boss.leave();
  });
});
