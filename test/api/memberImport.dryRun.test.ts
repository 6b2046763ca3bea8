import { newId } from '../../server/src/platform/ids.ts';
import { Member } from '../../server/src/member/index.ts';
import { importMapping } from '../support/harmless.ts';
import { looked, newPhone, phoneOf, readIn, sent, sheet, settled } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('memberImport.dryRun', (at) => {
  const dryRun = (importId: string, wishes: object = {}) =>
    at().call(
      'memberImport.dryRun',
      { ...importMapping, branchId: at().branch.id, ...wishes, importId },
      { token: at().owner.token },
    );

  it('says of each bad row why, counts what the good ones come to, and changes no member', async () => {
    const { app, owner } = at();
    const member = await at().member();
    const twice = newPhone();
    const members = () => app.resources.db.reader.getRepository(Member).count();
    const before = await members();
    const found = await looked(
      at(),
      sheet([
        [twice, '小满', '120.9', '¥1,088.50', '10元', '熟客'],
        ['+86 ' + newPhone(), '', '', '', '', ''],
        ['', '无名', '1', '', '', ''],
        ['12345', '小暑', '', '', '', ''],
        [twice, '又一行', '', '', '', ''],
        [phoneOf(at(), member), '已是会员', '', '', '', ''],
        [owner.phone, '我自己', '999', '', '', ''],
        [newPhone(), '名'.repeat(33), '', '', '', ''],
        [newPhone(), '小寒', '-5', '', '', ''],
        [newPhone(), '小寒', '', '1.005', '', ''],
        [newPhone(), '小寒', '', '', '一百', ''],
        [newPhone(), '小寒', '', '', '', '铂金'],
        [newPhone(), '=HYPERLINK("http://x")', '', '', '', ''],
      ]),
    );
    expect(found.status).toBe('checked');
    expect(found.problems).toEqual([
      { row: 4, reason: '没有手机号' },
      { row: 5, reason: '手机号不对，要 11 位大陆手机号' },
      { row: 6, reason: '手机号与第 2 行重复' },
      { row: 7, reason: '这个手机号已经是会员' },
      { row: 8, reason: '这是您自己的手机号，请另一位老板来导入' },
      { row: 9, reason: '姓名太长，或有不能显示的字' },
      { row: 10, reason: '积分要写成不小于 0 的数字' },
      { row: 11, reason: '本金要写成不小于 0 的金额，最多两位小数' },
      { row: 12, reason: '赠金要写成不小于 0 的金额，最多两位小数' },
      { row: 13, reason: '没有这个等级，请写成设置里的等级名' },
      { row: 14, reason: '单元格是公式，请改成数值' },
    ]);
    expect(found.sums).toEqual({
      rows: 13,
      newMembers: 2,
      existingMembers: 0,
      problems: 11,
      points: 120,
      principalFen: 108_850,
      bonusFen: 1_000,
    });
    expect(await members()).toBe(before);
  });

  it('looks again by another mapping: points by the ratio, and members who are there already get theirs on top', async () => {
    const member = await at().member();
    const { id } = await looked(at(), sheet([[phoneOf(at(), member), '', '99', '', '', '']]));
    expect((await dryRun(id, { pointsRatio: { old: 10, ours: 1 }, existing: 'add' })).status).toBe('checking');
    expect((await settled(at(), id)).sums).toMatchObject({ points: 9, existingMembers: 1, problems: 0 });
  });

  it('import_columns_invalid: a column twice, or one that the file has not', async () => {
    const { id } = await readIn(at(), sheet());
    for (const columns of [
      { ...importMapping.columns, name: 0 },
      { ...importMapping.columns, tier: 6 },
    ])
      expect(await codeOfRefusal(dryRun(id, { columns }))).toBe('import_columns_invalid');
  });

  it('import_not_ready: a file that was not read yet', async () => {
    expect(await codeOfRefusal(dryRun(await sent(at(), sheet())))).toBe('import_not_ready');
  });

  it('branch_closed: nobody owes money at a branch that has ended', async () => {
    const { id } = await readIn(at(), sheet());
    await at().closeBranch();
    try {
      expect(await codeOfRefusal(dryRun(id))).toBe('branch_closed');
    } finally {
      await at().closeBranch('open');
    }
  });

  it('not_found: an import that does not exist', async () => {
    expect(await codeOfRefusal(dryRun(newId('imp')))).toBe('not_found');
  });
});
