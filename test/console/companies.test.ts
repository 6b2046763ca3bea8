import { expectGreen } from '../support/refunds.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole('company cards in the console', (at) => {
  it('a manager opens one, pays money in, adds a holder with limits, and sees what was spent', async () => {
    const { world } = at();
    const person = await world.member();
    const boss = await at().desk(world.manager);
    await boss.open('/companies');
    await boss.click('开企业卡');
    await boss.click('开这张企业卡');
    await boss.shows('请填公司名称');
    await boss.page.getByLabel('公司名称').fill('杭州青禾设计');
    await boss.page.getByLabel('联系电话').fill('13900000000');
    await boss.click('开这张企业卡');
    await boss.shows('的企业卡开好了');
    await boss.page.locator('.ant-drawer').getByRole('button', { name: '充值', exact: true }).click();
    await boss.page.getByLabel('金额（元）').fill('800');
    await boss.choose('怎么付的', '银行卡', '.ant-modal');
    await boss.click('收到钱了，充值');
    await boss.shows('已充 ¥800.00，现有 ¥800.00');
    await boss.click('加持卡人');
    await boss.page.getByLabel('会员卡号').fill(person.cardNumber);
    await boss.page.getByLabel('每天最多（元）').fill('50');
    await boss.page.getByLabel('从几点').fill('12:00');
    await boss.page.getByLabel('到几点').fill('9:00');
    await boss.click('加这位持卡人');
    await boss.shows('要晚于开始时间');
    await boss.page.getByLabel('从几点').fill('0:00');
    await boss.page.getByLabel('到几点').fill('24:00');
    await boss.choose('限哪些门店', world.branch.name, '.ant-modal');
    await boss.click('加这位持卡人');
    await boss.shows(`每天 ¥50.00，限 ${world.branch.name}`);
    const { data } = await world.call('companyWallet.list', { branchId: world.branch.id }, { token: world.manager.token });
    await world.sell(person, { amountFen: 7_000, walletOwner: data[0]?.walletId ?? '', usePoints: false });
    await boss.page.reload();
    await boss.page.getByRole('tab', { name: '流水' }).click();
    await boss.page.getByRole('cell', { name: '−¥50.00' }).waitFor();
    await boss.shows('刷卡充值');
    expect(await boss.flaws()).toEqual([]);
    expect(boss.errors).toEqual([]);
    await expectGreen(world);
    await boss.leave();
  });

  it('a holder is changed, paused and ended, a card frozen and freed; a refusal is told', async () => {
    const { world } = at();
    const person = await world.member();
    const made = { branchId: world.branch.id, name: '西湖印务', contactName: '老吴', contactPhone: '13900000001' };
    const { walletId } = await world.call('companyWallet.create', made, world.as(world.owner));
    const boss = await at().desk(world.owner);
    await boss.open(`/companies?open=${walletId}`);
    await boss.click('加持卡人');
    await boss.page.getByLabel('会员卡号').fill('8800000000000006');
    await boss.click('加这位持卡人');
    await boss.page.locator('.ant-modal .ant-alert-error').waitFor();
    await boss.page.getByLabel('会员卡号').fill(person.cardNumber);
    await boss.click('加这位持卡人');
    const holder = async () => {
      const { holders } = await world.call('companyWallet.get', { walletId }, { token: world.owner.token });
      return holders[0];
    };
    await boss.page.getByRole('button', { name: /^修改.*的限制$/ }).click();
    await boss.page.getByLabel('单笔最多（元）').fill('9.90');
    await boss.click('保存');
    await boss.shows('单笔 ¥9.90');
    await boss.page.getByRole('button', { name: /^暂停/ }).click();
    await boss.page.locator('.ant-drawer').getByText('已暂停').waitFor();
    expect(await holder()).toMatchObject({ status: 'paused', perSaleFen: 990, cardNumber: person.cardNumber });
    await boss.page.getByRole('button', { name: /^停用.*的卡$/ }).click();
    await boss.page.locator('.ant-modal').getByRole('button', { name: '停用', exact: true }).click();
    await boss.shows('还没有持卡人');
    await boss.click('冻结这张卡');
    await boss.page.locator('.ant-modal').getByRole('button', { name: '冻结', exact: true }).click();
    await boss.page.locator('.ant-drawer').getByText('已冻结').waitFor();
    await boss.page.getByRole('button', { name: '解冻', exact: true }).click();
    await boss.page.getByRole('button', { name: '充值', exact: true }).waitFor();
    await boss.leave();
  });

  it('a cashier has no such page', async () => {
    const { world } = at();
    const till = await at().desk(world.cashier);
    expect(await till.menu()).not.toContain('企业卡');
    await till.leave();
  });
});
