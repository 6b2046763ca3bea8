import { In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { AuditEntry } from '../staff/index.ts';

/** What the trail calls a count that did not agree and ended nothing. */
export const countedOff = 'shift.countedOff';

/** A count that did not agree. */
export interface EarlierCount {
  shiftId: string;
  countedFen: number;
  staffId: string;
  at: number;
}

/** Counts of shifts that were off and had no reason yet, first to last. */
export async function earlierCounts(db: Database, shiftIds: readonly string[]): Promise<EarlierCount[]> {
  if (shiftIds.length === 0) return [];
  const rows = await db.reader
    .getRepository(AuditEntry)
    .find({ where: { subject: In([...shiftIds]), action: countedOff }, order: { id: 'ASC' } });
  return rows.map(({ subject, staffId, detail, at }) => ({
    shiftId: subject ?? '',
    countedFen: Number(detail['countedFen']),
    staffId: staffId ?? '',
    at,
  }));
}
