import { formatFen } from '../money.ts';
import { limitedActWords, ownershipWords } from '../words.ts';
import { dayWords, isId, type AuditDetail } from './said.ts';

type Value = string | number | boolean | null;

/** What is between two states: `from.<path>` and `to.<path>` of plain values, `other.<path>` of lists and texts. Pure. */
export function changesBetween(before: object, after: object): Record<string, Value> {
  const [old, now] = [flat(before), flat(after)];
  const changes: Record<string, Value> = {};
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(path) ?? null, now.get(path) ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (isPlain(was) && isPlain(is)) Object.assign(changes, { [`from.${path}`]: was, [`to.${path}`]: is });
    else changes[`other.${path}`] = true;
  }
  return changes;
}

const isPlain = (value: unknown): value is Value =>
  value === null || typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 100);

/** Every leaf by its path. */
function flat(value: object, at = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, each] of Object.entries(value) as [string, unknown][]) {
    const path = at === '' ? name : `${at}.${name}`;
    if (typeof each === 'object' && each !== null && !Array.isArray(each))
      for (const [below, leaf] of flat(each, path)) leaves.set(below, leaf);
    else leaves.set(path, each);
  }
  return leaves;
}

/** What each part of a path is called; an empty word says nothing of its own. */
const parts: Readonly<Record<string, string>> = {
  brandName: '品牌名',
  pointsName: '积分的名称',
  growthName: '成长值的名称',
  caps: '',
  walletFen: '储值余额上限',
  cashTopUpFen: '一次现金充值上限',
  saleFen: '一笔收款上限',
  unconfirmedSaleFen: '免确认一笔上限',
  unconfirmedDayFen: '免确认一天上限',
  unconfirmedDayOutOfContactFen: '手机离线时免确认一天上限',
  importFen: '一人导入上限',
  adjustPoints: '一次手工增减上限',
  memberActsPerDay: '一位会员一天手工操作提醒次数',
  discounts: '优惠，',
  staffCaps: '',
  cashier: '店员',
  manager: '店长',
  roundOffFen: '抹零上限',
  manualPermille: '手工优惠最多千分之几',
  manualFen: '手工优惠上限',
  ...limitedActWords,
  timesPerHour: '每小时次数',
  timesPerDay: '每天次数',
  fenPerHour: '每小时合计',
  fenPerDay: '每天合计',
  topUpRefundStaffCapFen: '充值退款一人上限',
  saleRefundStaffCapFen: '消费退款一人上限',
  undoWindowMinutes: '撤销时限（分钟）',
  approvalMinutes: '批准时限（分钟）',
  consent: '会员章程',
  topUpTerms: '储值卡章程',
  version: '版本',
  title: '标题',
  summary: '摘要',
  paragraphs: '正文',
  customFields: '自定义资料',
  cardColours: '会员卡颜色',
  green: '青柿',
  apricot: '杏黄',
  persimmon: '柿红',
  ink: '墨',
  background: '底色',
  text: '字色',
  name: '名称',
  brand: '品牌',
  region: '地区',
  address: '地址',
  hours: '营业时间',
  telephone: '电话',
  ownership: '性质',
  cutoffHour: '换日钟点',
  code: '条码',
  category: '分类',
  unit: '单位',
  priceFen: '单价',
  byWeight: '按重量卖',
  branchIds: '卖的门店',
  status: '状态',
  feeRates: '微信费率，商户号',
  issuers: '发卡企业类型',
  depositPercent: '存管比例',
  scale: '规模发卡企业',
  group: '集团发卡企业',
  other: '其他发卡企业',
  accounts: '会计科目',
  cardLimitFen: '记名卡限额',
};

const values: Readonly<Record<string, string>> = {
  ...ownershipWords,
  on: '上架',
  off: '下架',
  true: '是',
  false: '否',
  scale: '规模发卡企业',
  group: '集团发卡企业',
  brand: '品牌发卡企业',
  other: '其他发卡企业',
};

/** What a path of settings is called: staffCaps.cashier.undo.timesPerDay → 店员撤销收款每天次数. */
export const pathWords = (path: string): string =>
  path
    .split('.')
    .map((part) => parts[part] ?? (/^\d+$/.test(part) ? ` ${part} ` : ''))
    .join('');

function valueWords(path: string, value: Value): string {
  if (value === null || value === '') return '无';
  // Points given by hand are counted where others count money.
  if (typeof value === 'number')
    return /Fen[A-Z]?|^fen/.test(lastOf(path)) && !path.includes('.adjust.') ? formatFen(value) : String(value);
  if (typeof value === 'string' && isId(value)) return '';
  return values[String(value)] ?? `「${dayWords(String(value))}」`;
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? '';

/** What was changed, from what to what: 单价从 ¥12.00 改为 ¥15.00；会员章程正文改过. `say` puts in what the shop calls its points. */
export function changeWords(detail: AuditDetail, say: (words: string) => string): string {
  // The setting that holds the shop's own word for them is called by ours.
  const named = (path: string) => (path === 'pointsName' ? pathWords(path) : say(pathWords(path)));
  const said = Object.entries(detail).flatMap(([key, value]) => {
    const path = key.slice(key.indexOf('.') + 1);
    if (key.startsWith('to.')) {
      const [was, is] = [valueWords(path, detail[`from.${path}`] ?? null), valueWords(path, value)];
      return [was === is ? `${named(path)}改过` : `${named(path)}从${spaced(was)}改为${spaced(is).trimEnd()}`];
    }
    return key.startsWith('other.') ? [`${named(path)}改过`] : [];
  });
  return [...new Set(said)].join('；');
}

/** Figures stand off from Chinese. */
const spaced = (words: string): string => (/^[\d¥−]/.test(words) ? ` ${words} ` : words);
