/** WeChat's daily bills in our words: money in whole fen, times as Beijing text. */
import type { Readable } from 'node:stream';
import type { Fen } from '@shuke/shared/money';

/** Which bill. */
export interface BillRequest {
  /** Beijing day, YYYY-MM-DD. */
  readonly date: string;
  /** Folder for the file; made if missing. A file of the same day there is replaced. */
  readonly folder: string;
}

/** A bill on disk, unzipped, its hash checked. Read it with `readTradeBill` or `readFundFlowBill`. */
export interface BillFile {
  readonly path: string;
  readonly sha1: string;
  readonly bytes: number;
}

/** One line of the trade bill: a payment, or a refund that was accepted that day. */
export interface TradeBillRow {
  /** Beijing time as text: `2026-11-21 10:00:00`. */
  readonly tradedAt: string;
  readonly appid: string;
  readonly mchid: string;
  /** Null for a direct merchant (`0` in the file). */
  readonly subMchid: string | null;
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly openid: string;
  readonly tradeType: string;
  /** SUCCESS a payment, REFUND a refund, REVOKED a reversal. */
  readonly tradeState: string;
  readonly currency: string;
  /** 订单金额; 0 on refund lines. */
  readonly total: Fen;
  /** 应结订单金额: what will be settled. */
  readonly settled: Fen;
  /** Null on payment lines. */
  readonly refund: BillRefund | null;
  readonly attach: string;
  /** 手续费 in thousandths of a fen (the file has five decimals of a yuan); negative when given back. */
  readonly feeMilliFen: number;
  /** As in the file: `0.60%`. */
  readonly rate: string;
}

/** The refund half of a line. */
export interface BillRefund {
  readonly refundId: string;
  readonly outRefundNo: string;
  /** 申请退款金额: what we asked for. */
  readonly requested: Fen;
  /** 退款金额: after WeChat's coupons. */
  readonly refund: Fen;
  /** As on the day it was accepted, not brought up to date later: SUCCESS, FAIL, PROCESSING. */
  readonly status: string;
}

/** The summary line of the trade bill; already compared with the lines above it when the reader ends. */
export interface TradeBillSummary {
  readonly rows: number;
  readonly total: Fen;
  readonly settled: Fen;
  readonly requestedRefund: Fen;
  readonly refund: Fen;
  readonly feeMilliFen: number;
}

/** One movement on the merchant's account. */
export interface FundFlowRow {
  /** Beijing time as text. */
  readonly bookedAt: string;
  /** 微信支付业务单号: the transaction or refund id. */
  readonly businessId: string;
  readonly flowId: string;
  readonly businessName: string;
  /** 交易, 退款, 提现, 扣除交易手续费 … */
  readonly businessType: string;
  readonly direction: 'in' | 'out';
  /** Never negative. */
  readonly amount: Fen;
  readonly balance: Fen;
  readonly remark: string;
  /** 业务凭证号: our outTradeNo or outRefundNo where there is one. */
  readonly voucher: string;
}

/** The summary line of the fund-flow bill. */
export interface FundFlowSummary {
  readonly rows: number;
  readonly inRows: number;
  readonly inAmount: Fen;
  readonly outRows: number;
  readonly outAmount: Fen;
}

/**
 * Walks a bill in constant memory; the generator's return value is the summary. Throws BillUnreadable for a file that is
 * not as documented, cut off, or whose lines do not add up to its summary.
 */
export type BillReader<Row, Summary> = (file: string | Readable) => AsyncGenerator<Row, Summary>;
