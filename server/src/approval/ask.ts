import { noEffects, untouched, type Once, type Unit } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import { newId } from '../platform/ids.ts';
import { auditRow } from '../staff/index.ts';
import { backOf, type Approval } from './entities.ts';
import { frozenHash, type FrozenAct } from './use.ts';

/** What somebody wants to do, for whom, and why. */
export interface AskedApproval extends FrozenAct {
  once: Once;
  makerId: string;
  memberId: string | null;
  beneficiaryHash: string | null;
  reason: string;
  /** How long it stays good, from now. */
  approvalMs: number;
  now: number;
}

/** Freezes what somebody wants to do, for a second person to look at. */
export function askUnit(asked: AskedApproval): Unit<{ approvalId: string; expiresAt: number }> {
  const { once, makerId, kind, branchId, subject, memberId, beneficiaryHash, amountFen, reason, approvalMs, now } = asked;
  const id = newId('apr');
  const expiresAt = now + approvalMs;
  const act = { kind, makerId, branchId, subject, memberId, beneficiaryHash, amountFen, facts: asked.facts ?? null, reason };
  const open = { checkerId: null, answeredAt: null, note: null, usedAt: null };
  const row: Approval = { id, status: 'waiting', inputHash: frozenHash(asked), askedAt: now, expiresAt, ...act, ...open };
  const detail = { kind, subject, amountFen, ...backOf(row), reason };
  return {
    ...untouched,
    once,
    owners: [id],
    decide: () => ({
      ...noEffects,
      inserts: [
        { entity: 'approval', row: { ...row } },
        auditRow({ staffId: makerId, action: 'approval.ask', branchId, subject: id, detail, at: now }),
      ],
      events: [outboxDraft('approval.asked', { approvalId: id, kind, branchId })],
      answer: { approvalId: id, expiresAt },
    }),
  };
}
