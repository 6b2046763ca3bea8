/**
 * In what way a line differs; a line without any has matched. `day_boundary`: the same on both sides, on different days ·
 * `refund_pending`: WeChat has accepted a refund and the money has not arrived.
 */
export const differenceKinds = [
  'we_have_not',
  'they_have_not',
  'amount_differs',
  'fee_differs',
  'state_differs',
  'duplicate',
  'day_boundary',
  'refund_pending',
] as const;
/** One of them. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** What one comparison found. */
export interface Finding {
  readonly kind: DifferenceKind;
  /** In which field, or which of the three disagrees: `order`, `ledger`, `currency`, a status. */
  readonly detail: string;
  /** False when waiting is all there is to do. */
  readonly needsAction: boolean;
}

/** A difference somebody must act on. */
export const toAct = (kind: DifferenceKind, detail: string): Finding => ({ kind, detail, needsAction: true });

/** A difference that is expected to go away by itself. */
export const toAwait = (kind: DifferenceKind, detail: string): Finding => ({ kind, detail, needsAction: false });
