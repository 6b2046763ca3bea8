import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { Avatar } from '../../../components/index.ts';
import type { Receipt } from '../../lastSale.ts';
import { restWords } from '../../rest.ts';
import { ClaimCode } from './ClaimCode.tsx';
import { Refunds } from './Refunds.tsx';
import { stamp } from './stamp.ts';

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
            label="积分"
            change={isWhole && receipt.pointsEarned > 0 ? formatPoints(receipt.pointsEarned, { sign: 'always' }) : ''}
            value={formatPoints(receipt.pointsAfter)}
          />
        </View>
      )}
      {paidLines(receipt).map(([label, value]) => (
        <Line key={label} label={label} value={value} />
      ))}
      <Refunds refunds={receipt.refunds} />
      <ClaimCode receipt={receipt} />
      <View className="receipt__tear" />
      <Line label="单号" value={receipt.saleNumber} />
      <Line label="时间" value={stamp(receipt.paidAt)} />
      <Line label="门店 / 店员" value={`${receipt.branchName} / ${receipt.staffName}`} />
    </View>
  );
}

function paidLines({
  amountFen,
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
      ? [[pointsBurned > 0 ? `共省（用 ${formatPoints(pointsBurned)} 积分）` : '共省', formatFen(-savedFen)] as [string, string]]
      : []),
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
