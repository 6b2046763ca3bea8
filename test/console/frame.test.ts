import { rollUp, takeSnapshot } from '../../server/src/report/index.ts';
import { flawsOfSentence } from '@shuke/shared/testing/readable';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';
import type { Desk } from './desk.ts';

describeConsole('the frame around the pages', (at) => {
  const branchIn = (desk: Desk) => new URL(desk.page.url()).searchParams.get('branch');
  const switcher = (desk: Desk) =>
    desk.page.locator('.top__switcher .ant-select-content, .top__switcher .ant-select-selection-item');
  /** How far what is in it reaches over the edge of a part of the page. */
  const over = (desk: Desk, part: string, side: 'Height' | 'Width') =>
    desk.page.evaluate<number>(
      `(({ scroll${side}: all, client${side}: seen }) => all - seen)(document.querySelector('${part}'))`,
    );

  it('the menu of an owner fits 900 px, whichever group is open; the group of the page is', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/audit');
    expect(await boss.page.getByRole('link', { name: '操作记录' }).isVisible()).toBe(true);
    expect(await boss.page.getByRole('link', { name: '对账' }).isVisible()).toBe(false);
    for (const group of ['会员', '财务', '经营', '概览']) {
      await boss.press(boss.page.locator('.shell__side').getByRole('menuitem', { name: group, exact: true }).first());
      expect(await over(boss, '.shell__side .side', 'Height')).toBe(0);
    }
    await boss.leave();
  });

  it('every page of the menu is reached without a mouse', async () => {
    const boss = await at().desk(at().world.owner);
    await boss.open('/');
    await boss.page.locator('.shell__side').getByRole('menuitem', { name: '财务', exact: true }).focus();
    await boss.page.keyboard.press('Enter');
    await boss.page.getByRole('link', { name: '对账' }).waitFor();
    await boss.page.keyboard.press('Tab');
    expect(await boss.page.evaluate('document.activeElement.textContent')).toBe('对账');
    await boss.page.keyboard.press('Enter');
    await boss.page.getByRole('heading', { name: '对账' }).waitFor();
    await boss.leave();
  });

  it('a page of one branch says which in its address, remembers the choice, and takes it to no page of all', async () => {
    const { owner, otherBranch } = at().world;
    const boss = await at().desk(owner);
    await boss.open('/sales');
    await boss.page.waitForURL(/branch=brn_/);
    const first = branchIn(boss);
    // What nobody chose goes no further.
    expect(await boss.page.getByRole('link', { name: '充值单' }).getAttribute('href')).not.toContain('branch=');
    await boss.choose('门店', otherBranch.name, '.top');
    await boss.page.waitForURL(new RegExp(otherBranch.id));
    expect(first).not.toBe(otherBranch.id);
    await boss.open('/top-ups');
    await boss.page.waitForURL(new RegExp(otherBranch.id));
    await boss.shows(otherBranch.name);
    await switcher(boss).filter({ hasText: otherBranch.name }).waitFor();
    await boss.open('/members');
    expect(branchIn(boss)).toBeNull();
    await boss.leave();
  });

  it('the trail is told in sentences, what was recorded behind a fold', async () => {
    const { world } = at();
    const person = await world.member({ points: 500 });
    const correction = { memberId: person.memberId, delta: 100, reason: '系统故障补记'.repeat(10) };
    await world.call('member.adjustPoints', correction, world.as(world.owner));
    const boss = await at().desk(world.owner, { width: 1440 });
    await boss.open('/audit');
    await boss.shows('手工增加 100 积分');
    const told = await boss.page.evaluate<string[]>(
      `[...document.querySelectorAll('.trail')].map((each) => each.firstChild.textContent)`,
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told.flatMap(flawsOfSentence)).toEqual([]);
    const raw = boss.page.locator('.trail code').first();
    expect(await raw.isVisible()).toBe(false);
    await boss.press(boss.page.locator('.trail summary').first());
    await raw.waitFor();
    expect(await over(boss, '.page .wide', 'Width')).toBe(0);
    expect(await boss.flaws()).toEqual([]);
    await boss.leave();
  });

  it('nothing slides or fades for who told their computer so, and does for others', async () => {
    const boss = await at().desk(at().world.owner);
    for (const [reducedMotion, moves] of [
      ['reduce', false],
      ['no-preference', true],
    ] as const) {
      await boss.page.emulateMedia({ reducedMotion });
      await boss.open('/invoices');
      await boss.page.evaluate(`{
        window.moved = false;
        const look = ({ target }) => {
          const ends = target.getAnimations().map((each) => each.effect.getComputedTiming().endTime);
          window.moved ||= ends.some((ms) => ms > 20 && ms !== Infinity);
        };
        for (const begun of ['animationstart', 'transitionrun']) document.addEventListener(begun, look);
      }`);
      await boss.click('选列');
      await boss.page.getByRole('checkbox', { name: '邮箱' }).waitFor();
      await soon(() => boss.page.evaluate<boolean>('window.moved'), moves);
    }
    await boss.leave();
  });

  it('what is not live says up to when it was counted', async () => {
    const { world } = at();
    await rollUp(world.app.resources);
    await takeSnapshot(world.app.resources);
    const boss = await at().desk(world.owner);
    await boss.open('/');
    const figures = boss.page.locator('.figures__one');
    await figures.first().waitFor();
    const timed = figures.filter({ hasText: /截至 (\d+月\d+日 )?\d{2}:\d{2}/ });
    await soon(async () => (await timed.count()) - (await figures.count()), 0);
    await boss.leave();
  });

  it('the last column of a member’s timeline is seen whole, however long the words of a row', async () => {
    const { world } = at();
    const person = await world.member({ principalFen: 99_999_900, points: 1_234_567 });
    const reason = '系统故障补记'.repeat(10).slice(0, 60);
    await world.call('member.adjustPoints', { memberId: person.memberId, delta: 100, reason }, world.as(world.owner));
    const boss = await at().desk(world.owner, { width: 1440 });
    await boss.open(`/members?open=${person.memberId}`);
    await boss.shows('变化后');
    expect(await over(boss, '.timeline .wide', 'Width')).toBe(0);
    await boss.leave();
  });
});
