import type { RefundNeeds } from '../pay/index.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { claimSale } from './claimSale.ts';
import { paySale, pendingPayment } from './pendingPayment.ts';
import { namesOf, presentReceipt } from './receipt.ts';
import { cancelPayment } from './cancelPayment.ts';
import { paymentStatus } from './paymentStatus.ts';
import type { SalePaymentNeeds } from './salePayment.ts';
import { startPayment } from './startPayment.ts';
import { takeAnonymous } from './takeAnonymous.ts';

type Needs = SalePaymentNeeds & RefundNeeds & { secrets: Secrets };

type Operations =
  | 'sale.takeAnonymous'
  | 'sale.startPayment'
  | 'sale.paymentStatus'
  | 'sale.cancelPayment'
  | 'member.pendingPayment'
  | 'member.paySale'
  | 'member.claimSale';

/** Operations of walk-ins, of the part of a sale that is paid in WeChat, and of points claimed later. */
export const salePaymentHandlers = (needs: Needs): Handlers<Operations> => ({
  'sale.takeAnonymous': async (input, caller) => {
    const { sale, claimCode } = await takeAnonymous(needs, caller, input);
    return { receipt: await presentReceipt(needs, sale, await namesOf(needs, sale)), claimCode };
  },
  'sale.startPayment': async (input, caller) => {
    const { order, codeUrl } = await startPayment(needs, caller, input);
    return { way: order.way, amountFen: order.totalFen, codeUrl, payUntil: toIso(order.expiresAt) };
  },
  'sale.paymentStatus': async ({ saleId }, caller) => {
    const { sale, order } = await paymentStatus(needs, caller, saleId);
    return {
      status: sale.status,
      way: order.way,
      amountFen: order.totalFen,
      codeUrl: order.codeUrl,
      payUntil: toIso(order.expiresAt),
      serverTime: toIso(needs.clock.now()),
    };
  },
  'sale.cancelPayment': async ({ saleId }, caller) => {
    const sale = await cancelPayment(needs, caller, saleId);
    return presentReceipt(needs, sale, await namesOf(needs, sale));
  },
  'member.pendingPayment': async (_input, { memberId }) => ({
    payment: await pendingPayment(needs, memberId),
    serverTime: toIso(needs.clock.now()),
  }),
  'member.paySale': ({ saleId }, caller) => paySale(needs, caller, saleId),
  'member.claimSale': async (input, caller) => {
    const { id, branchId, payableFen, pointsEarned, pointsAfter, paidAt } = await claimSale(needs, caller, input);
    const branch = await needs.directory.branch(branchId);
    return { saleId: id, branchName: branch.name, payableFen, pointsEarned, pointsAfter, paidAt: toIso(paidAt) };
  },
});
