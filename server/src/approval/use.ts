import type { RowChange, RowRef, View } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import { hashOf } from '../platform/once.ts';
import type { Approval, ApprovalFacts, ApprovalKind } from './entities.ts';
import { mayBecome } from './states.ts';

/** Exactly what was asked, and must be exactly what is done. */
export interface FrozenAct {
  kind: ApprovalKind;
  branchId: string;
  subject: string;
  amountFen: number | null;
  /** What else it is asked for with, and must be done with. */
  facts?: ApprovalFacts | null;
}

/** The hash under which an act is approved. */
export const frozenHash = ({ kind, branchId, subject, amountFen, facts = null }: FrozenAct): string =>
  hashOf([kind, branchId, subject, amountFen, ...(facts === null ? [] : [facts])]);

/** What a unit names to use an approval: the approval owns itself. Nothing, when there is none. */
export const approvalOwners = (approvalId: string | undefined): readonly string[] =>
  approvalId === undefined ? [] : [approvalId];
/** The row to go with `approvalOwners`. */
export const approvalRows = (approvalId: string | undefined): readonly RowRef[] =>
  approvalId === undefined ? [] : [['approval', approvalId]];

/**
 * Uses an approval up, in the unit of the act it is for: exactly once, by who asked, for exactly what was asked, before it
 * expires. Throws `approval_invalid`.
 */
export function useApproval(
  view: View,
  approvalId: string,
  { makerId, now, ...act }: FrozenAct & { makerId: string; now: number },
): RowChange {
  const approval = view.row<Approval>('approval', approvalId);
  const isTheirs = approval?.makerId === makerId && approval.inputHash === frozenHash(act);
  if (!isTheirs || approval.checkerId === makerId || !mayBecome(approval, 'used', now)) throw new DomainError('approval_invalid');
  return { entity: 'approval', id: approvalId, patch: { status: 'used', usedAt: now } };
}
