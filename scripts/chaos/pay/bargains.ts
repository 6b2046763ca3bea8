import type { Input, Output } from '@shuke/shared/client';
import type { OperationId } from '@shuke/shared/routes';
import type { PayOrder } from '../../../test/sandbox/index.ts';
import type { Payer, Payers } from './payers.ts';
import type { WeChat } from './wechat.ts';

/** Asks an operation until its answer is definite; undefined when that is a refusal, which is noted elsewhere. */
export type Ask = <K extends OperationId>(operation: K, input: Input<K>, token: string) => Promise<Output<K> | undefined>;

/** What is paid for: how it becomes an order at WeChat, and how money of it goes back. */
export interface Bargain {
  open(ask: Ask): Promise<PayOrder | undefined>;
  /** Gives the number of the refund. */
  giveBack(ask: Ask, amountFen: number): Promise<string | undefined>;
}

/** Money into a wallet; a walk-in's sale by a QR on the till's screen; a member's sale on their own phone. */
export const kinds = ['topUp', 'saleByCode', 'saleByPhone'] as const;
/** One of them. */
export type Kind = (typeof kinds)[number];

interface Around {
  payers: Payers;
  payer: Payer;
  wechat: WeChat;
}

const reason = '顾客要求';
const byWeChat = [{ method: 'wechat' as const }];

/** A new bargain of a kind. */
export const bargainOf = (kind: Kind, around: Around): Bargain => makers[kind](around);

const makers: Readonly<Record<Kind, (around: Around) => Bargain>> = {
  topUp: ({ payers: { planId, termsVersion, managerToken }, payer, wechat }) => ({
    async open(ask) {
      if ((await ask('wallet.startTopUp', { planId, termsVersion }, payer.token)) === undefined) return undefined;
      return wechat.unpaidBy(payer.openid);
    },
    async giveBack(ask, amountFen) {
      const list = await ask('wallet.listTopUps', { limit: 1 }, payer.token);
      const topUpId = list?.data[0]?.topUpId ?? '';
      return (await ask('topUp.refund', { topUpId, amountFen, reason }, managerToken))?.refundId;
    },
  }),
  saleByCode: ({ payers: { branchId, planFen, managerToken }, wechat }) =>
    sale(managerToken, async (ask) => {
      const taken = await ask('sale.takeAnonymous', { branchId, amountFen: planFen, rest: byWeChat }, managerToken);
      if (taken === undefined) return undefined;
      const { saleId } = taken.receipt;
      const shown = await ask('sale.startPayment', { saleId, way: 'code' }, managerToken);
      return { saleId, order: wechat.byCode(shown?.codeUrl ?? '') };
    }),
  saleByPhone: ({ payers: { branchId, planFen, managerToken }, payer, wechat }) =>
    sale(managerToken, async (ask) => {
      const visit = await ask('sale.identify', { branchId, code: payer.cardNumber }, managerToken);
      if (visit === undefined) return undefined;
      const basket = { visitId: visit.visitId, amountFen: planFen, usePoints: false, useWallet: false, rest: byWeChat };
      const quote = await ask('sale.quote', basket, managerToken);
      if (quote === undefined) return undefined;
      const taken = await ask('sale.checkout', { ...basket, quoteHash: quote.quoteHash }, managerToken);
      if (taken === undefined) return undefined;
      await ask('member.paySale', { saleId: taken.saleId }, payer.token);
      return { saleId: taken.saleId, order: wechat.unpaidBy(payer.openid) };
    }),
};

/** A sale, however it is opened, is given back at the till. */
function sale(
  managerToken: string,
  take: (ask: Ask) => Promise<{ saleId: string; order: PayOrder | undefined } | undefined>,
): Bargain {
  let saleId = '';
  return {
    async open(ask) {
      const taken = await take(ask);
      saleId = taken?.saleId ?? '';
      return taken?.order;
    },
    async giveBack(ask, amountFen) {
      return (await ask('sale.refund', { saleId, amountFen, reason }, managerToken))?.refunds[0]?.refundId;
    },
  };
}
