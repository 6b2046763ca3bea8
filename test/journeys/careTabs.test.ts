import { describeSandbox } from './describeSandbox.ts';
import { soon } from './soon.ts';

/** Px; the smallest a thumb finds, and the smallest letters of 关怀模式. */
const [targetMin, lettersMin] = [44, 18];

describeSandbox('somebody who reads large letters', (at) => {
  it('has tabs as large as the rest on each page of the tab bar, and the small ones back when they leave', async () => {
    const visitor = await at().arrive();
    const { member, errors } = visitor;
    const small = member.locator('.weui-tabbar__label:visible');
    await visitor.turnTo(member, '我的');
    await visitor.tap(member, 'me-care');
    for (const tab of ['history', 'home', 'me']) {
      await visitor.tap(member, `care-tab-${tab}`);
      const shown = member.locator(`#care-tab-${tab}[aria-selected=true]:visible`);
      await shown.waitFor();
      const letters = await member.evaluate<number>(
        `parseFloat(getComputedStyle(document.querySelector('#care-tab-${tab}')).fontSize)`,
      );
      expect((await shown.boundingBox())?.height).toBeGreaterThanOrEqual(targetMin);
      expect(letters).toBeGreaterThanOrEqual(lettersMin);
      await soon(() => small.count(), 0);
    }
    await visitor.tap(member, 'me-care');
    await small.filter({ hasText: '我的' }).waitFor();
    await soon(() => member.locator('.care-tabs:visible').count(), 0);
    expect(errors).toEqual([]);
    await visitor.leave();
  });

  it('has a sheet over the whole of those tabs, as in WeChat, and not over a part of them', async () => {
    const visitor = await at().arrive();
    const { member } = visitor;
    await visitor.join();
    await visitor.turnTo(member, '我的');
    await visitor.tap(member, 'me-care');
    await visitor.tap(member, 'me-freeze-card');
    await visitor.shows(member, '挂失会员卡');
    const endOf = async (what: string) => {
      const box = await member.locator(`${what}:visible`).boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    expect(await endOf('.sheet')).toBe(await endOf('.care-tabs'));
    await visitor.leave();
  });
});
