import { boxOfCards } from '../support/cards.ts';
import { describeConsole } from './describeConsole.ts';

describeConsole('plastic cards in the console', (at) => {
  it('a manager makes a box of numbers, is told what is missing, and takes the file for the printer', async () => {
    const boss = await at().desk(at().world.manager);
    await boss.open('/cards');
    await boss.click('生成一批');
    await boss.click('生成号码');
    await boss.shows('请起个名字');
    await boss.page.getByLabel('批次名').fill('春季第一批');
    await boss.page.getByLabel('张数').fill('12');
    await boss.click('生成号码');
    await boss.shows('春季第一批：生成了 12 张');
    await boss.shows('还没导出');
    const file = boss.page.waitForEvent('download');
    await boss.click('导出春季第一批');
    expect((await file).suggestedFilename()).toBe('实体卡 春季第一批.csv');
    await boss.shows('已导出');
    expect(await boss.flaws()).toEqual([]);
    await boss.leave();
  });

  it('a card is looked up by its number, no further than masked, and ended with a reason', async () => {
    const { world } = at();
    const [cardNumber = ''] = await boxOfCards(world, 1);
    const { visitId, member } = await world.identify(await world.member());
    await world.call('physicalCard.bind', { visitId, cardNumber }, { token: world.cashier.token });
    const boss = await at().desk(world.manager);
    await boss.open('/cards');
    await boss.click('查一张卡');
    await boss.page.getByLabel('实体卡号').fill('8600000000000000');
    await boss.shows('没有这张实体卡');
    await boss.page.getByLabel('实体卡号').fill(cardNumber);
    await boss.shows(member.phoneMasked);
    await boss.click('停用这张卡');
    await boss.page.getByLabel('原因').fill('顾客挂失');
    await boss.click('停用这张卡');
    await boss.shows('顾客挂失');
    await boss.leave();
  });
});
