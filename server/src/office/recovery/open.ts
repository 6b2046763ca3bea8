import { untouched, type Committer, type Unit } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import { requireOpenCard, type Member } from '../../member/index.ts';
import { outboxDraft } from '../../outbox/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { onceFor } from '../../platform/once.ts';
import { auditRow, requireBranch, requireOther } from '../../staff/index.ts';
import { requireInReach } from '../members/reach.ts';
import type { Recovery } from './entities.ts';
import { isOpen, openMs, recoveryIdOf, waitMs } from './states.ts';

/** What recovering takes. */
export interface RecoveryNeeds {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
}

/** Whose card is lost, which one they have now, and what else shows that they are one person. */
export interface Opening {
  branchId: string;
  lostId: string;
  claimantId: string;
  proof: Recovery['proof'];
  note: string;
}

/** When it can be finished at the earliest. */
export interface Opened {
  recoveryId: string;
  readyAt: number;
}

/**
 * Begins to bring a lost card to its person’s new phone; nothing moves for a day, and the old phone is told. Throws
 * `forbidden`, `not_found`, `member_closed`, `merge_blocked` (a card with itself), `self_dealing`, `recovery_open`.
 */
export async function openRecovery(needs: RecoveryNeeds, caller: StaffCaller, input: Opening): Promise<Opened> {
  requireBranch(caller, input.branchId);
  await needs.directory.branch(input.branchId);
  const lost = await requireInReach(needs.db, caller, input.lostId);
  const claimant = await requireInReach(needs.db, caller, input.claimantId);
  for (const member of [lost, claimant]) requireOther(caller, member);
  if (lost.id === claimant.id) throw new DomainError('merge_blocked');
  const once = onceFor(caller.staffId, 'recovery.open', caller.idempotencyKey, input);
  return needs.committer.submit({ ...openUnit(input, caller.staffId, needs.clock.now()), once });
}

function openUnit({ branchId, lostId, claimantId, proof, note }: Opening, openedBy: string, now: number): Unit<Opened> {
  const id = recoveryIdOf(lostId);
  const readyAt = now + waitMs;
  const row: Recovery = {
    ...{ id, memberId: lostId, claimantId, branchId, status: 'waiting', proof, note, openedBy },
    ...{ openedAt: now, readyAt, expiresAt: now + openMs, endedAt: null },
  };
  const { id: _id, ...patch } = row;
  return {
    ...untouched,
    owners: [lostId, claimantId],
    rows: [
      ['member', lostId],
      ['member', claimantId],
      ['recovery', id],
    ],
    decide(view) {
      for (const memberId of [lostId, claimantId]) requireOpenCard(view.row<Member>('member', memberId));
      const before = view.row<Recovery>('recovery', id);
      if (isOpen(before, now)) throw new DomainError('recovery_open');
      const detail = { claimantId, proof };
      return {
        transactions: [],
        inserts: [
          ...(before === undefined ? [{ entity: 'recovery', row: { ...row } }] : []),
          auditRow({ staffId: openedBy, action: 'recovery.open', branchId, subject: lostId, detail, at: now }),
        ],
        updates: before === undefined ? [] : [{ entity: 'recovery', id, patch }],
        events: [outboxDraft('recovery.opened', { recoveryId: id, memberId: lostId, branchId, openedAt: now })],
        answer: { recoveryId: id, readyAt },
      };
    },
  };
}
