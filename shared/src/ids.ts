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
/** 认人请求: a till asks a phone whether its member stands there. */
export type VisitRequestId = Id<'vrq'>;
/** 消费单. */
export type SaleId = Id<'sal'>;
/** One paying-in; also the name of its lots. */
export type TopUpId = Id<'top'>;
/** 支付单, also WeChat's out_trade_no. */
export type PayOrderId = Id<'pay'>;
/** 退款单, also WeChat's out_refund_no. */
export type PayRefundId = Id<'rfd'>;
/** 商品. */
export type ProductId = Id<'prd'>;
/** 挂单: a basket put aside at a till. */
export type HeldSaleId = Id<'hsl'>;
/** 充值方案. */
export type PlanId = Id<'pln'>;
/** 批准: one person's yes to what another wants to do. */
export type ApprovalId = Id<'apr'>;
/** 班次: a drawer from its opening to its count. */
export type ShiftId = Id<'shf'>;
/** A question on the member's own phone. */
export type ConfirmationId = Id<'cnf'>;
/** 账务交易: an event in the books. */
export type LedgerTransactionId = Id<'ltx'>;
/** 持卡人: a member at somebody else's wallet. */
export type HolderId = Id<'hld'>;
/** 企业卡. */
export type CompanyWalletId = Id<'wal'>;
/** 卡批次: numbers of plastic cards made together. */
export type CardBatchId = Id<'cbt'>;
/** 导入: a file of members from an older system. */
export type ImportId = Id<'imp'>;
/** 找回会员: a lost card on its way to its person’s new phone. */
export type RecoveryId = Id<'rcv'>;
/** 接口密钥: what a till system of the shop's own calls with. */
export type ApiKeyId = Id<'key'>;
