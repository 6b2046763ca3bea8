import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { formatQuantity } from '@shuke/shared/goods';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Avatar, Button } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { restWords } from '../../rest.ts';
import { staffPage } from '../../session.ts';
import { ClaimCode } from './ClaimCode.tsx';
import { Refunds } from './Refunds.tsx';
import { stamp } from './stamp.ts';
import { say } from '../../../lib/shopWords.ts';

/** Whose, what they have now, how it was paid, and what identifies it. */
export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const isWhole = receipt.status === 'paid';
  return (
    <View className="receipt__card">
      <View className="receipt__who">
        <Avatar name={receipt.memberName} />
        <View className="receipt__words">
          <View className="receipt__name">{[receipt.memberName, receipt.tierName].filter((part) => part !== '').join('·')}</View>
          <View className="receipt__phone">{receipt.phoneMasked}</View>
        </View>
      </View>
      {(receipt.walkIn === null || receipt.walkIn.claimed) && (
        <View className="receipt__balances">
          <Balance label={isWhole ? '储值余额' : '退回后余额'} change="" value={formatFen(receipt.walletAfterFen)} />
          <Balance
            label={say('积分')}
            change={isWhole && receipt.pointsEarned > 0 ? formatPoints(receipt.pointsEarned, { sign: 'always' }) : ''}
            value={formatPoints(receipt.pointsAfter)}
          />
        </View>
      )}
      {receipt.items?.map((item, place) => (
        <Line key={`${item.name}${String(place)}`} label={itemWords(item)} value={formatFen(item.amountFen)} />
      ))}
      {paidLines(receipt).map(([label, value]) => (
        <Line key={label} label={label} value={value} />
      ))}
      <Refunds refunds={receipt.refunds} />
      <ClaimCode receipt={receipt} />
      <View className="receipt__tear" />
      <Line label="单号" value={receipt.saleNumber} />
      <Line label="时间" value={stamp(receipt.paidAt)} />
      <Line label="门店 / 店员" value={`${receipt.branchName} / ${receipt.staffName}`} />
      <Button
        id={staffIds.slip}
        kind="plain"
        size="m"
        icon="receipt"
        onTap={() => void Taro.navigateTo({ url: staffPage('slip', `?saleId=${receipt.saleId}`) })}
      >
        打印小票
      </Button>
    </View>
  );
}

type Item = NonNullable<Receipt['items']>[number];

/** 珍珠奶茶 × 2杯, and how much of it has come back. */
const itemWords = ({ name, quantityMilli, unit, backMilli }: Item): string =>
  `${name} × ${formatQuantity(quantityMilli)}${unit}${backMilli === 0 ? '' : `（退 ${formatQuantity(backMilli)}）`}`;

/** What staff took off, in their own words. */
const byHand = ({ lines }: Pick<Receipt, 'lines'>): [string, string][] =>
  lines
    .filter(({ rule }) => rule === 'manual_discount' || rule === 'round_off')
    .map(({ label, amountFen }) => [`其中${label}`, formatFen(amountFen)]);

function paidLines({
  amountFen,
  lines,
  savedFen,
  pointsBurned,
  principalFen,
  bonusFen,
  walletName,
  payments,
}: Receipt): [string, string][] {
  return [
    ['消费金额', formatFen(amountFen)],
    ...(savedFen > 0
      ? [
          [pointsBurned > 0 ? say(`共省（用 ${formatPoints(pointsBurned)} 积分）`) : '共省', formatFen(-savedFen)] as [
            string,
            string,
          ],
        ]
      : []),
    ...byHand({ lines }),
    ...(principalFen > 0 || bonusFen > 0
      ? [
          [
            walletName === null ? '本金 / 赠金' : `${walletName} 的卡（本金 / 赠金）`,
            `${formatFen(principalFen)} / ${formatFen(bonusFen)}`,
          ] as [string, string],
        ]
      : []),
    ...payments.map(({ method, amountFen: part }): [string, string] => [`${restWords[method]}收`, formatFen(part)]),
  ];
}

function Balance({ label, change, value }: { label: string; change: string; value: string }) {
  return (
    <View className="receipt__balance">
      <View className="receipt__balance-label">
        {label}
        {change !== '' && <View className="receipt__change">{change}</View>}
      </View>
      <View className="receipt__balance-value">{value}</View>
    </View>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <View className="receipt__line">
      <View className="receipt__label">{label}</View>
      <View className="receipt__value">{value}</View>
    </View>
  );
}
