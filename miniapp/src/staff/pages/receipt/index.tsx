import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { staffSession, serverNow } from '../../../api/index.ts';
import { Failed, Page, Skeleton } from '../../../components/index.ts';
import { type Loaded, useLoad } from '../../../hooks/useLoad.ts';
import { rememberedSale, type Receipt } from '../../lastSale.ts';
import { staffPage, useStaff } from '../../session.ts';
import { Awaiting } from './Awaiting.tsx';
import { Band } from './Band.tsx';
import { ReceiptActions } from './ReceiptActions.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { isBack } from './undoRight.ts';
import { useAnnouncement } from './useAnnouncement.ts';
import { useRefund } from './useRefund.ts';
import { useUndo } from './useUndo.ts';
import './index.scss';

const home = staffPage('home');

/** A sale just taken is shown at once from checkout's answer, and read again to be sure; an old one is read. */
function useSale(saleId: string): Loaded<Receipt> {
  return useLoad({
    key: `sale.get${saleId}`,
    load: () => staffSession.call('sale.get', { saleId }),
    remembered: () => {
      const data = rememberedSale(saleId);
      return data && { data, at: serverNow() };
    },
  });
}

const titles: Readonly<Record<Receipt['status'], string>> = {
  awaiting: '等微信付款',
  paid: '收款成功',
  partly_refunded: '已退一部分',
  refunded: '已退款',
  undone: '已撤销',
};

/** What was taken, in one glance, and the way back within minutes. */
export default function ReceiptPage() {
  const { saleId = '' } = useRouter().params;
  const staff = useStaff();
  const sale = useSale(saleId);
  const undoing = useUndo(saleId);
  const refunding = useRefund(saleId);
  const [settled, setSettled] = useState<Receipt>();
  const receipt = undoing.undone ?? refunding.refunded ?? settled ?? (sale.state === 'ready' ? sale.data : undefined);
  const announcement = useAnnouncement(receipt);

  if (!receipt) {
    return (
      <Page nav={{ title: '收款', home }} tone="ink" offline="断网，可查不可收">
        {sale.state === 'loading' && <Skeleton />}
        {sale.state === 'failed' && (
          <Failed title="没读到这笔收款" error={sale.error} onRetry={sale.retry} unchanged="已收的都在" />
        )}
      </Page>
    );
  }
  if (receipt.status === 'awaiting') return <Awaiting receipt={receipt} onSettled={setSettled} />;
  return (
    <Page
      nav={{ title: titles[receipt.status], home }}
      tone={isBack(receipt) ? 'ink' : 'pine'}
      offline="断网，可查不可收"
      bare
      foot={<ReceiptActions receipt={receipt} staff={staff} undoing={undoing} refunding={refunding} />}
    >
      <View className="receipt">
        <Band receipt={receipt} announcement={announcement} />
        <ReceiptCard receipt={receipt} />
      </View>
    </Page>
  );
}
