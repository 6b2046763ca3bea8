import { checkApprovals } from './approvals.ts';
import { checkBalances } from './balances.ts';
import { checkCards } from './cards.ts';
import { ChainCheck } from './chain.ts';
import { readJournal } from './journal.ts';
import { PathCheck } from './paths.ts';
import { PostingCheck } from './postings.ts';
import { checkRefunds } from './refunds.ts';
import { checkSaleItems } from './saleItems.ts';
import { checkSaleRefunds } from './saleRefunds.ts';
import { checkSales } from './sales.ts';
import type { Difference, Query } from './types.ts';

/** What an audit found; red as soon as there is one difference. */
export interface AuditResult {
  audit: 'green' | 'red';
  transactions: number;
  batches: number;
  writers: number;
  differences: Difference[];
}

/** Beyond this the rest of the differences adds nothing. */
const differencesMax = 200;

/**
 * Recomputes the books from the postings and compares: balances, lots, histories, chains, sales. Shares no code and no
 * statement with what writes them. Needs a consistent view: a snapshot, or nobody writing.
 */
export async function auditLedger(query: Query): Promise<AuditResult> {
  const differences: Difference[] = [];
  const report = (check: string, at: Difference['at']) => {
    if (differences.length < differencesMax) differences.push({ check, at });
  };
  const [chain, postings, paths] = [new ChainCheck(report), new PostingCheck(report), new PathCheck(report)];
  for await (const batch of readJournal(query)) {
    chain.follow(batch);
    for (const transaction of batch.transactions) {
      postings.check(transaction);
      paths.walk(transaction);
    }
  }
  for (const [asset, sum] of postings.sums) if (sum !== 0) report('all postings do not sum to zero', { asset, sum });
  await paths.arrive(query);
  await checkBalances(query, report);
  await checkCards(query, report);
  await checkSales(query, report);
  await checkRefunds(query, report);
  await checkSaleRefunds(query, report);
  await checkSaleItems(query, report);
  await checkApprovals(query, report);
  const { writers, batches } = chain;
  return {
    audit: differences.length === 0 ? 'green' : 'red',
    transactions: postings.transactions,
    batches,
    writers,
    differences,
  };
}
