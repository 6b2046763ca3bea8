import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { asApiError, staffSession, type ApiError } from '../../api/index.ts';
import { toast } from '../../components/index.ts';
import { loadKept, settle, useKept, type KeptSale } from './queue.ts';
import { say } from '../../lib/shopWords.ts';

/** As many as the server takes at once. */
const listMax = 50;
const againMs = 20_000;

let underWay = false;

/** The next list of one branch: a list names one. */
function nextList(sales: readonly KeptSale[]): { branchId: string; sales: Omit<KeptSale, 'branchId'>[] } | undefined {
  const [first] = sales;
  if (first === undefined) return undefined;
  const { branchId } = first;
  const list = sales.filter((sale) => sale.branchId === branchId).slice(0, listMax);
  return { branchId, sales: list.map(({ branchId: _branchId, ...sale }) => sale) };
}

/** Sends what is kept, list after list, until nothing of it can be sent now. Each has its own name, so none counts twice. */
async function sendAll(): Promise<void> {
  let taken = 0;
  for (;;) {
    const { sales } = await loadKept();
    const list = nextList(sales);
    if (list === undefined) break;
    const { outcomes } = await staffSession.call('sale.takeOffline', list);
    await settle(outcomes);
    taken += outcomes.filter(({ outcome }) => outcome === 'taken').length;
    if (outcomes.some((each) => each.outcome === 'refused' && !each.final)) break;
  }
  if (taken > 0) toast(say(`${String(taken)} 笔已补上积分`));
}

/** Tells the shop by itself what was kept, whenever there is a network. */
export function useUpload(online: boolean) {
  const kept = useKept();
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const waiting = kept.sales.length > 0;
  const send = useCallback(async () => {
    if (underWay) return;
    underWay = true;
    setBusy(true);
    setError(undefined);
    try {
      await sendAll();
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      underWay = false;
      setBusy(false);
    }
  }, []);
  const sendIfDue = useCallback(() => {
    if (online && waiting) void send();
  }, [online, waiting, send]);
  useDidShow(sendIfDue);
  useEffect(() => {
    sendIfDue();
    if (!online || !waiting) return undefined;
    const timer = setInterval(sendIfDue, againMs);
    return () => {
      clearInterval(timer);
    };
  }, [sendIfDue, online, waiting]);
  return { kept, busy, error, send };
}
