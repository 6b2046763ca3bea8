import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { asApiError, staffWrite } from '../../../api/index.ts';
import { Notice, toast } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { rememberSale } from '../../lastSale.ts';
import { staffPage } from '../../session.ts';
import { unansweredOfOther, unansweredSale, type UnansweredSale } from '../../unanswered.ts';

/** A sale whose answer never came, perhaps because the app was closed: asking again under its key tells what became of it. */
export function UnansweredNotice({ staffId, onSales }: { staffId: string; onSales: () => void }) {
  const [found, setFound] = useState(() => unansweredSale(staffId));
  const [others, setOthers] = useState(() => unansweredOfOther(staffId));
  const asking = useRef(false);
  const look = () => {
    setFound(unansweredSale(staffId));
    setOthers(unansweredOfOther(staffId));
  };
  useDidShow(look);
  if (!found) return others === undefined ? null : <OfOther sale={others} onSales={onSales} />;

  const ask = async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      const receipt = await staffWrite('sale.checkout', found.input, found.slot);
      rememberSale(receipt);
      await Taro.navigateTo({ url: staffPage('receipt', `?saleId=${receipt.saleId}`) });
    } catch (error) {
      const { definite, message } = asApiError(error);
      toast(definite ? '那笔没有收到钱' : message, { error: true });
    } finally {
      asking.current = false;
      look();
    }
  };
  return (
    <View className="staff-home__notice">
      <Notice id={staffIds.unanswered} icon="warning" tone="danger" action="查这笔" onTap={() => void ask()}>
        {wordsOf(found)}的一笔没收到结果，请先查清再交货
      </Notice>
    </View>
  );
}

/** Of a colleague who was here before: whether it was taken stands among the last sales. */
const OfOther = ({ sale, onSales }: { sale: UnansweredSale; onSales: () => void }) => (
  <View className="staff-home__notice">
    <Notice id={staffIds.unansweredOfOther} icon="warning" tone="gold" action="收款流水" onTap={onSales}>
      换人前{wordsOf(sale)}的一笔没收到结果，先到流水里核对，别重复收
    </Notice>
  </View>
);

const wordsOf = ({ input: { amountFen } }: UnansweredSale): string =>
  amountFen === undefined ? '有商品' : `消费 ${formatFen(amountFen)} `;
