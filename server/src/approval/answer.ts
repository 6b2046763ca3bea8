import { untouched, type Committer } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow, letInBy, reaches } from '../staff/index.ts';
import { barredFrom } from './barred.ts';
import { Approval, backOf } from './entities.ts';
import { mayBecome } from './states.ts';

/**
 * A second person's yes or no, once. Not by who asked, nor by who gains by it, nor by who made the code the asker came in
 * with. Throws `not_found` (also out of reach),
 * `self_dealing`, `approval_closed`.
 */
export async function answer(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  checker: StaffCaller,
  { approvalId, approve, note = null }: { approvalId: string; approve: boolean; note?: string | null | undefined },
): Promise<void> {
  const asked = await db.reader.getRepository(Approval).findOneBy({ id: approvalId });
  if (asked === null || !reaches(checker, asked.branchId)) throw new DomainError('not_found', { param: 'approvalId' });
  // None of it changes: the row as it was read will do.
  if (barredFrom(asked, checker, await letInBy({ db, clock }, checker)) !== null) throw new DomainError('self_dealing');
  const now = clock.now();
  const status = approve ? ('approved' as const) : ('refused' as const);
  const { kind, branchId } = asked;
  await committer.submit<null>({
    ...untouched,
    owners: [approvalId],
    rows: [['approval', approvalId]],
    decide(view) {
      const approval = view.row<Approval>('approval', approvalId);
      if (approval === undefined || !mayBecome(approval, status, now)) throw new DomainError('approval_closed');
      const detail = { kind, approve, amountFen: approval.amountFen, ...backOf(approval), note };
      return {
        transactions: [],
        inserts: [
          auditRow({ staffId: checker.staffId, action: 'approval.answer', branchId, subject: approvalId, detail, at: now }),
        ],
        updates: [{ entity: 'approval', id: approvalId, patch: { status, checkerId: checker.staffId, answeredAt: now, note } }],
        events: [outboxDraft('approval.answered', { approvalId, kind, branchId, approved: approve })],
        answer: null,
      };
    },
  });
}
