import { seenWords } from './seenWords.ts';

describe('what became of the very same file', () => {
  const before = { importId: 'imp_01jc0000000000000000000000' as const, importedAt: '2026-03-17T16:00:00.000Z' };

  it('says how many rows are in once they are counted, and until then which way it goes', () => {
    expect(seenWords({ ...before, underWay: null, rows: 1_234 })).toBe('同一文件已于 2026-03-18 00:00:00 导入过，1,234 行');
    expect(seenWords({ ...before, underWay: 'importing', rows: null })).toBe('同一文件正在导入');
    expect(seenWords({ ...before, underWay: 'rollingBack', rows: null })).toBe(
      '同一文件已于 2026-03-18 00:00:00 导入过，正在撤回',
    );
  });
});
