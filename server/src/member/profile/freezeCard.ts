import type { MemberId } from '@shuke/shared/ids';
import { noEffects, untouched, type Committer, type Unit } from '../../ledger/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { auditRow } from '../../staff/index.ts';
import type { Member } from '../entities.ts';
import { requireOpenCard } from '../openCard.ts';

/** 挂失: the member freezes the whole card; twice is once. Only a branch frees it again, with the person before it. */
export const freezeCard = (
  { clock, committer }: { clock: Clock; committer: Committer },
  memberId: MemberId,
): Promise<{ status: 'frozen' }> => committer.submit(freezeUnit(memberId, clock.now()));

const freezeUnit = (memberId: MemberId, at: number): Unit<{ status: 'frozen' }> => ({
  ...untouched,
  owners: [memberId],
  rows: [['member', memberId]],
  decide(view) {
    const { status, homeBranchId } = requireOpenCard(view.row<Member>('member', memberId));
    const isNew = status !== 'frozen';
    const told = {
      staffId: null,
      action: 'member.freezeCard' as const,
      branchId: homeBranchId,
      subject: memberId,
      detail: {},
      at,
    };
    return {
      ...noEffects,
      inserts: isNew ? [auditRow(told)] : [],
      updates: isNew ? [{ entity: 'member', id: memberId, patch: { status: 'frozen' } }] : [],
      answer: { status: 'frozen' },
    };
  },
});
