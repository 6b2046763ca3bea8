import { readFileSync } from 'node:fs';
import { AuditEntry } from '../../server/src/staff/index.ts';
import { rollUp } from '../../server/src/report/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { boxOfCards } from '../support/cards.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';
import type { Desk } from './desk.ts';

/** What a press on 导出 leaves in the folder for downloads. */
async function fileOf(desk: Desk, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting = desk.page.waitForEvent('download');
  await press();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describeConsole('lists in the console', (at) => {
  it('the trail is narrowed to one person and one act, kept in the address, and that is what the file holds', async () => {
    const { world } = at();
    const { staffId } = await world.shop.staff('cashier', [world.branch], '=小窃');
    await world.call('staff.setStatus', { staffId, status: 'disabled' }, { token: world.manager.token });
    await world.call('staff.setStatus', { staffId, status: 'active' }, { token: world.owner.token });
    const boss = await at().desk(world.owner);
    await boss.open('/audit');
    const narrow = async (condition: string, words: string) => {
      await boss.click('加条件');
      await boss.pick(condition);
      await boss.page.getByLabel(condition, { exact: true }).fill(words);
      await boss.page.locator('.ant-select-item-option-active', { hasText: words }).waitFor();
      await boss.page.keyboard.press('Enter');
    };
    await narrow('做了什么', '停用或恢复');
    await boss.page.waitForURL(/action=staff\.setStatus/);
    await narrow('谁做的', '周姐');
    await boss.page.waitForURL(/staffId=stf_/);
    await boss.page.reload();
    await boss.shows('做了什么：停用或恢复员工');
    await boss.shows('谁做的：周姐');
    await soon(() => boss.page.locator('tbody tr.ant-table-row').count(), 1);
    const { name, text } = await fileOf(boss, () => boss.click('导出'));
    expect(name).toMatch(/^操作记录 \d{4}-\d\d-\d\d\.csv$/);
    const [heading, ...lines] = text.slice(0, -2).split('\r\n');
    expect(heading).toBe('\ufeff时间,员工,做了什么,门店,内容,原始记录');
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^2026-.*,周姐,停用或恢复员工,.*周姐停用了=小窃,${staffId}；状态 停用$`)),
    ]);
    await boss.shows('已导出 1 行');
    expect(await boss.flaws()).toEqual([]);
    const { data } = await world.call('staff.listAudit', { limit: 1 }, { token: world.owner.token });
    expect(data[0]).toMatchObject({ action: 'list.export', detail: { list: '操作记录', lines: 1, narrowed: 'staffId、action' } });
    await boss.leave();
  });

  it('a server that stops half-way leaves no file, and says so; from the beginning again, the file is whole', async () => {
    const { world } = at();
    const branch = await world.shop.branch('长单店');
    const row = () => ({
      id: newId('adt'),
      staffId: world.owner.staffId,
      action: 'sale.checkout',
      branchId: branch.id,
      subject: null,
      detail: { payableFen: 1 },
      at: world.app.clock.now(),
    });
    for (let part = 0; part < 12; part += 1)
      await world.app.resources.db.write((tx) => tx.insert(AuditEntry, Array.from({ length: 100 }, row)));
    const boss = await at().desk(world.owner);
    await boss.open(`/audit?branch=${branch.id}`);
    const downloads: string[] = [];
    boss.page.on('download', (download) => downloads.push(download.suggestedFilename()));
    let parts = 0;
    await boss.page.route('**/v1/list-exports', async (route) => {
      parts += 1;
      await (parts === 1 ? route.continue() : route.abort('connectionreset'));
    });
    await boss.click('导出');
    await boss.shows('没有导出完，没有生成文件');
    await boss.shows('连不上网络，请检查后再试');
    expect([parts, downloads]).toEqual([2, []]);
    expect(await boss.flaws()).toEqual([]);
    await boss.page.unroute('**/v1/list-exports');
    const { text } = await fileOf(boss, () => boss.click('从头再导'));
    // The heading, what was there, and the line of the export that was cut off.
    expect(text.trim().split('\r\n')).toHaveLength(1 + 1_200 + 1);
    await boss.shows('已导出 1,201 行');
    await boss.leave();
  });

  it('who stops an export gets no file, and a cashier has no way to take a list of sales along', async () => {
    const { world } = at();
    await world.sell(await world.member(), { amountFen: 900 });
    const boss = await at().desk(world.manager);
    await boss.open('/sales');
    const downloads: string[] = [];
    boss.page.on('download', (download) => downloads.push(download.suggestedFilename()));
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    await boss.page.route('**/v1/list-exports', async (route) => {
      await held;
      await route.continue();
    });
    await boss.click('导出');
    await boss.shows('一个文件最多 100,000 行');
    const answered = boss.page.waitForResponse('**/v1/list-exports');
    await boss.click('停止，不要文件');
    release();
    await answered;
    await boss.page.locator('.ant-modal').waitFor({ state: 'hidden' });
    expect(downloads).toEqual([]);
    await boss.page.unroute('**/v1/list-exports');
    const { name } = await fileOf(boss, () => boss.click('导出'));
    expect(name).toMatch(/^消费单 /);
    await boss.leave();
    const till = await at().desk(world.cashier);
    await till.open('/sales');
    await till.page.locator('.ant-table').first().waitFor();
    expect(await till.page.getByRole('button', { name: '导出' }).count()).toBe(0);
    await till.leave();
  });

  it('`/` leads from the number on a plastic card to its member, and to the card where it is nobody’s yet', async () => {
    const { world } = at();
    const [given = '', unused = ''] = await boxOfCards(world, 2);
    const person = await world.member();
    await world.sell(person, { amountFen: 900 });
    const { visitId } = await world.identify(person);
    await world.call('physicalCard.bind', { visitId, cardNumber: given }, { token: world.cashier.token });
    await rollUp(world.app.resources);
    const boss = await at().desk(world.manager);
    const find = async (number: string) => {
      await boss.open('/sales');
      await boss.find(number);
    };
    await find(given);
    await boss.page.waitForURL(new RegExp(`members\\?open=${person.memberId}`));
    await find(unused);
    await boss.page.waitForURL(/cards\?branch=brn_.*&card=86/);
    await boss.page.locator('.ant-modal').getByText('没绑会员').waitFor();
    await boss.leave();
  });
});
