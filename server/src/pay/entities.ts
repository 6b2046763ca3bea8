import { Entity, Index } from 'typeorm';
import { Amount, Count, IdColumn, Instant, Json, PrimaryId, Text } from '../platform/db/columns.ts';

/**
 * Where an order stands. `created`: not known to WeChat yet · `prepaid`: may be paid · `paid`: paid, not yet credited ·
 * `credited`: what was paid for has been given · `closed`: will not be paid (should it be all the same, it is credited).
 */
export type PayOrderStatus = 'created' | 'prepaid' | 'paid' | 'credited' | 'closed';

/** 支付单: something to be paid through WeChat Pay. Its id is also WeChat's out_trade_no. Written by the committer only. */
@Entity('pay_order')
@Index('uq_pay_order_transaction', ['transactionId'], { unique: true })
@Index('uq_pay_order_open', ['openKey'], { unique: true })
@Index('ix_pay_order_check', ['nextCheckAt'])
@Index('ix_pay_order_member', ['memberId', 'id'])
@Index('ix_pay_order_created', ['createdAt'])
export class PayOrder {
  @PrimaryId() id!: string;
  /** The number the money goes to. */
  @Text(32) mchid!: string;
  /** The app the payer's openid belongs to. */
  @Text(32) appid!: string;
  /** One person in the mini program, or whoever scans the code. */
  @Text(10) way!: 'person' | 'code';
  /** What it pays for. */
  @Text(10) purpose!: 'top_up' | 'sale';
  /** The id of what it pays for. */
  @IdColumn() purposeId!: string;
  /** Locked when the order changes; a walk-in's order has none, and is locked by what it pays for. */
  @IdColumn({ nullable: true }) memberId!: string | null;
  /** While it may be paid: what there can be only one open order for, `top_up:mem_…`, `sale:sal_…:code`; null afterwards. */
  @Text(80, { nullable: true }) openKey!: string | null;
  @Text(64, { nullable: true }) openid!: string | null;
  @IdColumn() branchId!: string;
  @Amount() totalFen!: number;
  @Text(127) description!: string;
  /** What was agreed when it was opened; only the purpose's module knows its shape. */
  @Json() terms!: unknown;
  @Text(10) status!: PayOrderStatus;
  @Text(64, { nullable: true }) prepayId!: string | null;
  @Text(200, { nullable: true }) codeUrl!: string | null;
  /** WeChat's number of the payment. */
  @Text(32, { nullable: true }) transactionId!: string | null;
  @Instant() createdAt!: number;
  @Instant() expiresAt!: number;
  @Instant({ nullable: true }) prepaidAt!: number | null;
  /** When WeChat says it was paid. */
  @Instant({ nullable: true }) paidAt!: number | null;
  @Instant({ nullable: true }) creditedAt!: number | null;
  @Instant({ nullable: true }) closedAt!: number | null;
  /** When to ask WeChat next; null when nothing is to be asked. */
  @Instant({ nullable: true }) nextCheckAt!: number | null;
  @Count() checks!: number;
}

/** A payment or refund that WeChat signed and we cannot book: somebody must look. Append-only but for `resolvedAt`. */
@Entity('pay_problem')
@Index('ix_pay_problem_at', ['at'])
export class PayProblem {
  /** Made from what it says, so that a repeat is the same problem. */
  @PrimaryId(80) id!: string;
  @Text(32) mchid!: string;
  @Text(64) outTradeNo!: string;
  @Text(32, { nullable: true }) transactionId!: string | null;
  /** `unknown_order`, `mismatch`, `credit_failed`, `refunded_elsewhere`, `refund_mismatch`, `refund_abnormal`, `refund_not_enough`, `refund_closed`. */
  @Text(20) kind!: string;
  /** What exactly: the names of the fields that differ, or a code; never a person. */
  @Text(200) detail!: string;
  @Amount() amountFen!: number;
  @Instant() at!: number;
  @Instant({ nullable: true }) resolvedAt!: number | null;
}

/**
 * Where a refund stands. `held`: the balance is set aside, WeChat not yet asked · `asked`: WeChat accepted ·
 * `succeeded` · `closed`: it will not happen, the balance is released · `abnormal`: a person must act at WeChat.
 */
export type PayRefundStatus = 'held' | 'asked' | 'succeeded' | 'closed' | 'abnormal';

/**
 * 退款单: money on its way back. Its id is also WeChat's out_refund_no; cash handed back at the till has neither order nor
 * number, and has succeeded when it is written. Written by the committer only.
 */
@Entity('pay_refund')
@Index('ix_pay_refund_order', ['orderId', 'id'])
@Index('ix_pay_refund_purpose', ['purposeId', 'id'])
@Index('ix_pay_refund_check', ['nextCheckAt'])
@Index('ix_pay_refund_created', ['createdAt'])
export class PayRefund {
  @PrimaryId() id!: string;
  /** Null for cash, as is the number. */
  @IdColumn({ nullable: true }) orderId!: string | null;
  @Text(32, { nullable: true }) mchid!: string | null;
  @IdColumn({ nullable: true }) memberId!: string | null;
  @IdColumn() branchId!: string;
  /** As the order's. */
  @Text(10) purpose!: 'top_up' | 'sale';
  @IdColumn() purposeId!: string;
  /** What the payer gets back, in fen, and the whole of what was paid. */
  @Amount() amountFen!: number;
  @Amount() totalFen!: number;
  @Text(80) reason!: string;
  @IdColumn({ nullable: true }) staffId!: string | null;
  /** What was set aside and how it splits; only the purpose's module knows its shape. */
  @Json() terms!: unknown;
  @Text(10) status!: PayRefundStatus;
  /** WeChat's number of the refund. */
  @Text(64, { nullable: true }) refundId!: string | null;
  @Instant() createdAt!: number;
  @Instant({ nullable: true }) askedAt!: number | null;
  @Instant({ nullable: true }) endedAt!: number | null;
  @Instant({ nullable: true }) nextCheckAt!: number | null;
  @Count() checks!: number;
}
