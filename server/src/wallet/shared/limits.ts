import { In } from 'typeorm';
import { Branch } from '../../merchant/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { HolderLimits, WalletHolder } from './entities.ts';

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

/** A holder's card as it may be used: by nobody while it is paused or ended. */
type Card = HolderLimits & { status: WalletHolder['status'] };

/** True where a card could be used for more, or when or where it could not be before: what takes a second person. Pure. */
export function allowsMore(after: Card, before: Card | undefined): boolean {
  if (before?.status !== 'active') return before?.status !== 'paused' || after.status === 'active' || widens(after, before);
  return widens(after, before);
}

function widens(after: HolderLimits, before: HolderLimits): boolean {
  const isHigher = (name: 'perSaleFen' | 'perDayFen' | 'perMonthFen') => (after[name] ?? Infinity) > (before[name] ?? Infinity);
  const { branchIds } = before;
  return (
    isHigher('perSaleFen') ||
    isHigher('perDayFen') ||
    isHigher('perMonthFen') ||
    after.weekdays.some((day) => !before.weekdays.includes(day)) ||
    after.fromMinute < before.fromMinute ||
    after.toMinute > before.toMinute ||
    (branchIds !== null && (after.branchIds === null || after.branchIds.some((id) => !branchIds.includes(id))))
  );
}
