import { aloneSentence, importRowsMax } from '@shuke/shared/importFile';
import { Not } from 'typeorm';
import { workOnImport } from '../../server/src/import/index.ts';
import { MemberImport } from '../../server/src/import/entities.ts';
import { Member } from '../../server/src/member/index.ts';
import { Staff } from '../../server/src/staff/index.ts';
import { broughtIn, looked, newPhone, sheet } from '../support/imports.ts';
import { setProgramme } from '../support/staffCare.ts';
import { soon } from '../journeys/soon.ts';
import { describeConsole } from './describeConsole.ts';
import type { Desk } from './desk.ts';

describeConsole('bringing members in from an older system', (at) => {
  const resources = () => at().world.app.resources;
  const members = () => resources().db.reader.getRepository(Member).count();

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
    const { world } = at();
    const boss = await at().desk(world.owner);
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
    await boss.page.getByLabel('原来多少积分').fill('10');
    await boss.click('检查一遍，先不导入');
    await boss.shows('正在逐行检查');
    await work();
    await boss.shows('手机号不对，要 11 位大陆手机号');
    expect(await members()).toBe(before);
    await boss.click('导入 2 位会员');
    await boss.press(boss.page.locator('.ant-modal').getByRole('button', { name: '导入 2 位会员' }));
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

  it('a file that is in already says so, and goes in again only once somebody has ticked that it is meant', async () => {
    const { world } = at();
    const boss = await at().desk(world.owner);
    const text = sheet();
    await broughtIn(world, text);
    const { id } = await looked(world, text, { existing: 'add' });
    await boss.open(`/imports?open=${id}`);
    await boss.shows('导入过，1 行');
    for (const look of ['light', 'dark'] as const) {
      await boss.lookAt({ look, width: 1440 });
      expect(await boss.flaws()).toEqual([]);
    }
    const button = boss.page.getByRole('button', { name: '导入 1 位会员' });
    await soon(() => button.isDisabled(), true);
    await boss.press(boss.page.getByLabel('我知道，仍要再导入一次'));
    await boss.press(button);
    await boss.press(boss.page.locator('.ant-modal').getByRole('button', { name: '导入 1 位会员' }));
    await boss.shows('正在导入');
    await work();
    await boss.shows('已导入 1 位会员');
    await boss.leave();
  });

  it('says in a Chinese sentence why a file is refused, and nothing is changed', async () => {
    const boss = await at().desk(at().world.owner);
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

  it('above the cap a second person says yes to exactly this file; who has nobody to ask writes it down', async () => {
    const { world } = at();
    const { db } = world.app.resources;
    await setProgramme(world, { caps: { importFen: 5_000 } });
    const boss = await at().desk(world.owner);
    const checked = async () => {
      await boss.open('/imports');
      await send(boss, '老会员.csv', sheet([[newPhone(), '小满', '0', '88.50', '', '']]));
      await boss.choose('储值记在哪家门店', world.branch.name, '.ant-drawer');
      await boss.click('检查一遍，先不导入');
      await boss.shows('正在逐行检查');
      await work();
      await boss.click('导入 1 位会员');
    };
    await checked();
    await boss.page.getByLabel('原因').fill('老系统停用');
    await boss.click('请人批准导入 1 位会员');
    await boss.shows('等同事在「待批」里批准');
    const { data } = await world.call('approval.list', {}, { token: world.manager.token });
    await world.call('approval.answer', { approvalId: data[0]?.approvalId ?? '', approve: true }, { token: world.manager.token });
    await boss.press(boss.page.locator('.ant-modal').getByRole('button', { name: '导入 1 位会员', exact: true }));
    await boss.shows('正在导入');
    await work();
    await boss.shows('已导入 1 位会员');

    await db.write((tx) => tx.update(Staff, { id: Not(world.owner.staffId) }, { status: 'disabled' }));
    await checked();
    await boss.shows('没有第二个人可以核对');
    const go = boss.page.locator('.ant-modal').getByRole('button', { name: '导入 1 位会员', exact: true });
    await soon(() => go.isDisabled(), true);
    await boss.page.getByLabel('照着写下这句话').fill(aloneSentence);
    expect(await boss.flaws()).toEqual([]);
    await boss.press(go);
    await boss.shows('正在导入');
    await work();
    await boss.shows('已导入 1 位会员');
    await db.write((tx) => tx.update(Staff, { id: Not(world.owner.staffId) }, { status: 'active' }));
    await setProgramme(world, {});
    expect(boss.errors).toEqual([]);
    await boss.leave();
  });

  it('a manager sees no way to bring members in, also by the address', async () => {
    const desk = await at().desk(at().world.manager);
    expect(await desk.menu()).not.toContain('导入');
    await desk.open('/imports');
    await desk.shows('您没有这项权限');
    await desk.leave();
  });
});
