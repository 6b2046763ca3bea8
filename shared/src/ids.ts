/** Public ids are strings with a type prefix, so a log line or a bug report says what it points at. */
declare const brand: unique symbol;
/** An id that says what it is of: `mem_` and 26 digits, sortable by time. */
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix };

/** 商户. */
export type MerchantId = Id<'mrc'>;
/** 门店. */
export type BranchId = Id<'brn'>;
/** 员工. */
export type StaffId = Id<'stf'>;
/** 会员. */
export type MemberId = Id<'mem'>;
/** A person within one app: (appid, openid). */
export type IdentityId = Id<'idn'>;
/** An installation that can show the member code. */
export type DeviceId = Id<'dev'>;
/** A member recognised at a till. */
export type VisitId = Id<'vis'>;
/** 消费单. */
export type SaleId = Id<'sal'>;
/** One paying-in; also the name of its lots. */
export type TopUpId = Id<'top'>;
/** 支付单, also WeChat's out_trade_no. */
export type PayOrderId = Id<'pay'>;
/** 退款单, also WeChat's out_refund_no. */
export type PayRefundId = Id<'rfd'>;
/** 充值方案. */
export type PlanId = Id<'pln'>;
/** A question on the member's own phone. */
export type ConfirmationId = Id<'cnf'>;
/** 账务交易: an event in the books. */
export type LedgerTransactionId = Id<'ltx'>;
