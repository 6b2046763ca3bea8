import { z } from 'zod';
import { DateOnly, daysInput, Fen, FenDelta, idOf, Instant, pageInput, pageOf, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

const CountedFen = Fen.max(1_000_000_000);

/** 班次: a drawer from its opening to its count. */
export const Shift = z.object({
  shiftId: idOf('shf'),
  branchId: idOf('brn'),
  till: z.string(),
  status: z.enum(['open', 'closed']),
  staffName: z.string(),
  floatFen: Fen,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  closedByName: z.string(),
  /** What this drawer was counted at before it was opened with `floatFen`; null for its first shift, and for who may not read shifts. */
  lastCountFen: Fen.nullable(),
  /** Counts that did not agree and ended nothing, first to last; none for who may not read shifts. */
  earlierCounts: z.array(z.object({ countedFen: Fen, at: Instant, staffName: z.string() })),
  /** Null while it is open, for who counts the drawer: they count first, and then see. */
  result: z
    .object({
      /** Cash of sales and top-ups, and cash given back, by the books; how many entries. */
      inFen: Fen,
      outFen: Fen,
      lineCount: z.int().min(0),
      expectedFen: FenDelta,
      /** Null while it is open. */
      countedFen: Fen.nullable(),
      differenceFen: FenDelta.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
});

/** 交班: opening a drawer, and counting it against the books. */
export const shiftContract = {
  'shift.open': operation({
    summary: 'Opens a drawer with the cash counted into it; one shift at a time for each till of a branch.',
    audience: 'staff',
    permission: 'shift.run',
    input: z.object({ branchId: idOf('brn'), till: text(20).default('收银台'), floatFen: CountedFen }),
    output: Shift,
    errors: ['not_found', 'branch_closed', 'shift_already_open', ...idempotencyErrors],
    idempotent: true,
  }),
  'shift.current': operation({
    summary: 'The open drawers of a branch; what they should hold only for who may read shifts.',
    audience: 'staff',
    permission: 'shift.run',
    input: z.object({ branchId: idOf('brn') }),
    output: z.object({ data: z.array(Shift) }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'shift.close': operation({
    summary:
      'Counts the drawer against the books since its opening and ends the shift. A count that is off needs a reason: without one it ' +
      'is refused, without saying by how much, and written to the trail.',
    audience: 'staff',
    permission: 'shift.run',
    input: z.object({ shiftId: idOf('shf'), countedFen: CountedFen, reason: text(60).optional() }),
    output: Shift,
    errors: ['not_found', 'shift_closed', 'shift_reason_required', ...idempotencyErrors],
    idempotent: true,
  }),
  'shift.list': operation({
    summary: 'Shifts of a branch, newest first, with what was expected and what was counted.',
    audience: 'staff',
    permission: 'shift.read',
    input: z.object({
      branchId: idOf('brn'),
      /** `differing`: counted, and not what was expected. */
      show: z.enum(['all', 'open', 'differing']).default('all'),
      ...daysInput,
      ...pageInput,
    }),
    output: pageOf(Shift),
    errors: ['not_found'],
    idempotent: false,
  }),
  'shift.listLoose': operation({
    summary: 'Cash of a branch that no shift has counted and no open one will: taken or given back while no drawer was open.',
    audience: 'staff',
    permission: 'shift.read',
    input: z.object({
      branchId: idOf('brn'),
      /** Since when; without it 7 days, and never more than 31. */
      from: DateOnly.optional(),
    }),
    output: z.object({
      inFen: Fen,
      outFen: Fen,
      /** How many entries there are; `data` shows the newest hundred. */
      lineCount: z.int().min(0),
      data: z.array(
        z.object({
          at: Instant,
          /** Below zero: given back. */
          amountFen: FenDelta,
          staffName: z.string(),
          saleId: idOf('sal').nullable(),
        }),
      ),
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'report.staffScores': operation({
    summary: 'What each member of staff did in a branch over at most 92 business dates: sales, top-ups, undos.',
    audience: 'staff',
    permission: 'shift.read',
    input: z.object({ branchId: idOf('brn'), from: DateOnly, to: DateOnly }),
    output: z.object({
      data: z.array(
        z.object({
          staffId: idOf('stf'),
          staffName: z.string(),
          saleCount: z.int().min(0),
          salesFen: Fen,
          topUpCount: z.int().min(0),
          topUpFen: Fen,
          /** Sales this person took back, their own and others’. */
          undoCount: z.int().min(0),
        }),
      ),
    }),
    errors: ['not_found'],
    idempotent: false,
  }),
};
