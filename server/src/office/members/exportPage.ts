import { timeOf } from '@shuke/shared/dayTime';
import { formatQuantity } from '@shuke/shared/goods';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { inShopWords, type ShopNames } from '@shuke/shared/shopWords';
import { saleStateWords } from '@shuke/shared/words';
import type { ExportFacts } from './exportFacts.ts';
import { exportStyle } from './exportStyle.ts';

type All = ExportFacts['all'];
type Row<List extends 'sales' | 'history'> = All[List][number];
type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What of a shop stands on the page: how it calls itself and things, and its own fields. */
export interface ExportShop extends ShopNames {
  readonly brandName: string;
  readonly customFields: readonly { key: string; label: string }[];
}

const none = '—';
const beijingMs = 8 * 3_600_000;
const secondsEnd = 19;

/** 2026-03-18T01:42:07.000Z → 2026-03-18 09:42:07, Beijing time. */
const moment = (iso: string): string =>
  new Date(Date.parse(iso) + beijingMs).toISOString().slice(0, secondsEnd).replace('T', ' ');
const perhaps = <V>(value: V | null, text: (value: V) => string): string => (value === null ? none : text(value));
const change = { sign: 'always' } as const;

const topicWords: Words<All['preferences'][number]['topic']> = {
  ...{ points: '积分到账', refunds: '退款到账', tier: '等级变化', expiry: '积分到期', marketing: '优惠活动' },
};
const cardWords: Words<All['plasticCards'][number]['status']> = { new: '没有绑定', bound: '在用', blocked: '已停用' };
const memberWords: Words<All['member']['status']> = { active: '正常', frozen: '已冻结' };
const genderWords = { female: '女', male: '男' } as const;

/**
 * All that is kept about a member as one page that opens by itself, without network or program: everything the JSON holds, in
 * words a person reads. What the shop or somebody wrote stays to the letter. Pure.
 */
export function exportPage({ all, complete }: ExportFacts, shop: ExportShop): string {
  const title = escaped(`${shop.brandName}：${all.member.name}的会员资料`);
  const late = complete ? '' : '<p>流水、消费或消息太多，这里是各自最近的 5,000 条；要全部的请联系门店。</p>';
  const table = tableIn((sentence) => inShopWords(sentence, shop));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${exportStyle}</style></head>
<body><h1>${title}</h1><p>导出时间 ${moment(all.exportedAt)}，北京时间。里面有完整手机号，请只交给本人。</p>${late}
${table('会员', ['项目', '内容'], aboutMember(all.member, shop))}
${movements(all, table)}
${saidAndTold(all, table)}
</body></html>
`;
}

/** What is ours in a cell is said in the shop's words; what is somebody's is a plain text. */
type Cell = string | { ours: string };
type Table = (title: string, headings: readonly string[], rows: readonly (readonly Cell[])[]) => string;

const tableIn =
  (say: (sentence: string) => string): Table =>
  (title, headings, rows) => {
    const cellOf = (cell: Cell) => `<td>${escaped(typeof cell === 'string' ? cell : say(cell.ours))}</td>`;
    const head = headings.map((heading) => `<th>${escaped(say(heading))}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('\n');
    const count = title === '会员' ? '' : `（${formatPoints(rows.length)} 条）`;
    const shown = rows.length === 0 ? '<p>没有。</p>' : `<div><table><tr>${head}</tr>\n${body}</table></div>`;
    return `<h2>${escaped(say(title))}${count}</h2>${shown}`;
  };

/** Name and value, one below the other. */
function aboutMember(member: All['member'], { customFields }: ExportShop): Cell[][] {
  const { wallet, quiet } = member;
  const own = Object.entries(member.ownFields).map(([key, said]) => [
    customFields.find((field) => field.key === key)?.label ?? key,
    said,
  ]);
  return [
    ['称呼', member.name],
    ['手机号', member.phone],
    ['卡号', member.cardNumber],
    ['状态', memberWords[member.status]],
    ['入会时间', moment(member.joinedAt)],
    ['到店次数', formatPoints(member.visitCount)],
    ['等级', member.tier],
    [{ ours: '成长值' }, formatPoints(member.growth)],
    [{ ours: '积分' }, formatPoints(member.points)],
    ['储值余额', `${formatFen(wallet.totalFen)}：本金 ${formatFen(wallet.principalFen)}，赠送 ${formatFen(wallet.bonusFen)}`],
    ['标签', member.tags.length === 0 ? none : member.tags.join('，')],
    ['性别', perhaps(member.gender, (gender) => genderWords[gender])],
    ['生日', perhaps(member.birthday, (day) => day)],
    ...own,
    ['付款多少要本人确认', perhaps(member.confirmFromFen, (fen) => `${formatFen(fen)} 起`)],
    ['不打扰时段', quiet === null ? none : `${minute(quiet.from)} 到 ${minute(quiet.to)}`],
  ];
}

const minute = (value: number | null): string => perhaps(value, timeOf);

const movements = ({ history, sales }: All, table: Table): string =>
  [
    table('账目', ['时间', '事项', '积分', '积分余额', '储值', '储值余额', '依据'], history.map(historyRow)),
    table('消费', ['时间', '单号', '状态', '商品', '原价', '实付'], sales.map(saleRow)),
  ].join('\n');

const historyRow = ({ at, title, pointsDelta, pointsAfter, walletDeltaFen, walletAfterFen, note }: Row<'history'>): Cell[] => [
  moment(at),
  title,
  perhaps(pointsDelta, (points) => formatPoints(points, change)),
  perhaps(pointsAfter, (points) => formatPoints(points)),
  perhaps(walletDeltaFen, (fen) => formatFen(fen, change)),
  perhaps(walletAfterFen, (fen) => formatFen(fen)),
  note === '' ? none : note,
];

const saleRow = ({ at, number, status, items, amountFen, payableFen }: Row<'sales'>): Cell[] => [
  moment(at),
  number,
  saleStateWords[status],
  items.length === 0
    ? none
    : items.map((item) => `${item.name} × ${formatQuantity(item.quantityMilli)}，${formatFen(item.amountFen)}`).join('；'),
  formatFen(amountFen),
  formatFen(payableFen),
];

function saidAndTold(all: All, table: Table): string {
  const { consents, preferences, identities, devices, plasticCards, notes, messages } = all;
  return [
    table(
      '同意过的章程',
      ['时间', '版本'],
      consents.map(({ at, version }) => [moment(at), version]),
    ),
    table(
      '通知意愿',
      ['时间', '事项', '愿不愿意'],
      preferences.map(({ at, topic, wanted }) => [moment(at), { ours: topicWords[topic] }, wanted ? '愿意' : '不愿意']),
    ),
    table(
      '微信标识',
      ['从何时起', '应用', 'openid', 'unionid'],
      identities.map(({ since, appId, openid, unionid }) => [moment(since), appId, openid, unionid ?? none]),
    ),
    table(
      '出示过会员码的设备',
      ['从何时起', '设备'],
      devices.map(({ since, label }) => [moment(since), label]),
    ),
    table(
      '实体卡',
      ['从何时起', '卡号', '状态'],
      plasticCards.map(({ since, cardNumber, status }) => [perhaps(since, moment), cardNumber, cardWords[status]]),
    ),
    table(
      '门店的备注',
      ['时间', '内容'],
      notes.map(({ at, text }) => [moment(at), text]),
    ),
    table(
      '收到的消息',
      ['时间', '标题', '内容'],
      messages.map(({ at, title, body }) => [moment(at), title, body]),
    ),
  ].join('\n');
}

const entities: Words<string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
