import { formatDiscount, formatFen, formatPoints, formatSpeed } from '@shuke/shared/money';
import { backText } from '@shuke/shared/refundWords';
import type { MessageKind } from './entities.ts';

/** A title and a sentence, as the member reads them. */
export interface Words {
  kind: MessageKind;
  title: string;
  body: string;
}

/** What of a sale its member is told. */
export interface SpendFacts {
  branchName: string;
  payableFen: number;
  walletFen: number;
  pointsBurned: number;
  pointsEarned: number;
  walletAfterFen: number;
  pointsAfter: number;
  /** A slip whose points were claimed later. */
  claimed: boolean;
}

const sentence = (...parts: (string | false)[]): string => `${parts.filter((part) => part !== false).join('，')}。`;
const left = (walletFen: number, points: number): string => `余额 ${formatFen(walletFen)}，积分 ${formatPoints(points)}`;

/** A sale that was paid, or whose points were claimed. Pure, as are all of these. */
export function wordsOfSale(sale: SpendFacts): Words {
  const earned = `得 ${formatPoints(sale.pointsEarned)} 积分`;
  const after = left(sale.walletAfterFen, sale.pointsAfter);
  if (sale.claimed) {
    const title = `补得 ${formatPoints(sale.pointsEarned)} 积分`;
    return { kind: 'claim', title, body: sentence(`${sale.branchName}的小票`, earned, after) };
  }
  return {
    kind: 'spend',
    title: `消费 ${formatFen(sale.payableFen)}`,
    body: sentence(
      sale.branchName,
      sale.walletFen > 0 && `储值付 ${formatFen(sale.walletFen)}`,
      sale.pointsBurned > 0 && `用 ${formatPoints(sale.pointsBurned)} 积分`,
      sale.pointsEarned > 0 && earned,
      after,
    ),
  };
}

/** Somebody who may spend from this member's stored value did so. Who it was stands in the history. */
export const wordsOfHolderSpend = ({ branchName, walletFen }: { branchName: string; walletFen: number }): Words => ({
  kind: 'spend',
  title: `亲友用卡 ${formatFen(walletFen)}`,
  body: sentence(branchName, `从您的储值付 ${formatFen(walletFen)}`),
});

/** What came back, and what was taken back with it. */
export interface BackFacts {
  branchName: string;
  walletFen: number;
  pointsBack: number;
  pointsTaken: number;
}

const back = ({ branchName, walletFen, pointsBack, pointsTaken }: BackFacts): string =>
  sentence(
    branchName,
    walletFen > 0 && `储值退回 ${formatFen(walletFen)}`,
    pointsBack > 0 && `积分退回 ${formatPoints(pointsBack)}`,
    pointsTaken > 0 && `收回这笔得的 ${formatPoints(pointsTaken)} 积分`,
  );

/** A sale that was taken back whole. */
export const wordsOfUndo = (facts: BackFacts & { payableFen: number }): Words => ({
  kind: 'undo',
  title: `已撤销 ${formatFen(facts.payableFen)} 的消费`,
  body: back(facts),
});

/** A part of a sale, or all of it, given back: the money, and apart from it the points that had paid. */
export const wordsOfRefund = (facts: BackFacts & { moneyFen: number }): Words => ({
  kind: 'refund',
  title: `退款 ${backText({ moneyFen: facts.moneyFen, points: facts.pointsBack })}`,
  body: back(facts),
});

/** Money paid in. */
export const wordsOfTopUp = ({ paidFen, bonusFen, where }: { paidFen: number; bonusFen: number; where: string }): Words => ({
  kind: 'topUp',
  title: `充值 ${formatFen(paidFen)}`,
  body: sentence(where, `到账 ${formatFen(paidFen + bonusFen)}`, bonusFen > 0 && `其中赠金 ${formatFen(bonusFen)}`),
});

/** Money of a top-up is back with the payer. */
export const wordsOfTopUpRefund = ({ amountFen, byWechat }: { amountFen: number; byWechat: boolean }): Words => ({
  kind: 'refund',
  title: `储值退款 ${formatFen(amountFen)}`,
  body: byWechat ? '已原路退回微信，到账以微信通知为准。' : '已在门店退还现金。',
});

/** A wish for a refund that was not fulfilled, with the shop's own reason. */
export const wordsOfRefundDeclined = ({
  branchName,
  amountFen,
  reason,
}: {
  branchName: string;
  amountFen: number;
  reason: string;
}): Words => ({
  kind: 'refund',
  title: `${formatFen(amountFen)} 充值的退款申请没有通过`,
  body: sentence(`${branchName}：${reason}`, '钱还在储值里，可以到门店问，也可以再申请'),
});

/** A tier that was reached, with what it is worth. */
export const wordsOfTier = ({ name, pricePermille, earnSpeedPercent }: TierFacts): Words => ({
  kind: 'tier',
  title: `您升到${name}了`,
  body: sentence(
    '从下一笔起',
    pricePermille < 1_000 && `消费 ${formatDiscount(pricePermille)}`,
    earnSpeedPercent > 100 && `积分 ${formatSpeed(earnSpeedPercent)}`,
    pricePermille === 1_000 && earnSpeedPercent === 100 && '就按新等级算',
  ),
});

/** What a tier gives. */
export interface TierFacts {
  name: string;
  pricePermille: number;
  earnSpeedPercent: number;
}

/** Points that end in some days. `expiresOn` is the last day they can be used, YYYY-MM-DD. */
export function wordsOfEnding({ points, days, expiresOn }: { points: number; days: number; expiresOn: string }): Words {
  const [, month = '', day = ''] = expiresOn.split('-').map((part) => String(Number(part)));
  return {
    kind: 'expiry',
    title: `${formatPoints(points)} 积分还有 ${String(days)} 天到期`,
    body: sentence(`${month}月${day}日 前有效`, '付款时可以抵现'),
  };
}

/** Another phone shows codes of this card now. `label` is what that phone calls itself. */
export const wordsOfDevice = (label: string): Words => ({
  kind: 'device',
  title: '会员卡在新手机上启用',
  body: sentence(`「${label}」现在也能出示您的会员码`, '不是您本人时请马上冻结'),
});
