import { rollUp } from '../../server/src/report/index.ts';
import { setProgramme } from '../support/staffCare.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole('members and those who look after them, in the console', (at) => {
  it('a manager finds a member with `/`, puts a word and a note on them, and gives points', async () => {
    const { world } = at();
    const person = await world.member({ points: 100 });
    await world.sell(person, { amountFen: 1_000 });
    await rollUp(world.app.resources);
    const { cardNumber } = person;
    const boss = await at().desk(world.manager);
    await boss.open('/sales');
    await boss.find(cardNumber);
    await boss.page.waitForURL(/members\?open=mem_/);
    await boss.click('加标签');
    await boss.page.getByLabel('新标签').fill('爱喝茶');
    await boss.page.keyboard.press('Enter');
    await boss.page.getByLabel('去掉标签：爱喝茶').waitFor();
    await boss.press(boss.page.getByRole('tab', { name: /备注/ }));
    await boss.page.getByLabel('新备注').fill('对花生过敏');
    await boss.click('加备注');
    await boss.page.locator('.notes').getByText('对花生过敏').waitFor();
    await boss.click('调整积分');
    await boss.page.getByLabel(/积分（减就填负数）/).fill('50');
    await boss.page.getByLabel('原因').fill('补昨天的');
    await boss.click('加 50 积分');
    await boss.shows('现在有');
    const member = await world.call('member.get', { memberId: person.memberId }, { token: world.manager.token });
    expect(member).toMatchObject({ tags: ['爱喝茶'], notes: [{ text: '对花生过敏' }] });
    await boss.page.locator('.ant-modal').waitFor({ state: 'detached' });
    await boss.click('调整积分');
    await boss.page.getByLabel(/积分（减就填负数）/).fill('-900000');
    await boss.page.getByLabel('原因').fill('填错了');
    await boss.click('减 900,000 积分');
    await boss.page.locator('.ant-modal .ant-alert-error').waitFor();
    await boss.leave();
  });

  it('members are narrowed by what somebody types, kept in the address, and told when it is no amount', async () => {
    const { world } = at();
    await world.member({ points: 7_777 });
    await rollUp(world.app.resources);
    const boss = await at().desk(world.owner);
    await boss.open('/members');
    await boss.click('加条件');
    await boss.pick('余额至少');
    await boss.page.getByLabel('余额至少').fill('很多');
    await soon(() => boss.page.getByRole('button', { name: '加上' }).isDisabled(), true);
    await boss.page.keyboard.press('Escape');
    await boss.click('加条件');
    await boss.pick('积分至少');
    await boss.page.getByLabel('积分至少').fill('7777');
    await boss.page.keyboard.press('Enter');
    await boss.page.waitForURL(/pointsFrom=7777/);
    await boss.page.reload();
    await boss.shows('积分至少：7777');
    await boss.page.getByRole('cell', { name: '7,777' }).waitFor();
    const file = boss.page.waitForEvent('download');
    await boss.click('导出');
    expect((await file).suggestedFilename()).toMatch(/^会员 .*\.csv$/);
    await boss.leave();
  });

  it('a manager puts right what is known of a member, also a field of the shop’s own; the sheet shows it', async () => {
    const { world } = at();
    const taste = { key: 'taste', label: '口味', type: 'choice' as const, choices: ['热', '冰'], purpose: '按口味做' };
    await setProgramme(world, { customFields: [taste] });
    const { memberId } = await world.member();
    await rollUp(world.app.resources);
    const boss = await at().desk(world.owner);
    await boss.open(`/members?open=${memberId}`);
    await boss.click('更多操作');
    await boss.pick('改资料');
    await boss.page.getByLabel('称呼').fill('阿满');
    await boss.press(boss.page.getByLabel('口味'));
    await boss.press(boss.page.locator('.ant-select-item-option').filter({ hasText: '冰' }));
    await boss.page.getByLabel('原因').fill('本人到店');
    await boss.click('保存资料');
    await boss.shows('已改好');
    await boss.press(boss.page.getByRole('tab', { name: '档案' }));
    await boss.shows('口味');
    const known = await world.call('member.get', { memberId }, { token: world.owner.token });
    expect(known).toMatchObject({ name: '阿满', profile: { gender: null, fields: [{ key: 'taste', value: '冰' }] } });
    await setProgramme(world, { customFields: [] });
    await boss.leave();
  });

  it('two cards of one person become one after a look at the figures, and two again', async () => {
    const { world } = at();
    const [stays, goes] = [await world.member({ points: 300 }), await world.member({ points: 200, principalFen: 1_000 })];
    await rollUp(world.app.resources);
    const boss = await at().desk(world.owner);
    await boss.open(`/members?open=${stays.memberId}`);
    await boss.click('更多操作');
    await boss.pick('合并重复的卡');
    await boss.page.getByLabel(/要并入/).fill(goes.cardNumber);
    await boss.press(boss.page.locator('.ant-select-item-option').first());
    await boss.page.getByRole('row', { name: /^积分 200 300 500$/ }).waitFor();
    await boss.page.getByLabel('原因').fill('同一个人');
    await boss.click(`并入 ${goes.cardNumber}，那张卡停用`);
    await boss.shows('合并好了');
    expect(await world.books(stays)).toMatchObject({ points: 500, principalFen: 1_000 });
    await boss.page.getByLabel('原因').fill('合错了');
    await boss.click('撤销这次合并');
    await boss.shows('已撤销合并');
    expect(await world.books(goes)).toMatchObject({ points: 200, principalFen: 1_000 });
    await boss.leave();
  });

  it.each([
    ['finance', ['对账', '凭证', '财务设置'], ['收银台', '消费单', '待批', '设置', '员工']],
    ['marketer', ['经营概览', '会员'], ['收银台', '对账', '员工', '储值方案', '设置']],
  ] as const)('%s sees their pages and no others', async (role, seen, unseen) => {
    const { world } = at();
    const person = await world.shop.staff(role, role === 'marketer' ? [world.branch] : [], '小方');
    const member = await world.member();
    await world.sell(member, { amountFen: 500 });
    await rollUp(world.app.resources);
    const there = await at().desk(person);
    const menu = await there.menu();
    for (const name of seen) expect(menu).toContain(name);
    for (const name of unseen) expect(menu).not.toContain(name);
    await there.open(`/members?open=${member.memberId}`);
    await there.shows(`卡号 ${member.cardNumber}`);
    expect(await there.page.getByRole('button', { name: '调整积分' }).count()).toBe(0);
    await there.leave();
  });
});
