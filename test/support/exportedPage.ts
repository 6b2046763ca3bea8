import { formatQuantity } from '@shuke/shared/goods';
import { formatFen, formatPoints } from '@shuke/shared/money';

/** One thing of an export: where it stands in the JSON, and what it is. */
export interface Datum {
  path: string;
  value: string | number | boolean;
}

/** Every single thing of an export, whatever it is called: what is added later is found too. */
export function dataOf(value: unknown, path = ''): Datum[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, part]) => dataOf(part, `${path}/${key}`));
  return [{ path, value: value as Datum['value'] }];
}

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const clock = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16);

/** Words that stand for what a program reads, by where it stands. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/member/status': { active: '正常', frozen: '已冻结' },
  '/member/gender': { female: '女', male: '男' },
  topic: { points: '积分到账', refunds: '退款到账', tier: '等级变化', expiry: '积分到期', marketing: '优惠活动' },
  kind: { sale: '消费', top_up: '充值', adjust: '调整', welcome: '入会礼', earn: '得积分', refund: '退款', reverse: '撤销' },
  plasticCards: { bound: '在用', new: '没有绑定', blocked: '已停用' },
  sales: { paid: '已收款', partly_refunded: '部分已退', refunded: '已全部退款', undone: '已撤销', awaiting: '等微信付款' },
};

function wordOf({ path, value }: Datum): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const list = path.split('/')[1] ?? '';
  const of = words[path] ?? (name === 'status' ? words[list] : words[name]);
  return typeof value === 'string' ? of?.[value] : undefined;
}

/** How a person reads it. */
export function asRead(datum: Datum): string {
  const { path, value } = datum;
  const word = wordOf(datum);
  if (word !== undefined) return word;
  if (typeof value === 'boolean') return value ? '愿意' : '不愿意';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? beijing.format(new Date(value)) : value;
  if (path.endsWith('Fen')) return formatFen(value, path.endsWith('DeltaFen') ? { sign: 'always' } : {});
  if (path.endsWith('Milli')) return formatQuantity(value);
  if (path.includes('/quiet/')) return clock(value);
  return formatPoints(value, path.endsWith('Delta') ? { sign: 'always' } : {});
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** What stands on a page, without its marks. */
export const textOf = (html: string): string =>
  html.replace(/<[^>]+>/g, '\n').replace(/&(lt|gt|amp|quot|#39);/g, (_sign, name: string) => signs[name] ?? '');
