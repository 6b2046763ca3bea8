import type { Browser } from 'playwright-core';
import { importRowsMax } from '@shuke/shared/importFile';
import { workOnImport } from '../../server/src/import/index.ts';
import { MemberImport } from '../../server/src/import/entities.ts';
import { Member } from '../../server/src/member/index.ts';
import { describeInBrowser, openBrowser } from '../journeys/browser.ts';
import { newPhone, sheet } from '../support/imports.ts';
import { Desk } from './desk.ts';
import { startConsoleShop, type ConsoleShop } from './shop.ts';

describeInBrowser('bringing members in from an older system', () => {
  let shop: ConsoleShop;
  let browser: Browser;
  const resources = () => shop.world.app.resources;
  const members = () => resources().db.reader.getRepository(Member).count();
  beforeAll(async () => {
    [shop, browser] = await Promise.all([startConsoleShop(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await shop.stop();
  });

  /** What the worker would do by itself: these tests run none. */
  const work = async () => {
    for (;;) {
      const [newest] = await resources()
        .db.reader.getRepository(MemberImport)
        .find({ order: { id: 'DESC' }, take: 1 });
      if (newest === undefined || !['reading', 'checking', 'importing', 'rollingBack'].includes(newest.status)) return;
      await workOnImport(resources(), { importId: newest.id }, new AbortController().signal);
    }
  };
  const choose = async (desk: Desk, name: string, file: Buffer | string) =>
    desk.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  /** Sends a file and has it read. */
  const send = async (desk: Desk, name: string, file: Buffer | string) => {
    await choose(desk, name, file);
    await desk.page.waitForURL(/open=imp_/);
    await work();
  };

  it('a file becomes members: columns found by their names, every bad row named, and all of it taken back', async () => {
    const { world } = shop;
    const boss = await Desk.of(browser, world.app.url, world.owner);
    await boss.open('/imports');
    await boss.shows('还没有导入过');
    const before = await members();
    const phones = [newPhone(), newPhone()];
    await send(
      boss,
      '老会员.csv',
      sheet([...phones.map((phone) => [phone, '小满', '120', '88.50', '10', '熟客']), ['123', '写错了', '', '', '', '']]),
    );
    await boss.shows('检查一遍，先不导入');
    expect(await boss.flaws()).toEqual([]);
    await boss.choose('储值记在哪家门店', world.branch.name, '.ant-drawer');
    await boss.page.getByLabel('原来多少分').fill('10');
    await boss.click('检查一遍，先不导入');
    await boss.shows('正在逐行检查');
    await work();
    await boss.shows('手机号不对，要 11 位大陆手机号');
    expect(await members()).toBe(before);
    await boss.click('导入 2 位会员');
    await boss.page.locator('.ant-modal').getByRole('button', { name: '导入 2 位会员' }).click();
    await boss.shows('正在导入');
    await work();
    await boss.shows('已导入 2 位会员');
    expect(await members()).toBe(before + 2);
    const found = await resources()
      .db.reader.getRepository(Member)
      .findOneByOrFail({
        phoneHash: resources().secrets.phoneHash(phones[0] ?? ''),
      });
    expect(await world.books({ memberId: found.id })).toMatchObject({ points: 12, principalFen: 8_850, bonusFen: 1_000 });
    await boss.click('整批撤回');
    await boss.page.getByLabel('原因').fill('比例填错了');
    await boss.click('撤回 2 位会员');
    await boss.shows('正在撤回');
    await work();
    await boss.shows('已撤回 2 位');
    expect(await world.books({ memberId: found.id })).toMatchObject({ points: 0, principalFen: 0, bonusFen: 0 });
    expect(await boss.flaws()).toEqual([]);
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('says in a Chinese sentence why a file is refused, and nothing is changed', async () => {
    const boss = await Desk.of(browser, shop.world.app.url, shop.world.owner);
    const before = await members();
    await boss.open('/imports');
    await choose(boss, '老会员.xls', sheet());
    await boss.shows('请上传 CSV 或 XLSX 文件');
    await boss.click('知道了');
    const rows = Array.from({ length: importRowsMax + 1 }, (_, row) => String(13_000_000_000 + row));
    for (const [name, file, words] of [
      ['太多.csv', ['手机号', ...rows].join('\n'), '超过 100,000 行'],
      ['改了后缀.xlsx', sheet(), '这不是 XLSX 文件'],
      ['照片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe]), '文件读不出来'],
    ] as const) {
      await boss.open('/imports');
      await send(boss, name, file);
      await boss.shows(words);
    }
    expect(await members()).toBe(before);
    await boss.leave();
  });

  it('a manager sees no way to bring members in, also by the address', async () => {
    const desk = await Desk.of(browser, shop.world.app.url, shop.world.manager);
    expect(await desk.menu()).not.toContain('导入');
    await desk.open('/imports');
    await desk.shows('您没有这项权限');
    await desk.leave();
  });
});
