import { App } from 'antd';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { SecondPersonModal, useWish } from '../../approval/index.ts';
import { AmountField, fenOf, plainYuan, Read, ReasonModal, useSettled } from '../../ui/index.ts';
import { WhatGoesBack } from './WhatGoesBack.tsx';
import type { Receipt } from './words.ts';

/** Giving a sale back in whole or in part: by which ways, and which points go with it; above the cap with a second person's yes. */
export function SaleRefundModal({
  receipt: { saleId, saleNumber, refundableFen },
  onClose,
}: {
  receipt: Receipt;
  onClose(): void;
}) {
  const { message } = App.useApp();
  const [yuan, setYuan] = useState(plainYuan(refundableFen));
  const amountFen = fenOf(yuan);
  const shownFen = useSettled(amountFen);
  const preview = useOperation(
    'sale.previewRefund',
    { saleId, ...(shownFen === undefined ? {} : { amountFen: shownFen }) },
    { keepLast: true },
  );
  const needsSecond = amountFen !== undefined && amountFen > (preview.data?.staffCapFen ?? Infinity);
  const refund = useWrite('sale.refund', () => {
    void message.success(`已退 ${saleNumber}`);
    onClose();
  });
  const { ask, wish } = useWish();
  if (wish !== undefined)
    return (
      <SecondPersonModal
        wish={wish}
        verb="退"
        busy={refund.isPending}
        error={refund.error}
        onGo={({ approvalId, amountFen: approvedFen, reason }) => {
          refund.mutate({ saleId, amountFen: approvedFen, reason, approvalId });
        }}
        onClose={onClose}
      />
    );
  const confirm = (reason: string) => {
    if (amountFen === undefined) return;
    if (!needsSecond) refund.mutate({ saleId, amountFen, reason });
    else ask.mutate({ kind: 'saleRefund', subject: saleId, amountFen, reason });
  };
  return (
    <ReasonModal
      title={`退款 ${saleNumber}`}
      action={amountFen === undefined ? '请填金额' : `${needsSecond ? '请人批准' : ''}退 ${formatFen(amountFen)}`}
      danger
      busy={refund.isPending || ask.isPending}
      error={refund.error ?? ask.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <AmountField yuan={yuan} isAll={amountFen === refundableFen} onChange={setYuan} />
      <Read answer={preview} title="算不出能退什么" rows={3}>
        {(data) => <WhatGoesBack preview={data} />}
      </Read>
    </ReasonModal>
  );
}
