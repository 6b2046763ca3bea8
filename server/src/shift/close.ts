import { untouched, type AccountMovement, type Committer, type Effects, type Once } from '../ledger/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { auditRow, recordAction } from '../staff/index.ts';
import { countedOff } from './earlierCounts.ts';
import type { Shift } from './entities.ts';
import { linesOf, totalOf } from './lines.ts';

/** A drawer that was counted. */
export interface CloseFacts {
  once: Once;
  shift: Shift;
  countedFen: number;
  reason: string | null;
  staffId: string;
  now: number;
}

const triesMax = 4;

/**
 * Counts a drawer against the books and ends its shift, once. The cash that belongs to it is written down line by line under
 * the drawer's lock, each line once for ever: another drawer that took one meanwhile makes this one look again.
 * Throws `shift_closed`; `shift_reason_required` without saying by how much the count is off, for whoever counts would then
 * count what is wanted. The trail knows.
 */
export async function closeShift({ db, committer }: { db: Database; committer: Committer }, facts: CloseFacts): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const lines = await linesOf(db, facts.shift, facts.now);
    try {
      await closeOnce(committer, facts, lines);
      return;
    } catch (error) {
      if (error instanceof CountedOff) await writeDown(db, facts, error.books);
      const isRace = error instanceof DomainError && error.code === 'conflict';
      if (!isRace || attempt === triesMax) throw error;
    }
  }
}

/** A count that does not agree and has no reason; what the books say stays on the server. */
class CountedOff extends DomainError {
  readonly books: { expectedFen: number; differenceFen: number };

  constructor(books: { expectedFen: number; differenceFen: number }) {
    super('shift_reason_required');
    this.books = books;
  }
}

const writeDown = (db: Database, { shift, countedFen, staffId, now }: CloseFacts, books: CountedOff['books']) =>
  db.write((tx) =>
    recordAction(tx, {
      staffId,
      action: countedOff,
      branchId: shift.branchId,
      subject: shift.id,
      detail: { countedFen, ...books },
      at: now,
    }),
  );

const closeOnce = (committer: Committer, facts: CloseFacts, lines: readonly AccountMovement[]): Promise<{ shiftId: string }> =>
  committer.submit({
    ...untouched,
    once: facts.once,
    owners: [facts.shift.drawerId],
    rows: [
      ['shift', facts.shift.id],
      ['shift_drawer', facts.shift.drawerId],
    ],
    decide(view) {
      if (view.row<Shift>('shift', facts.shift.id)?.status !== 'open') throw new DomainError('shift_closed');
      return closedEffects(facts, lines);
    },
  });

function closedEffects({ shift, countedFen, reason, staffId, now }: CloseFacts, lines: readonly AccountMovement[]) {
  const { inFen, outFen, netFen } = totalOf(lines);
  const expectedFen = shift.floatFen + netFen;
  const differenceFen = countedFen - expectedFen;
  if (differenceFen !== 0 && reason === null) throw new CountedOff({ expectedFen, differenceFen });
  const shiftId = shift.id;
  const counted = { inFen, outFen, lineCount: lines.length, expectedFen, countedFen, reason };
  const detail = { floatFen: shift.floatFen, ...counted, differenceFen };
  const effects: Effects<{ shiftId: string }> = {
    transactions: [],
    inserts: [
      ...lines.map(({ transactionId, amountFen, occurredAt }) => ({
        entity: 'shift_line',
        row: { id: transactionId, shiftId, amountFen, occurredAt },
      })),
      auditRow({ staffId, action: 'shift.close', branchId: shift.branchId, subject: shiftId, detail, at: now }),
    ],
    updates: [
      { entity: 'shift', id: shiftId, patch: { status: 'closed', closedAt: now, closedBy: staffId, ...counted } },
      { entity: 'shift_drawer', id: shift.drawerId, patch: { shiftId: null, lastCountFen: countedFen } },
    ],
    events: [outboxDraft('shift.closed', { shiftId, branchId: shift.branchId, differenceFen })],
    answer: { shiftId },
  };
  return effects;
}
