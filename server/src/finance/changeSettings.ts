import { changesBetween } from '@shuke/shared/auditWords';
import { Setting } from '../merchant/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { recordAction } from '../staff/index.ts';
import { FinanceSettings, financeRow } from './settings.ts';

/** Settings as they come in: not yet known to name books that exist. */
type Sent = Omit<FinanceSettings, 'accounts'> & { accounts: Readonly<Record<string, { code: string; name: string }>> };

/**
 * Replaces the settings whole and raises their version. Throws `invalid_request` for an account of a book that does not
 * exist, `conflict` when somebody else has changed them since `version`.
 */
export async function changeFinanceSettings(
  { db, clock }: { db: Database; clock: Clock },
  staffId: string,
  { version, ...sent }: Sent & { version: number },
): Promise<FinanceSettings & { version: number }> {
  const parsed = FinanceSettings.safeParse(sent);
  if (!parsed.success) throw new DomainError('invalid_request', { param: String(parsed.error.issues[0]?.path[0] ?? '') });
  const value = parsed.data;
  const at = clock.now();
  const next = { id: financeRow, value, version: version + 1, updatedAt: at };
  await db.write(async (tx) => {
    // What it is now; somebody else's later change is refused by its version.
    const before = FinanceSettings.parse((await tx.findOneBy(Setting, { id: financeRow }))?.value ?? {});
    const isChanged =
      version > 0 ? (await tx.update(Setting, { id: financeRow, version }, next)).affected === 1 : await insertFirst(next);
    if (!isChanged) throw new DomainError('conflict');
    await recordAction(tx, {
      staffId,
      action: 'finance.changeSettings',
      subject: financeRow,
      detail: { version: next.version, ...changesBetween(before, value) },
      at,
    });

    async function insertFirst(row: typeof next): Promise<boolean> {
      await tx
        .createQueryBuilder()
        .insert()
        .into(Setting)
        .values({ ...row, version: 0 })
        .orIgnore()
        .execute();
      return (await tx.update(Setting, { id: financeRow, version: 0 }, row)).affected === 1;
    }
  });
  return { ...value, version: next.version };
}
