import type { Handlers } from '../platform/handler.ts';
import type { Secrets } from '../platform/secrets.ts';
import { readLines } from './itemsBack.ts';
import { previewRefund } from './previewRefund.ts';
import { namesOf, presentReceipt } from './receipt.ts';
import { refundSale } from './refund.ts';
import type { GiveBackNeeds } from './readToGiveBack.ts';

type Needs = GiveBackNeeds & { secrets: Secrets };

/** Operations of money of a sale that goes back. */
export const saleRefundHandlers = (needs: Needs): Handlers<'sale.previewRefund' | 'sale.refund'> => ({
  'sale.previewRefund': ({ lines, ...input }, caller) =>
    previewRefund(needs, caller, { ...input, lines: lines === undefined ? undefined : readLines(lines) }),
  'sale.refund': async (input, caller) => {
    const sale = await refundSale(needs, caller, input);
    return presentReceipt(needs, sale, await namesOf(needs, sale));
  },
});
