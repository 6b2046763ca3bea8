import { idempotencyErrors } from './kit.ts';

/** What may keep a sale from being taken, whoever buys. */
export const takingErrors = [
  'not_found',
  'branch_closed',
  'amount_over_cap',
  'payments_unequal',
  'product_unavailable',
  'discount_over_bill',
  'approval_required',
  'approval_invalid',
  'staff_cap_reached',
  'pay_unavailable',
  ...idempotencyErrors,
] as const;

/** What may keep a sale from being given back, whole or in part. */
export const givingBackErrors = [
  'not_found',
  'sale_already_undone',
  'sale_awaiting_payment',
  'self_dealing',
  'member_closed',
  'wallet_owner_gone',
  'approval_required',
  'approval_invalid',
  'staff_cap_reached',
  ...idempotencyErrors,
] as const;
