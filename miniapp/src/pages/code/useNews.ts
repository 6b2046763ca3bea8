import { useState } from 'react';
import { type Found, useCodeStatus } from './useCodeStatus.ts';

/** What the member should hear of the code on the screen: a scan, a question, a sale; each once. */
export function useNews(deviceId: string | undefined) {
  const { found, poll } = useCodeStatus(deviceId);
  const [seenSale, setSeenSale] = useState<string>();
  const [answeredId, setAnsweredId] = useState<string>();
  const [toldId, setToldId] = useState<string>();
  const status = found?.status;
  const sale = found && newSale(found, seenSale);
  const confirmation = status?.confirmation && status.confirmation.id !== answeredId ? status.confirmation : undefined;
  const request = status?.visitRequest && status.visitRequest.id !== toldId ? status.visitRequest : undefined;
  return {
    status,
    sale,
    confirmation,
    request,
    /** Looks at once. */
    poll,
    /** The sale has been seen: show the code again. */
    again: () => {
      setSeenSale(sale?.id);
    },
    /** The question has been answered, or is over. */
    answered: () => {
      setAnsweredId(confirmation?.id);
      void poll();
    },
    /** The member has said whether they stand there, or it is over. */
    told: () => {
      setToldId(request?.id);
      void poll();
    },
  };
}

/** The sale made with the code of this page; an earlier one, or one already seen, is no news. */
function newSale({ status: { sale }, openedAt }: Found, seen: string | undefined) {
  return sale && Date.parse(sale.paidAt) >= openedAt && sale.id !== seen ? sale : undefined;
}
