import { View } from '@tarojs/components';
import { doneText } from '@shuke/shared/refundWords';
import { say } from '../../../lib/shopWords.ts';
import type { Receipt } from '../../lastSale.ts';
import { stamp } from './stamp.ts';

const states: Readonly<Record<Receipt['refunds'][number]['state'], string>> = {
  started: '正在退',
  asked: '微信处理中',
  succeeded: '已退',
  closed: '微信没有退成，请当面退',
  abnormal: '微信退款异常，请找财务',
};

/** Every refund of the sale: when, how much, why, by whom, and how it stands. */
export function Refunds({ refunds }: Pick<Receipt, 'refunds'>) {
  return (
    <>
      {refunds.map(({ refundId, at, reason, staffName, state, ...refund }) => (
        <View key={refundId} className="receipt__refund">
          <View className="receipt__line">
            <View className="receipt__label">{`退款·${states[state]}`}</View>
            <View className="receipt__value">{say(doneText(refund))}</View>
          </View>
          <View className="receipt__refund-note">{`${stamp(at)}·${staffName}·${reason}`}</View>
        </View>
      ))}
    </>
  );
}
