import { useState } from 'react';
import { staffWrite } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { rememberSale, takeAnnouncement, type Receipt } from '../../lastSale.ts';
import { moneyTrouble } from '../../moneyTrouble.ts';
import { useOnce } from '../../once.ts';

/** An amount, or lines that come to it. */
export interface RefundWanted {
  amountFen: number;
  lines?: { line: number; quantityMilli: number }[];
  reason: string;
}

const words = { act: '退', undone: '没有退', noMore: '再退钱' };

/** Gives a part of a sale back once, however often the button is pressed; `refund` gives true when it is done. */
export function useRefund(saleId: string) {
  const { error, busy, run } = useOnce();
  const [refunded, setRefunded] = useState<Receipt>();
  const refund = ({ amountFen, ...wanted }: RefundWanted, approvalId?: string): Promise<boolean> =>
    run(async () => {
      const input = {
        saleId,
        ...wanted,
        ...(wanted.lines === undefined ? { amountFen } : {}),
        ...(approvalId === undefined ? {} : { approvalId }),
      };
      const receipt = await staffWrite('sale.refund', input, saleId);
      rememberSale(receipt);
      takeAnnouncement(saleId);
      setRefunded(receipt);
      tellSandbox({ shuke: 'event', name: 'refunded', data: { saleId, amountFen } });
    });
  return { busy, trouble: error && moneyTrouble(error, words), refunded, refund };
}
