import type { PosScope } from '@shuke/shared/permissions';
import type { RowOf } from '../../list/index.ts';
import type { Mood } from '../../ui/index.ts';

/** A key of a till system. */
export type ApiKey = RowOf<'apiKey.list'>;

/** What a key may do, in words. */
export const scopeNames: Readonly<Record<PosScope, string>> = {
  'branch.read': '读门店',
  'product.read': '读商品',
  'sale.take': '收款、认会员',
  'sale.read': '读消费单',
  'sale.upload': '补传消费',
  'sale.undoOwn': '撤销自己收的',
  'sale.refund': '退款',
};

/** Where a key stands. */
export const keyStates: Readonly<Record<ApiKey['status'], { word: string; mood: Mood }>> = {
  live: { word: '在用', mood: 'good' },
  ending: { word: '已换新，24 小时内还能用', mood: 'wait' },
  ended: { word: '已到期', mood: 'calm' },
  revoked: { word: '已停用', mood: 'calm' },
};
