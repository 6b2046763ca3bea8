/**
 * Audits the books of an installation: `npm run audit-ledger`. Reads DATABASE_URL, or the database in SHUKE_DATA_DIR
 * (default ./data). Prints each difference and, last, one line of JSON; exits 1 when there is any.
 */
import { auditLedger } from './audit/index.ts';
import { openForAudit } from './audit/open.ts';
import { noteRecord } from '../server/src/platform/records.ts';

const dataDir = process.env.SHUKE_DATA_DIR ?? './data';
const books = await openForAudit({ url: process.env.DATABASE_URL, dataDir });
try {
  const result = await auditLedger(books.query);
  for (const { check, at } of result.differences) console.log(`${check}: ${JSON.stringify(at)}`);
  console.log(JSON.stringify(result));
  const { audit, transactions, differences } = result;
  // For `npm run doctor`. An audit is one also where its record cannot be kept.
  try {
    noteRecord(dataDir, 'audit', { at: Date.now(), audit, transactions, differences: differences.length });
  } catch (error) {
    console.error(`${dataDir}: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exitCode = result.audit === 'green' ? 0 : 1;
} finally {
  await books.close();
}
