import { z } from 'zod';
import { Fen, idOf, Instant, Points, PositiveFen } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';
import { goodsInput, isPricedOnce } from './basket.ts';
import { Rest } from './quote.ts';
import { Receipt, SaleStatus } from './sale.ts';
import { takingErrors } from './saleErrors.ts';
import { PaySheet } from './wallet.ts';
import { PendingPayment } from './pendingPayment.ts';

/** Who pays in WeChat: the member on their own phone, or whoever scans a code on the till's screen. */
const PayWay = z.enum(['person', 'code']);

/** 散客, the part of a sale that is paid in WeChat, and points that are claimed later. */
export const salePaymentContract = {
  'sale.takeAnonymous': operation({
    summary: 'Takes a sale without a member; the claim code gives its points to whoever enters it within seven days.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ branchId: idOf('brn'), ...goodsInput, rest: Rest }).refine(isPricedOnce),
    output: z.object({
      receipt: Receipt,
      /** 16 digits: the till is told now, by a repeat of the same key, and with the slip while it may undo the sale; never again. */
      claimCode: z.string().regex(/^\d{16}$/),
    }),
    errors: takingErrors,
    idempotent: true,
    rate: { requests: 600, perSeconds: 60 },
  }),
  'sale.startPayment': operation({
    summary: 'How the part by WeChat is to be paid: on the member’s own phone, or by a code that anybody may scan.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ saleId: idOf('sal'), way: PayWay }),
    output: z.object({
      way: PayWay,
      amountFen: PositiveFen,
      /** The text of the QR; null when the member pays on their phone. */
      codeUrl: z.string().nullable(),
      payUntil: Instant,
    }),
    errors: ['not_found', 'payment_closed', 'pay_unavailable'],
    idempotent: false,
  }),
  'sale.paymentStatus': operation({
    summary: 'Whether the part by WeChat has been paid; asks WeChat itself when no news has come.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ saleId: idOf('sal') }),
    output: z.object({
      status: SaleStatus,
      way: PayWay,
      amountFen: PositiveFen,
      codeUrl: z.string().nullable(),
      payUntil: Instant,
      serverTime: Instant,
    }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'sale.cancelPayment': operation({
    summary: 'Gives up waiting: closes the order at WeChat and takes the sale back whole, unless the money was faster.',
    audience: 'staff',
    permission: 'sale.take',
    input: z.object({ saleId: idOf('sal') }),
    output: Receipt,
    errors: ['not_found', 'pay_unavailable'],
    idempotent: false,
  }),
  'member.pendingPayment': operation({
    summary: 'What the member has still to pay in WeChat at a till, if anything.',
    audience: 'member',
    input: z.object({}),
    output: z.object({ payment: PendingPayment.nullable(), serverTime: Instant }),
    errors: [],
    idempotent: false,
    rate: { requests: 240, perSeconds: 60 },
  }),
  'member.paySale': operation({
    summary: 'The pay sheet for what the member has still to pay of a sale; a repeat gives a fresh one.',
    audience: 'member',
    input: z.object({ saleId: idOf('sal') }),
    output: z.object({ paySheet: PaySheet, payUntil: Instant }),
    errors: ['not_found', 'payment_closed', 'pay_unavailable'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
  }),
  'member.claimSale': operation({
    summary: 'Points of a sale taken without a member, by the code on its slip, once, within seven days.',
    audience: 'member',
    input: z.object({ code: z.string().min(1).max(40) }),
    output: z.object({
      saleId: idOf('sal'),
      branchName: z.string(),
      payableFen: Fen,
      pointsEarned: Points,
      pointsAfter: Points,
      paidAt: Instant,
    }),
    errors: ['claim_code_invalid', 'code_attempts_exceeded', 'member_frozen', 'self_dealing', ...idempotencyErrors],
    idempotent: true,
    rate: { requests: 10, perSeconds: 60 },
  }),
};
