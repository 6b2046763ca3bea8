import { In } from 'typeorm';
import { Branch } from '../../merchant/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { HolderLimits } from './entities.ts';

/** The limits alone out of whatever has them, each day once. */
export const limitsOf = (of: HolderLimits): HolderLimits => ({
  perSaleFen: of.perSaleFen,
  perDayFen: of.perDayFen,
  perMonthFen: of.perMonthFen,
  weekdays: [...new Set(of.weekdays)].sort((a, b) => a - b),
  fromMinute: of.fromMinute,
  toMinute: of.toMinute,
  branchIds: of.branchIds === null ? null : [...new Set(of.branchIds)],
});

/** Throws `invalid_request` for hours the wrong way round, or a branch that does not exist. */
export async function requireSense(db: Database, { fromMinute, toMinute, branchIds }: HolderLimits): Promise<void> {
  if (fromMinute >= toMinute) throw new DomainError('invalid_request', { param: 'toMinute' });
  if (branchIds === null) return;
  const known = await db.reader.getRepository(Branch).countBy({ id: In([...branchIds]) });
  if (known !== new Set(branchIds).size) throw new DomainError('invalid_request', { param: 'branchIds' });
}
