import { useRef, useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { asApiError, staffWrite, type ApiError } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { rememberSale, takeAnnouncement, type Receipt } from '../../lastSale.ts';

/** An amount, or lines that come to it. */
export interface RefundWanted {
  amountFen: number;
  lines?: { line: number; quantityMilli: number }[];
  reason: string;
}

interface Trouble {
  words: string;
  /** The answer got lost: the amount stays as it is until the same refund has been asked again. */
  unanswered: boolean;
  /** Too much for one person: somebody else must approve it first. */
  needsApproval: boolean;
}

/** Gives a part of a sale back once, however often the button is pressed; `refund` gives true when it is done. */
export function useRefund(saleId: string) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [refunded, setRefunded] = useState<Receipt>();
  const underWay = useRef(false);

  const refund = async ({ amountFen, ...wanted }: RefundWanted, approvalId?: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
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
      return true;
    } catch (error) {
      setTrouble(troubleOf(asApiError(error)));
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, trouble, refunded, refund };
}

function troubleOf({ code, detail, definite, message }: ApiError): Trouble {
  const cap = detail['capFen'];
  const told = { unanswered: false, needsApproval: code === 'approval_required' };
  if (told.needsApproval && cap !== undefined) return { words: `超过一个人能退的 ${formatFen(Number(cap))}，没有退`, ...told };
  if (definite) return { words: message, ...told };
  return { words: '没收到结果，请勿再退钱。再点一次会查同一笔', ...told, unanswered: true };
}
