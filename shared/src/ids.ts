/** Public ids are strings with a type prefix, so a log line or a bug report says what it points at. */
declare const brand: unique symbol;
/** An id that says what it is of: `mem_` and 26 digits, sortable by time. */
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix };

/** 门店. */
export type BranchId = Id<'brn'>;
/** 员工. */
export type StaffId = Id<'stf'>;
/** 会员. */
export type MemberId = Id<'mem'>;
/** A person within one app: (appid, openid). */
export type IdentityId = Id<'idn'>;
/** 消费单. */
export type SaleId = Id<'sal'>;
/** 持卡人: a member at somebody else's wallet. */
export type HolderId = Id<'hld'>;
/** 导入: a file of members from an older system. */
export type ImportId = Id<'imp'>;
