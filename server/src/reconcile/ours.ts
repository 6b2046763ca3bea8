import { PayOrder, PayRefund } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';

/** What a comparison needs of an order; `at` is when it was paid, null when we know of no payment. */
export type OurPayment = Pick<PayOrder, 'id' | 'mchid' | 'totalFen' | 'status' | 'transactionId'> & { at: number | null };

/** What a comparison needs of a refund; `at` is when WeChat accepted it, null when we do not know that it did. */
export type OurRefund = Pick<PayRefund, 'id' | 'amountFen' | 'status' | 'refundId'> & {
  orderId: string;
  mchid: string;
  at: number | null;
};

/** Part of a day, in order of `cursor`. */
export interface OurPage<Row> {
  rows: Row[];
  /** The last row seen, to go on after; undefined at the end. */
  next: Cursor | undefined;
}

/** A place in a walk by time. */
export interface Cursor {
  at: number;
  id: string;
}

const pageRows = 1_000;
/** An order is paid within a day of being opened, or never. */
const orderLifeMs = 86_400_000;

/** A row as the driver hands it out: a large number may come as text. */
type Raw<Row> = { [Field in keyof Row]: Row[Field] | (number extends Row[Field] ? string : never) };
const whole = (value: number | string): number => Number(value);
const wholeOrNull = (value: number | string | null): number | null => (value === null ? null : Number(value));

// Plain rows: a million entities would cost more than the comparison itself.
const payments = (db: Database) =>
  db.reader
    .getRepository(PayOrder)
    .createQueryBuilder('o')
    .select('o.id', 'id')
    .addSelect('o.mchid', 'mchid')
    .addSelect('o.totalFen', 'totalFen')
    .addSelect('o.status', 'status')
    .addSelect('o.transactionId', 'transactionId')
    .addSelect('o.paidAt', 'at')
    .addSelect('o.createdAt', 'createdAt');

const refunds = (db: Database) =>
  db.reader
    .getRepository(PayRefund)
    .createQueryBuilder('r')
    .select('r.id', 'id')
    .addSelect('r.orderId', 'orderId')
    .addSelect('r.mchid', 'mchid')
    .addSelect('r.amountFen', 'amountFen')
    .addSelect('r.status', 'status')
    .addSelect('r.refundId', 'refundId')
    .addSelect('r.askedAt', 'askedAt')
    .addSelect(acceptedAt, 'at');

/** A refund whose end came with the very answer was never seen as merely accepted; one that was refused never was. */
const acceptedAt = "COALESCE(r.askedAt, CASE WHEN r.status = 'succeeded' THEN r.endedAt END)";

const paymentOf = ({ id, mchid, totalFen, status, transactionId, at }: Raw<OurPayment>): OurPayment => ({
  ...{ id, mchid, status, transactionId },
  totalFen: whole(totalFen),
  at: wholeOrNull(at),
});
const refundOf = ({ id, orderId, mchid, amountFen, status, refundId, at }: Raw<OurRefund>): OurRefund => ({
  ...{ id, orderId, mchid, status, refundId },
  amountFen: whole(amountFen),
  at: wholeOrNull(at),
});

/** Orders by id. */
export async function paymentsById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, OurPayment>> {
  if (ids.length === 0) return new Map();
  const rows = await payments(db).where('o.id IN (:...ids)', { ids }).getRawMany<Raw<OurPayment>>();
  return new Map(rows.map((row) => [row.id, paymentOf(row)]));
}

/** Refunds by id. Cash has no number at WeChat and is none of its business. */
export async function refundsById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, OurRefund>> {
  if (ids.length === 0) return new Map();
  const rows = await refunds(db).where('r.id IN (:...ids) AND r.mchid IS NOT NULL', { ids }).getRawMany<Raw<OurRefund>>();
  return new Map(rows.map((row) => [row.id, refundOf(row)]));
}

/** Whose, from when (inclusive) until when (exclusive), UTC ms, and where the last page ended. */
export interface Span {
  mchid: string;
  from: number;
  until: number;
  after: Cursor | undefined;
}

/** Orders paid in a span, a page at a time, in the order they were opened. */
export async function paidIn(db: Database, { mchid, from, until, after }: Span): Promise<OurPage<OurPayment>> {
  const { at, id } = after ?? { at: from - orderLifeMs, id: '' };
  const rows = await payments(db)
    .where('o.createdAt >= :at AND o.createdAt < :until AND (o.createdAt > :at OR o.id > :id)', { at, until, id })
    .orderBy('o.createdAt')
    .addOrderBy('o.id')
    .limit(pageRows)
    .getRawMany<Raw<OurPayment & { createdAt: number }>>();
  const last = rows.length < pageRows ? undefined : rows.at(-1);
  const within = rows.filter((row) => row.mchid === mchid && isWithin(wholeOrNull(row.at), from, until)).map(paymentOf);
  return { rows: within, next: last && { at: whole(last.createdAt), id: last.id } };
}

/** Refunds WeChat accepted in a span, a page at a time. */
export async function acceptedIn(db: Database, { mchid, from, until, after }: Span): Promise<OurPage<OurRefund>> {
  const { at, id } = after ?? { at: from, id: '' };
  const rows = await refunds(db)
    .where('r.mchid = :mchid', { mchid })
    .andWhere(`${acceptedAt} >= :at AND ${acceptedAt} < :until AND (${acceptedAt} > :at OR r.id > :id)`, { at, until, id })
    .orderBy('at')
    .addOrderBy('r.id')
    .limit(pageRows)
    .getRawMany<Raw<OurRefund>>();
  const last = rows.length < pageRows ? undefined : rows.at(-1);
  return { rows: rows.map(refundOf), next: last && { at: whole(last.at ?? 0), id: last.id } };
}

const isWithin = (at: number | null, from: number, until: number): boolean => at !== null && at >= from && at < until;

/** When the first order of a number was opened, UTC ms; undefined when it never took a payment. */
export async function firstOrderAt(db: Database, mchid: string): Promise<number | undefined> {
  const first = await db.reader.getRepository(PayOrder).findOne({
    select: { id: true, createdAt: true },
    where: { mchid },
    order: { createdAt: 'ASC' },
  });
  return first?.createdAt;
}
