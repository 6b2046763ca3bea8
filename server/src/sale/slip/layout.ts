import { groupCode } from '@shuke/shared/memberCode';
import { formatQuantity } from '@shuke/shared/goods';
import { formatPoints, formatYuan } from '@shuke/shared/money';
import type { Receipt } from '../receipt.ts';
import { atEnds, centred, printable } from './columns.ts';

/** What a slip says besides the receipt. */
export interface SlipFacts {
  brandName: string;
  /** What the shop calls points. */
  pointsName: string;
  /** What ends next of the member's points; null when nothing does. */
  expiring: { points: number; expiresOn: string } | null;
  /** Of a walk-in's sale, for who took it. */
  claimCode: string | null;
}

const beijingMs = 8 * 3_600_000;
const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + beijingMs).toISOString().slice(0, 16).replace('T', ' ');

const methodWords: Readonly<Record<Receipt['payments'][number]['method'], string>> = {
  cash: '现金',
  card: '刷卡',
  other: '其他',
  wechat: '微信支付',
};
const statusWords: Readonly<Partial<Record<Receipt['status'], string>>> = {
  awaiting: '*** 待付款 ***',
  undone: '*** 已撤销 ***',
  refunded: '*** 已退款 ***',
};

/** The slip of a sale, line by line; none is wider than the paper. Pure. */
export function slipLines(receipt: Receipt, facts: SlipFacts, columns: number): string[] {
  const rule = ['-'.repeat(columns)];
  const ends = (left: string, right: string) => atEnds(left, right, columns);
  const parts = [
    headOf(receipt, facts, columns),
    itemsOf(receipt, ends),
    billOf(receipt, ends),
    memberOf(receipt, facts, ends),
    refundsOf(receipt, ends),
    claimOf(receipt, facts, columns),
  ].filter((part) => part.length > 0);
  const lines = parts.flatMap((part, place) => (place === 0 ? part : [...rule, ...part]));
  return [...lines, ...rule, ...centred('谢谢光临', columns)].map(printable);
}

type Ends = (left: string, right: string) => string[];

function headOf(receipt: Receipt, { brandName }: SlipFacts, columns: number): string[] {
  const status = statusWords[receipt.status];
  const phone = receipt.phoneMasked === '' ? '' : ` ${receipt.phoneMasked}`;
  return [
    ...centred(printable(brandName), columns),
    ...centred(printable(receipt.branchName), columns),
    ...(status === undefined ? [] : centred(status, columns)),
    ...atEnds('单号', receipt.saleNumber, columns),
    ...atEnds('时间', timeOf(receipt.paidAt), columns),
    ...atEnds('收银', printable(receipt.staffName), columns),
    ...atEnds('顾客', printable(`${receipt.memberName}${phone}`), columns),
  ];
}

/** Each line of goods on two: its name, then how much of it at which price, and what it came to. */
const itemsOf = ({ items }: Receipt, ends: Ends): string[] =>
  (items ?? []).flatMap(({ name, unit, quantityMilli, unitPriceFen, amountFen }) => {
    const much = `${formatQuantity(quantityMilli)}${unit} x ${formatYuan(unitPriceFen)}`;
    return [...ends(printable(name), ''), ...ends(`  ${much}`, formatYuan(amountFen))].map((line) => line.trimEnd());
  });

function billOf({ amountFen, lines, payableFen, principalFen, bonusFen, walletName, payments }: Receipt, ends: Ends): string[] {
  const walletFen = principalFen + bonusFen;
  const paidBy = walletName === null ? '储值' : `${walletName} 的卡`;
  return [
    ...(lines.length === 0 ? [] : ends('消费金额', formatYuan(amountFen))),
    ...lines.flatMap((line) => ends(printable(line.label), printable(formatYuan(line.amountFen)))),
    ...ends('应收', formatYuan(payableFen)),
    ...(walletFen === 0 ? [] : ends(printable(paidBy), formatYuan(walletFen))),
    ...(walletFen === 0 || bonusFen === 0
      ? []
      : ends(`  本金 ${formatYuan(principalFen)} 赠金 ${formatYuan(bonusFen)}`, '').map((line) => line.trimEnd())),
    ...payments.flatMap((part) => ends(methodWords[part.method], formatYuan(part.amountFen))),
  ];
}

function memberOf(receipt: Receipt, { pointsName, expiring }: SlipFacts, ends: Ends): string[] {
  if (receipt.walkIn !== null && !receipt.walkIn.claimed) return [];
  return [
    ...ends(`本次得${pointsName}`, formatPoints(receipt.pointsEarned)),
    ...ends(`${pointsName}余额`, formatPoints(receipt.pointsAfter)),
    ...ends('储值余额', formatYuan(receipt.walletAfterFen)),
    ...(expiring === null ? [] : ends(`${expiring.expiresOn} 到期`, `${formatPoints(expiring.points)} ${pointsName}`)),
  ];
}

const refundsOf = ({ refunds }: Receipt, ends: Ends): string[] =>
  refunds.flatMap(({ amountFen, at, reason }) => [
    ...ends(`退款 ${timeOf(at)}`, printable(formatYuan(-amountFen))),
    ...ends(`  ${printable(reason)}`, '').map((line) => line.trimEnd()),
  ]);

/** Below it the printer puts the code as QR. */
const claimOf = ({ walkIn }: Receipt, { claimCode, pointsName }: SlipFacts, columns: number): string[] =>
  claimCode === null || walkIn === null
    ? []
    : [
        ...centred(`凭码补${pointsName} ${timeOf(walkIn.claimUntil).slice(0, 10)} 前有效`, columns),
        ...centred(groupCode(claimCode), columns),
      ];
