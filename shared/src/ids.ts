/** Public ids are strings with a type prefix, so a log line or a bug report says what it points at. */
declare const brand: unique symbol;
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix };

export type MerchantId = Id<'mrc'>;
export type BranchId = Id<'brn'>;
export type StaffId = Id<'stf'>;
export type MemberId = Id<'mem'>;
export type IdentityId = Id<'idn'>;
export type DeviceId = Id<'dev'>;
export type VisitId = Id<'vis'>;
export type SaleId = Id<'sal'>;
export type TopUpId = Id<'top'>;
export type ConfirmationId = Id<'cnf'>;
export type LedgerTransactionId = Id<'ltx'>;
