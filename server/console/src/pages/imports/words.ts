import type { Output } from '@shuke/shared/client';
import { importStateWords } from '@shuke/shared/words';
import { withMoods } from '../../ui/index.ts';

/** An import, as the list gives it. */
export type Import = Output<'memberImport.list'>['data'][number];
/** An import whole. */
export type WholeImport = Output<'memberImport.get'>;
/** Where an import stands. */
export type ImportStatus = Import['status'];

/** How an import stands, in words. */
export const importStates = withMoods(importStateWords, {
  uploading: 'wait',
  reading: 'wait',
  read: 'wait',
  checking: 'wait',
  checked: 'wait',
  importing: 'wait',
  imported: 'good',
  rollingBack: 'wait',
  rolledBack: 'calm',
  failed: 'bad',
});

/** Steps the server is at by itself, and what is said meanwhile. */
export const workWords: Readonly<Partial<Record<ImportStatus, string>>> = {
  reading: '正在读文件',
  checking: '正在逐行检查',
  importing: '正在导入',
  rollingBack: '正在撤回',
};

/** What a column can hold, and what is said of it. */
export const fields = [
  { key: 'phone', label: '手机号', hint: '必须有，会员凭它认领自己的卡' },
  { key: 'name', label: '姓名', hint: '没有就叫「会员」加尾号' },
  { key: 'points', label: '积分', hint: '按下面的比例换算，不足 1 积分的舍去' },
  { key: 'principal', label: '储值本金', hint: '单位元，顾客实际付过的' },
  { key: 'bonus', label: '储值赠金', hint: '单位元，送的' },
  { key: 'tier', label: '等级', hint: '写等级的名字，与设置里的一样' },
  { key: 'birthday', label: '生日', hint: '例如 1990-05-20，可以没有' },
] as const;

/** Which problems a file holds, by where the import stands. */
export const problemStep = (status: ImportStatus): 'check' | 'commit' | 'rollBack' => {
  if (status === 'rollingBack' || status === 'rolledBack') return 'rollBack';
  return status === 'importing' || status === 'imported' ? 'commit' : 'check';
};
