/** What clients were told against what is in the books: every acknowledged effect once, and no other. */
import type { Row } from '../audit/types.ts';
import type { Books } from './books.ts';
import type { Told } from './intent.ts';

/** The findings of a check, as sentences. */
export interface BookFindings {
  /** Acknowledged, and not in the books or not as it was said. */
  lost: string[];
  /** In the books more often than acknowledged. */
  double: string[];
}

/** Which rows belong to the round being checked. */
export interface Span {
  /** UTC, ms: rows from before belong to earlier rounds. */
  since: number;
  staffIds: ReadonlyMap<string, string>;
}

interface Done {
  told: Told;
  answer: Readonly<Record<string, unknown>>;
}

const doneOf = (told: readonly Told[], operation: string): Done[] =>
  told.flatMap((each) => {
    const { intent, outcome } = each;
    return intent.operation === operation && outcome.kind === 'done'
      ? [{ told: each, answer: JSON.parse(outcome.answer) as Done['answer'] }]
      : [];
  });

/** Compares a round. All of its intents must have been settled. */
export async function checkRound(books: Books, told: readonly Told[], span: Span): Promise<BookFindings> {
  const findings: BookFindings = { lost: [], double: [] };
  const sales = await books.query('SELECT id, visit_id, amount_fen, payable_fen, status FROM sale WHERE paid_at >= ?', [
    span.since,
  ]);
  const topUps = await books.query('SELECT id, staff_id, principal_fen FROM top_up WHERE paid_at >= ?', [span.since]);
  compareSales(sales, told, findings);
  compareUndone(sales, told, findings);
  compareTopUps(topUps, told, span, findings);
  compareRefunds(
    await books.query('SELECT id, sale_id, amount_fen FROM sale_refund WHERE created_at >= ?', [span.since]),
    told,
    findings,
  );
  await compareJoined(books, told, span, findings);
  return findings;
}

/** One row for each effect that was acknowledged, the same thing; no row for anything else. */
function match(
  name: string,
  expected: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, readonly string[]>,
  { lost, double }: BookFindings,
): void {
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [told, written] = [expected.get(key) ?? [], found.get(key) ?? []];
    for (const fact of told)
      if (!written.includes(fact)) lost.push(`${name} ${key}: told ${fact}, the books say ${written.join(' and ') || 'nothing'}`);
    if (written.length > told.length)
      double.push(`${name} ${key}: told ${told.join(' and ') || 'of nothing'}, the books say ${written.join(' and ')}`);
  }
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  factOf: (item: Item) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), factOf(item)]);
  return groups;
}

function compareSales(sales: readonly Row[], told: readonly Told[], findings: BookFindings): void {
  const done = doneOf(told, 'sale.checkout');
  match(
    'sale of visit',
    grouped(
      done,
      ({ told: { intent } }) => String(intent.input['visitId']),
      ({ answer }) => `${String(answer['saleId'])} ${String(answer['amountFen'])} ${String(answer['payableFen'])}`,
    ),
    grouped(
      sales,
      (row) => String(row['visit_id']),
      (row) => `${String(row['id'])} ${String(row['amount_fen'])} ${String(row['payable_fen'])}`,
    ),
    findings,
  );
}

function compareUndone(sales: readonly Row[], told: readonly Told[], findings: BookFindings): void {
  match(
    'undo of sale',
    grouped(
      doneOf(told, 'sale.undo'),
      ({ told: { intent } }) => String(intent.input['saleId']),
      ({ answer }) => String(answer['status']),
    ),
    grouped(
      sales.filter((row) => row['status'] === 'undone'),
      (row) => String(row['id']),
      (row) => String(row['status']),
    ),
    findings,
  );
}

function compareTopUps(topUps: readonly Row[], told: readonly Told[], { staffIds }: Span, findings: BookFindings): void {
  match(
    'top-up',
    grouped(
      doneOf(told, 'wallet.topUpCash'),
      ({ told: { intent } }) => `${staffIds.get(intent.caller) ?? ''} ${String(intent.input['amountFen'])}`,
      ({ answer }) => String(answer['topUpId']),
    ),
    grouped(
      topUps,
      (row) => `${String(row['staff_id'])} ${String(row['principal_fen'])}`,
      (row) => String(row['id']),
    ),
    findings,
  );
}

function compareRefunds(refunds: readonly Row[], told: readonly Told[], findings: BookFindings): void {
  match(
    'refund',
    grouped(
      doneOf(told, 'sale.refund'),
      ({ told: { intent } }) => `${String(intent.input['saleId'])} ${String(intent.input['amountFen'])}`,
      ({ answer, told: { intent } }) => refundIn(answer, intent.input['amountFen']),
    ),
    grouped(
      refunds,
      (row) => `${String(row['sale_id'])} ${String(row['amount_fen'])}`,
      (row) => String(row['id']),
    ),
    findings,
  );
}

/** The id the answer gives the refund of this amount: of a sale each amount goes back once. */
function refundIn(answer: Done['answer'], amountFen: unknown): string {
  const refunds = answer['refunds'] as readonly Row[];
  return String(refunds.find((each) => each['amountFen'] === amountFen)?.['refundId']);
}

async function compareJoined(books: Books, told: readonly Told[], { since }: Span, findings: BookFindings): Promise<void> {
  const members = await books.query('SELECT id FROM member WHERE joined_at >= ?', [since]);
  match(
    'member',
    grouped(
      doneOf(told, 'member.join'),
      ({ answer }) => String(answer['memberId']),
      ({ answer }) => String(answer['memberId']),
    ),
    grouped(
      members,
      (row) => String(row['id']),
      (row) => String(row['id']),
    ),
    findings,
  );
}
