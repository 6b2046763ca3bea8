import { formatPoints } from '@shuke/shared/money';
import { fullTime } from '../../ui/index.ts';
import type { WholeImport } from './words.ts';

/** What became of the very same file before: how many rows are in, or that it is on its way in or out. Pure. */
export function seenWords({ importedAt, underWay, rows }: NonNullable<WholeImport['sameFile']>): string {
  if (underWay === 'importing') return '同一文件正在导入';
  const seen = `同一文件已于 ${fullTime(importedAt)} 导入过，`;
  return seen + (rows === null ? '正在撤回' : `${formatPoints(rows)} 行`);
}
