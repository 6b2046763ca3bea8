import { useRef, useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { asApiError, staffWrite, type ApiError } from '../../../api/index.ts';
import { tellSandbox } from '../../../lib/sandboxBridge.ts';
import { changeWallet } from '../../visit.ts';

interface Trouble {
  words: string;
  /** The answer got lost: the amount stays as it is until the same top-up has been asked again. */
  unanswered: boolean;
  /** Too much for one person: somebody else must approve it first. */
  needsApproval: boolean;
}

/** Pays cash into stored value once, however often the button is pressed; `pay` gives true when it is done. */
export function useTopUp(visitId: string) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const underWay = useRef(false);

  const pay = async (amountFen: number, approvalId?: string): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      const input = { visitId, amountFen, ...(approvalId === undefined ? {} : { approvalId }) };
      const { walletAfterFen } = await staffWrite('wallet.topUpCash', input, visitId);
      changeWallet(walletAfterFen);
      tellSandbox({ shuke: 'event', name: 'toppedUp', data: { amountFen, walletAfterFen } });
      return true;
    } catch (error) {
      setTrouble(troubleOf(asApiError(error)));
      return false;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, trouble, pay };
}

function troubleOf({ code, detail, definite, message }: ApiError): Trouble {
  const cap = detail['capFen'];
  const told = { unanswered: false, needsApproval: code === 'approval_required' };
  if (told.needsApproval && cap !== undefined) return { words: `超过一个人能充的 ${formatFen(Number(cap))}，没有充值`, ...told };
  if (definite) return { words: message, ...told };
  return { words: '没收到结果，请勿再收钱。再点一次会查同一笔', ...told, unanswered: true };
}
