import { noEffects, untouched, type Once, type Unit } from '../ledger/index.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { auditRow } from '../staff/index.ts';
import { drawerIdOf } from './drawers.ts';
import type { Shift, ShiftDrawer } from './entities.ts';

/** A drawer to open, with what was counted into it. */
export interface OpenFacts {
  once: Once;
  branchId: string;
  till: string;
  floatFen: number;
  staffId: string;
  now: number;
}

/** Opens a drawer; one shift at a time. Throws `shift_already_open`. */
export function openUnit({ once, branchId, till, floatFen, staffId, now }: OpenFacts): Unit<{ shiftId: string }> {
  const drawerId = drawerIdOf(branchId, till);
  const shiftId = newId('shf');
  const open = { closedAt: null, closedBy: null, inFen: 0, outFen: 0, lineCount: 0, expectedFen: null, countedFen: null };
  const row: Omit<Shift, 'lastCountFen'> = {
    ...{ id: shiftId, branchId, till, drawerId, staffId, status: 'open', floatFen, openedAt: now, reason: null },
    ...open,
  };
  return {
    ...untouched,
    once,
    owners: [drawerId],
    rows: [['shift_drawer', drawerId]],
    decide(view) {
      const drawer = view.row<ShiftDrawer>('shift_drawer', drawerId);
      if (typeof drawer?.shiftId === 'string') throw new DomainError('shift_already_open');
      const lastCountFen = drawer?.lastCountFen ?? null;
      const fresh = { id: drawerId, branchId, till, shiftId, lastCountFen };
      const detail = { till, floatFen, lastCountFen };
      return {
        ...noEffects,
        inserts: [
          { entity: 'shift', row: { ...row, lastCountFen } },
          ...(drawer === undefined ? [{ entity: 'shift_drawer', row: fresh }] : []),
          auditRow({ staffId, action: 'shift.open', branchId, subject: shiftId, detail, at: now }),
        ],
        updates: drawer === undefined ? [] : [{ entity: 'shift_drawer', id: drawerId, patch: { shiftId } }],
        answer: { shiftId },
      };
    },
  };
}
