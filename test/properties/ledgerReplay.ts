import {
  noEffects,
  readTransactions,
  untouched,
  type AccountId,
  type LedgerDraft,
  type StoredTransaction,
  type Unit,
} from '../../server/src/ledger/index.ts';
import { ownerOf } from '../../server/src/ledger/chart.ts';
import type { LedgerPlace } from '../support/ledgerPlace.ts';

const perRead = 200;

/** Writes every transaction of one ledger again into another, in the order it was committed. Gives how many. */
export async function replay(from: LedgerPlace, to: LedgerPlace): Promise<number> {
  const rows = await from.query('SELECT * FROM ledger_transaction ORDER BY writer, seq, n');
  for (let start = 0; start < rows.length; start += perRead) {
    const page = rows.slice(start, start + perRead);
    const stored = new Map(
      (await readTransactions(from.db, { ids: page.map(({ id }) => String(id)) })).map((each) => [each.id, each]),
    );
    await Promise.all(page.map((row) => to.committer.submit(unitOf(draftOf(row, stored.get(String(row.id)))))));
  }
  return rows.length;
}

function draftOf(row: Record<string, unknown>, stored: StoredTransaction | undefined): LedgerDraft {
  if (!stored) throw new Error(`${String(row.id)} has no postings`);
  const textOf = (column: string) => (typeof row[column] === 'string' ? row[column] : null);
  return {
    id: stored.id,
    kind: stored.kind,
    reference: String(row.reference),
    occurredAt: Number(row.occurred_at),
    businessDate: String(row.business_date),
    memberId: stored.memberId,
    branchId: stored.branchId,
    saleId: stored.saleId,
    staffId: textOf('staff_id'),
    reverses: textOf('reverses'),
    ruleRefs: JSON.parse(String(row.rule_refs)) as string[],
    postings: stored.postings.map(({ source, destination, amount, drawn, filled }) => ({
      source,
      destination,
      amount,
      fromLots: drawn,
      intoLots: filled,
    })),
  };
}

/** Nothing declared but the reference: all accounts are asked for on the way. */
const unitOf = (draft: LedgerDraft): Unit<null> => ({
  ...untouched,
  owners: draft.postings.flatMap(({ source, destination }) => [source, destination].filter(isOwned).map(ownerOf)),
  references: [draft.reference],
  decide: () => ({ ...noEffects, transactions: [draft], answer: null }),
});

const isOwned = (account: AccountId) => !account.startsWith('sys:');
