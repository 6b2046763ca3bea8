import { importRowsMax } from '@shuke/shared/importFile';
import { newId } from '../../server/src/platform/ids.ts';
import { readIn, sheet } from '../support/imports.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { xlsxOf } from '../support/xlsx.ts';

describeOperation('memberImport.get', (at) => {
  it('guesses the columns by their names, and shows the first rows', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ['1', `1380000000${String(i)}`, '9']);
    const file = [['会员等级', '会员手机号码', '可用积分'], ...rows].map((row) => row.join()).join('\n');
    const found = await readIn(at(), file);
    expect(found.mapping).toEqual({
      columns: { phone: 1, name: null, points: 2, principal: null, bonus: null, tier: 0, birthday: null },
      fields: [],
      pointsRatio: { old: 1, ours: 1 },
      existing: 'skip',
    });
    expect([found.columns, found.sample]).toEqual([['会员等级', '会员手机号码', '可用积分'], rows.slice(0, 3)]);
  });

  it('reads an XLSX as it reads a CSV', async () => {
    const rows = [
      ['手机号', '姓名', '积分'],
      [13_800_000_000, '小满', 88.5],
      ['13800000001', '小暑', ''],
    ];
    const found = await readIn(at(), xlsxOf(rows), '老会员.xlsx');
    expect(found).toMatchObject({ status: 'read', rowCount: 2, columns: ['手机号', '姓名', '积分'] });
    expect(found.sample).toEqual([
      ['13800000000', '小满', '88.5'],
      ['13800000001', '小暑'],
    ]);
  });

  it('says in words why a file cannot be read', async () => {
    const unreadable = [
      [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0]), '会员.xlsx', '这不是 XLSX 文件'],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), '会员.csv', '文件读不出来'],
      [sheet([]), '会员.csv', '文件里没有数据'],
    ] as const;
    for (const [file, name, words] of unreadable) {
      const found = await readIn(at(), file, name);
      expect(found.status).toBe('failed');
      expect(found.failure).toContain(words);
    }
  });

  it('refuses a file of one row more than 100,000, in words, and brings in none of it', async () => {
    const rows = Array.from({ length: importRowsMax + 1 }, (_, row) => String(13_000_000_000 + row));
    const found = await readIn(at(), ['手机号', ...rows].join('\r\n'));
    expect(found).toMatchObject({ status: 'failed', sums: null, imported: 0 });
    expect(found.failure).toContain('超过 100,000 行');
  });

  it('not_found: an import that does not exist', async () => {
    const asked = at().call('memberImport.get', { importId: newId('imp') }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });
});
