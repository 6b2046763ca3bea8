import Taro from '@tarojs/taro';
import { formatFen } from '@shuke/shared/money';
import { View } from '@tarojs/components';
import { Button, ErrorNotice } from '../../components/index.ts';
import type { Paying } from '../../hooks/usePayment.ts';
import { ids } from '../../ids.ts';
import type { Order } from './moneyWords.ts';

/** What can be done now, at most two things. */
export function Actions({ order, payable, paying }: { order: Order; payable: boolean; paying: Paying }) {
  return (
    <View className="money__actions">
      {paying.error && <ErrorNotice error={paying.error} />}
      {payable && (
        <Button id={ids.moneyResume} busy={paying.busy} onTap={() => void paying.resume(order.topUpId)}>
          继续付款 {formatFen(order.payFen)}
        </Button>
      )}
      {order.state === 'credited' && (
        <Button id={ids.moneyCode} icon="qr" onTap={() => void Taro.redirectTo({ url: '/pages/code/index' })}>
          出示会员码
        </Button>
      )}
      {order.state === 'closed' && (
        <Button id={ids.moneyAgain} onTap={() => void Taro.redirectTo({ url: '/pages/wallet/index' })}>
          重新充值
        </Button>
      )}
    </View>
  );
}
