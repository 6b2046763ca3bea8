import type { Query, Report } from './types.ts';

const shownMax = 20;

/** Where the owner begins in the name of an account of money. */
const ownerFrom = `CASE WHEN a.id LIKE 'principal:%' THEN 11 WHEN a.id LIKE 'bonus:%' THEN 7 ELSE 6 END`;

const stranded = `
  SELECT a.id, a.available FROM ledger_account a JOIN member m ON m.id = SUBSTR(a.id, ${ownerFrom})
  WHERE (a.id LIKE 'principal:%' OR a.id LIKE 'bonus:%' OR a.id LIKE 'held:%') AND a.available <> 0
    AND (m.erased_at IS NOT NULL OR m.merged_into IS NOT NULL)`;

/** Money is somebody's: none on a card that was erased, or that became part of another. Skipped where nothing is merged yet. */
export async function checkCards(query: Query, report: Report): Promise<void> {
  const isThere = await query('SELECT erased_at, merged_into FROM member LIMIT 1').then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  for (const row of await query(`${stranded} LIMIT ${String(shownMax)}`)) report('stored value on a card that is nobody’s', row);
}
