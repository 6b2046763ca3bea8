/** WeChat's book against ours: what was paid is credited once, what went back went back once, and nothing else moved. */
import type { Row } from '../../audit/types.ts';
import type { Books } from '../books.ts';
import type { BookFindings } from '../check.ts';
import type { WeChat } from './wechat.ts';

/** By key, how much in all. */
type Sums = ReadonlyMap<string, number>;

const credited = `
  SELECT t.reference, t.member_id AS owner, p.amount FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
  WHERE p.source LIKE 'sys:wechat^_pay:%' ESCAPE '^'`;
const givenBack = `
  SELECT t.reference, p.amount FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
  WHERE p.destination LIKE 'sys:wechat^_pay:%' ESCAPE '^'`;

/** Compares the whole of it, not only what is new. Every order and refund must have come to its end. */
export async function compareWithWeChat(books: Books, wechat: WeChat): Promise<BookFindings> {
  const findings: BookFindings = { lost: [], double: [] };
  const orders = await books.query('SELECT id, member_id, status, transaction_id FROM pay_order');
  const refunds = await books.query('SELECT id, status, amount_fen FROM pay_refund WHERE mchid IS NOT NULL');
  compareOrders(orders, wechat, findings);
  compareCredits(await books.query(credited), orders, wechat, findings);
  compareRefunds(refunds, wechat, findings);
  compareGivenBack(await books.query(givenBack), wechat, findings);
  return findings;
}

const text = (row: Row, column: string): string => String(row[column]);

function sumsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, amountOf: (item: Item) => number): Sums {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + amountOf(item));
  return sums;
}

/** Less in the books than at WeChat is lost, more is double. */
function equal(what: string, wechats: Sums, ours: Sums, { lost, double }: BookFindings): void {
  for (const key of new Set([...wechats.keys(), ...ours.keys()])) {
    const [theirs, booked] = [wechats.get(key) ?? 0, ours.get(key) ?? 0];
    if (booked < theirs) lost.push(`${what} ${key}: WeChat says ${theirs}, the books say ${booked}`);
    if (booked > theirs) double.push(`${what} ${key}: WeChat says ${theirs}, the books say ${booked}`);
  }
}

function compareOrders(orders: readonly Row[], wechat: WeChat, { lost, double }: BookFindings): void {
  const known = new Map(orders.map((row) => [text(row, 'id'), row]));
  for (const { outTradeNo, paidAt, transactionId } of wechat.orders) {
    const row = known.get(outTradeNo);
    const status = row === undefined ? 'nothing' : text(row, 'status');
    const isOurs = row !== undefined && text(row, 'transaction_id') === transactionId;
    if (paidAt !== undefined && !(status === 'credited' && isOurs)) lost.push(`order ${outTradeNo} is paid, and ${status} here`);
    if (paidAt === undefined && status === 'credited') double.push(`order ${outTradeNo} is credited, and nobody has paid it`);
  }
}

/** By order, as the reference says; and by member, whatever the reference says. */
function compareCredits(postings: readonly Row[], orders: readonly Row[], wechat: WeChat, findings: BookFindings): void {
  const paid = wechat.orders.filter(({ paidAt }) => paidAt !== undefined);
  const amountOf = (row: Row) => Number(row['amount']);
  const payerOf = new Map(orders.map((row) => [text(row, 'id'), text(row, 'member_id')]));
  equal(
    'credit of',
    sumsOf(
      paid,
      ({ outTradeNo }) => `payment:${outTradeNo}`,
      ({ total }) => total,
    ),
    sumsOf(postings, (row) => text(row, 'reference'), amountOf),
    findings,
  );
  equal(
    'credits of',
    sumsOf(
      paid,
      ({ outTradeNo }) => payerOf.get(outTradeNo) ?? outTradeNo,
      ({ total }) => total,
    ),
    sumsOf(postings, (row) => text(row, 'owner'), amountOf),
    findings,
  );
}

const endOf: Readonly<Record<string, string | undefined>> = { succeeded: 'SUCCESS', closed: 'CLOSED' };

function compareRefunds(refunds: readonly Row[], wechat: WeChat, { lost, double }: BookFindings): void {
  const known = new Map(wechat.refunds.map((refund) => [refund.outRefundNo, refund]));
  for (const row of refunds) {
    const [id, status] = [text(row, 'id'), text(row, 'status')];
    const theirs = known.get(id);
    known.delete(id);
    const neverAsked = theirs === undefined && status === 'closed';
    if (!neverAsked && endOf[status] !== theirs?.status)
      lost.push(`refund ${id} is ${status}, and ${theirs?.status ?? 'unknown'} at WeChat`);
    if (theirs !== undefined && theirs.fen !== Number(row['amount_fen']))
      lost.push(`refund ${id} is of another amount at WeChat`);
  }
  for (const { outRefundNo, order } of known.values())
    double.push(`refund ${outRefundNo} of ${order.outTradeNo} is at WeChat, and not in the books`);
}

const compareGivenBack = (postings: readonly Row[], { refunds }: WeChat, findings: BookFindings): void => {
  equal(
    'money back of',
    sumsOf(
      refunds.filter(({ status }) => status === 'SUCCESS'),
      ({ outRefundNo }) => `refund:${outRefundNo}`,
      ({ fen }) => fen,
    ),
    sumsOf(
      postings,
      (row) => text(row, 'reference'),
      (row) => Number(row['amount']),
    ),
    findings,
  );
};

/** What was recorded for somebody to look at. */
export const problemsIn = async (books: Books): Promise<string[]> =>
  (await books.query('SELECT kind, out_trade_no, detail FROM pay_problem')).map(
    (row) => `${text(row, 'kind')} ${text(row, 'out_trade_no')}: ${text(row, 'detail')}`,
  );
