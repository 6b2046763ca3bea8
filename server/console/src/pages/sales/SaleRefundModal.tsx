import { App } from 'antd';
import { useState } from 'react';
import { backText } from '@shuke/shared/refundWords';
import { say, useOperation, useWrite } from '../../api/index.ts';
import { RefundModal } from '../../approval/index.ts';
import { fenOf, plainYuan, Read, useSettled } from '../../ui/index.ts';
import { LinesBack, linesOf, linesText, type Back } from './LinesBack.tsx';
import { WhatGoesBack } from './WhatGoesBack.tsx';
import type { Receipt } from './words.ts';

/** How much is wanted back, by amount or by lines, and what the server says of it. */
function useWanted({ saleId, refundableFen, refundablePoints }: Receipt) {
  const [yuan, setYuan] = useState(plainYuan(refundableFen));
  const [back, setBack] = useState<Back>({});
  const lines = linesText(back);
  const typedFen = fenOf(yuan);
  const shownFen = useSettled(typedFen);
  const shownLines = useSettled(lines);
  const asked = shownLines !== '' ? { lines: shownLines } : shownFen === undefined ? {} : { amountFen: shownFen };
  const preview = useOperation('sale.previewRefund', { saleId, ...asked }, { keepLast: true });
  const known = shownLines === lines && !preview.isPlaceholderData ? preview.data : undefined;
  const worth = known === undefined ? '' : plainYuan(known.amountFen);
  const isCurrent = known !== undefined && (lines !== '' || known.amountFen === typedFen);
  const wordsBack = isCurrent ? say(backText({ moneyFen: known.moneyFen, points: known.pointsBack })) : undefined;
  // What points paid is no money: nothing is called so before it is counted.
  const isCounted = lines !== '' || (refundablePoints > 0 && typedFen !== undefined);
  const notYet = !isCounted || isCurrent ? undefined : preview.isError ? '没算出怎么退' : '正在算怎么退';
  return { wordsBack, notYet, yuan: lines === '' ? yuan : worth, setYuan, back, setBack, byLine: lines !== '', preview };
}

/** Giving a sale back in whole or in part, by amount or by its lines: by which ways, and which points go with it. */
export function SaleRefundModal({ receipt, onClose }: { receipt: Receipt; onClose(): void }) {
  const { saleId, saleNumber, refundableFen, items } = receipt;
  const { message } = App.useApp();
  const { yuan, wordsBack, notYet, setYuan, back, setBack, byLine, preview } = useWanted(receipt);
  const refund = useWrite('sale.refund', () => {
    void message.success(`已退 ${saleNumber}`);
    onClose();
  });
  return (
    <RefundModal
      title={`退款 ${saleNumber}`}
      of={{ kind: 'saleRefund', subject: saleId }}
      yuan={yuan}
      back={wordsBack}
      notYet={notYet}
      isFixed={byLine}
      above={items !== null && <LinesBack items={items} back={back} onBack={setBack} />}
      refundableFen={refundableFen}
      capFen={preview.data?.staffCapFen ?? Infinity}
      busy={refund.isPending}
      error={refund.error}
      onYuan={setYuan}
      onGive={({ amountFen, ...given }) => {
        refund.mutate({ saleId, ...(byLine ? { lines: linesOf(back) } : { amountFen }), ...given });
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
