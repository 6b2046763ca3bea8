import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Notice } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { InvoiceSheet } from './InvoiceSheet.tsx';
import type { Order } from './moneyWords.ts';
import { RefundSheet } from './RefundSheet.tsx';

/** Of money that has arrived: what became of a wish for a refund, and the ways to ask for one or for an invoice. */
export function RefundWish({ order, now, onAsked }: { order: Order; now: number; onAsked: () => void }) {
  const [sheet, setSheet] = useState<'refund' | 'invoice'>();
  const open = (name?: 'refund' | 'invoice') => () => {
    setSheet(name);
  };
  const { asked, declined, topUpId } = order;
  const isLeft = order.refundedFen < order.payFen;
  return (
    <View className="money__after">
      {asked && (
        <Notice id={ids.refundState} icon="clock">
          {momentText(asked.at, now)} 已申请退款，门店处理后原路退回，在处理以前照常可用
        </Notice>
      )}
      {declined && (
        <Notice id={ids.refundState} icon="warning" tone="plain">
          {momentText(declined.at, now)} 门店没有同意退款：{declined.reason}
        </Notice>
      )}
      {isLeft && (
        <View className="money__more">
          {!asked && (
            <Button id={ids.refundOpen} kind="plain" size="m" onTap={open('refund')}>
              {declined ? '再申请退款' : '申请退款'}
            </Button>
          )}
          <Button id={ids.invoiceOpen} kind="plain" size="m" onTap={open('invoice')}>
            开发票
          </Button>
        </View>
      )}
      {sheet === 'refund' && <RefundSheet topUpId={topUpId} onClose={open()} onAsked={onAsked} />}
      {sheet === 'invoice' && <InvoiceSheet topUpId={topUpId} onClose={open()} />}
    </View>
  );
}
