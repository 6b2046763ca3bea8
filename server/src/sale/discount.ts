import type { Role } from '@shuke/shared/permissions';
import { approvalOwners, approvalRows, useApproval, type ApprovalFacts } from '../approval/index.ts';
import type { RowChange, RowRef, View } from '../ledger/index.ts';
import type { Programme } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';

/** What staff take off a bill by hand: 抹零 the small change, 优惠 what they have a reason for. */
export interface Discount {
  kind: 'round_off' | 'manual';
  amountFen: number;
  reason?: string | undefined;
}

const permille = 1_000;

/**
 * Takes a discount off a bill, in fen, and gives its line; nothing without one. Pure. Throws `discount_over_bill` where it
 * would leave nothing to pay.
 */
export function takeOff(billFen: number, discount: Discount | undefined) {
  if (discount === undefined) return { offFen: 0, lines: [] };
  const { kind, amountFen } = discount;
  if (amountFen >= billFen) throw new DomainError('discount_over_bill', { param: 'discount', billFen });
  const rule = kind === 'manual' ? ('manual_discount' as const) : ('round_off' as const);
  return { offFen: amountFen, lines: [{ rule, label: wordsOf(discount), amountFen: -amountFen }] };
}

/** 优惠（老客户）: the history takes what follows the last colon for words. */
const wordsOf = ({ kind, reason }: Discount): string =>
  `${kind === 'manual' ? '优惠' : '抹零'}${reason === undefined ? '' : `（${reason.replaceAll(':', '：')}）`}`;

/** What somebody may take off a bill alone, in fen; null: as much as they like. A till system as a cashier. Pure. */
export function discountCapOf(
  { discounts }: Pick<Programme, 'discounts'>,
  role: Role,
  { kind, billFen }: { kind: Discount['kind']; billFen: number },
): number | null {
  if (role === 'owner') return null;
  const caps = role === 'manager' ? discounts.manager : discounts.cashier;
  if (kind === 'round_off') return caps.roundOffFen;
  return Math.min(caps.manualFen, Math.floor((billFen * caps.manualPermille) / permille));
}

/** What a second person is shown of a discount besides its amount: the kind, why, and the bill it is taken off. Pure. */
export const discountFacts = ({ kind, reason }: Omit<Discount, 'amountFen'>, billFen: number): ApprovalFacts => ({
  discount: kind,
  reason: reason ?? null,
  billFen,
});

/** A discount somebody is about to give. */
export interface Given {
  caller: Pick<StaffCaller, 'staffId' | 'role'>;
  programme: Programme;
  discount: Discount | undefined;
  /** The bill it is taken off. */
  billFen: number;
  approvalId: string | undefined;
  /** Whom it is for: the member, or the branch for a walk-in. */
  subject: string;
  branchId: string;
  now: number;
}

/** Whom a unit locks besides its own owners, for an approval; nobody without one. */
export const discountOwners = (approvalId: string | undefined): readonly string[] => approvalOwners(approvalId);
/** The rows to go with `discountOwners`. */
export const discountRows = (approvalId: string | undefined): readonly RowRef[] => approvalRows(approvalId);

/** Lets a discount pass; above the cap it uses an approval up. Throws `approval_required`, `approval_invalid`. */
export function allowDiscount(view: View, given: Given): readonly RowChange[] {
  const { caller, programme, discount, billFen, approvalId, subject, branchId, now } = given;
  if (discount === undefined) return [];
  const { kind, amountFen } = discount;
  const capFen = discountCapOf(programme, caller.role, { kind, billFen });
  if (capFen === null || amountFen <= capFen) return [];
  if (approvalId === undefined) throw new DomainError('approval_required', { capFen });
  const act = { kind: 'saleDiscount' as const, branchId, subject, amountFen, facts: discountFacts(discount, billFen) };
  return [useApproval(view, approvalId, { ...act, makerId: caller.staffId, now })];
}

/** What the trail keeps of a discount; nothing of none. */
export const discountDetail = (discount: Discount | undefined, approvalId: string | undefined) =>
  discount === undefined
    ? {}
    : {
        discount: discount.kind,
        discountFen: discount.amountFen,
        reason: discount.reason ?? null,
        approvalId: approvalId ?? null,
      };
