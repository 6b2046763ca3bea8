import { z } from 'zod';
import { isCode } from './codes.ts';
import { saveBill } from './billDownload.ts';
import type { CallTools, PayCall, PayRequest } from './call.ts';
import type { MerchantNumbers } from './numbers.ts';
import { PayFailure, type BillFile, type BillRequest, type MerchantPay } from './types.ts';

const Link = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/),
  download_url: z.string().max(2_048),
});

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The daily bills, fetched to disk. */
export function bills(call: PayCall, numbers: MerchantNumbers, tools: CallTools) {
  const fetchBill = async (
    kind: 'trade' | 'fund-flow',
    name: string,
    query: Record<string, string>,
    { date, folder }: BillRequest,
  ) => {
    if (!day.test(date)) throw new RangeError('not a day');
    const parameters = new URLSearchParams({ bill_date: date, ...query, tar_type: 'GZIP' });
    const request: PayRequest = { method: 'GET', name, pathAndQuery: `${name}?${parameters.toString()}` };
    try {
      const link = await call(request, Link);
      const place = { folder, name: `${kind}-${numbers.mchid}-${date}.csv` };
      return await saveBill(tools, { url: link.download_url, sha1: link.hash_value.toLowerCase() }, place);
    } catch (error) {
      return notThere(error);
    }
  };

  const tradeBill: MerchantPay['tradeBill'] = (asked) =>
    fetchBill('trade', '/v3/bill/tradebill', { bill_type: 'ALL', ...numbers.ofSub }, asked);

  const fundFlowBill: MerchantPay['fundFlowBill'] = (asked) => {
    const name = '/v3/bill/fundflowbill';
    if (numbers.partnerMchid !== null) return Promise.reject(new PayFailure('declined', 'partner', name));
    return fetchBill('fund-flow', name, { account_type: 'BASIC' }, asked);
  };

  return { tradeBill, fundFlowBill };
}

function notThere(error: unknown): BillFile | 'none' | 'notYet' {
  if (error instanceof PayFailure && isCode(error.code, 'NO_STATEMENT_EXIST')) return 'none';
  if (error instanceof PayFailure && isCode(error.code, 'STATEMENT_CREATING')) return 'notYet';
  throw error;
}
