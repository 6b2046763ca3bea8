import { App } from 'antd';
import { useState } from 'react';
import { useOperation, useWrite } from '../../api/index.ts';
import { RefundModal } from '../../approval/index.ts';
import { fenOf, plainYuan, Read, useSettled } from '../../ui/index.ts';
import { WhatGoesBack } from './WhatGoesBack.tsx';
import type { Receipt } from './words.ts';

/** Giving a sale back in whole or in part: by which ways, and which points go with it. */
export function SaleRefundModal({
  receipt: { saleId, saleNumber, refundableFen },
  onClose,
}: {
  receipt: Receipt;
  onClose(): void;
}) {
  const { message } = App.useApp();
  const [yuan, setYuan] = useState(plainYuan(refundableFen));
  const shownFen = useSettled(fenOf(yuan));
  const preview = useOperation(
    'sale.previewRefund',
    { saleId, ...(shownFen === undefined ? {} : { amountFen: shownFen }) },
    { keepLast: true },
  );
  const refund = useWrite('sale.refund', () => {
    void message.success(`已退 ${saleNumber}`);
    onClose();
  });
  return (
    <RefundModal
      title={`退款 ${saleNumber}`}
      of={{ kind: 'saleRefund', subject: saleId }}
      yuan={yuan}
      refundableFen={refundableFen}
      capFen={preview.data?.staffCapFen ?? Infinity}
      busy={refund.isPending}
      error={refund.error}
      onYuan={setYuan}
      onGive={(given) => {
        refund.mutate({ saleId, ...given });
      }}
      onClose={onClose}
    >
      {() => (
        <Read answer={preview} title="算不出能退什么" rows={3}>
          {(data) => <WhatGoesBack preview={data} />}
        </Read>
      )}
    </RefundModal>
  );
}
