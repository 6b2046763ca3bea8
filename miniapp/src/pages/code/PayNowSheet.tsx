import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { asApiError, memberSession, requestPayment, type ApiError, type Output } from '../../api/index.ts';
import { Amount, Button, ErrorNotice, Sheet } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { say } from '../../lib/shopWords.ts';

type Pending = NonNullable<Output<'member.codeStatus'>['pendingPayment']>;

interface PayNowSheetProps {
  pending: Pending;
  /** Looks at once what became of it. */
  onEnd: () => void;
  /** Not now: the code is seen again. */
  onClose: () => void;
}

/**
 * 待付: the till waits for this payment. WeChat's sheet comes by itself, once; the button brings it again.
 */
export function PayNowSheet({ pending, onEnd, onClose }: PayNowSheetProps) {
  const { saleId, branchName, amountFen, payableFen, pointsEarned } = pending;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const pay = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { paySheet } = await memberSession.call('member.paySale', { saleId });
      await requestPayment(paySheet);
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setBusy(false);
      onEnd();
    }
  };
  const payOnce = useRef<(() => Promise<void>) | undefined>(pay);
  useEffect(() => {
    // Once for a sale: the page makes a new sheet for another.
    void payOnce.current?.();
    payOnce.current = undefined;
  }, []);
  return (
    <Sheet open title={`待付 ${formatFen(amountFen)}`} {...(busy ? {} : { onClose })}>
      <View className="code__confirm">
        <Amount fen={amountFen} size="l" />
        <View className="code__confirm-where">{branchName}</View>
        <View className="code__confirm-where">
          {payableFen > amountFen && `共 ${formatFen(payableFen)}，其余已付；`}
          {pointsEarned > 0 ? say(`付好得 ${formatPoints(pointsEarned)} 积分`) : '付好就完成'}
        </View>
        {error && <ErrorNotice error={error} />}
      </View>
      <Button id={ids.codePayNow} busy={busy} onTap={() => void pay()}>
        微信付 {formatFen(amountFen)}
      </Button>
    </Sheet>
  );
}
