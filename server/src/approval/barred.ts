import type { StaffCaller } from '../platform/caller.ts';
import type { Approval } from './entities.ts';

/** Why somebody may not be the second person: their own wish, their own gain, or the wish of an account they opened. */
export type Barred = 'ownWish' | 'ownGain' | 'ownCode';

/** Why this person may not answer; null: they may. `letIn`: whose way in they made. Pure. */
export function barredFrom(
  { makerId, beneficiaryHash }: Pick<Approval, 'makerId' | 'beneficiaryHash'>,
  checker: Pick<StaffCaller, 'staffId' | 'phoneHash'>,
  letIn: ReadonlySet<string>,
): Barred | null {
  if (makerId === checker.staffId) return 'ownWish';
  if (beneficiaryHash !== null && beneficiaryHash === checker.phoneHash) return 'ownGain';
  return letIn.has(makerId) ? 'ownCode' : null;
}
