import type { RowChange } from '../ledger/index.ts';
import type { Member } from '../member/index.ts';

/** A member who has paid once more; the first branch they paid at is their own. */
export const visited = (
  { id, visitCount, homeBranchId }: Pick<Member, 'id' | 'visitCount' | 'homeBranchId'>,
  branchId: string,
): RowChange => ({
  entity: 'member',
  id,
  patch: { visitCount: visitCount + 1, homeBranchId: homeBranchId ?? branchId },
});
