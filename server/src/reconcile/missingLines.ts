import { accounts, movedOut } from '../ledger/index.ts';
import { startOfBusinessDate } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { slackMs } from './compareDay.ts';
import { referenceOf } from './compareLines.ts';
import type { BillTerms } from './comparePayment.ts';
import { toAct, toAwait, type Finding } from './finding.ts';
import {
  acceptedIn,
  paidIn,
  paymentsById,
  refundsById,
  type OurPage,
  type OurPayment,
  type OurRefund,
  type Span,
} from './ours.ts';
import type { Seen } from './seen.ts';
import type { Line, Tally } from './tally.ts';

const dayMs = 86_400_000;

/** Detail of a difference that the next day's bill decides. */
export const tomorrow = 'tomorrow';

/** What the day before left to this one. */
export interface Carried {
  /** Names of lines that stood on the earlier bill and count for this day with us. */
  readonly billed: ReadonlySet<string>;
  /** Names of lines that counted for the day before with us, so late that this day's bill must have them. */
  readonly owed: ReadonlySet<string>;
  /** False where that day was never compared: then what happened just after midnight cannot be judged. */
  readonly isKnown: boolean;
}

/** One of ours, whichever it is. */
type Ours = { what: 'payment'; row: OurPayment } | { what: 'refund'; row: OurRefund };

/** Walks over what we say happened that day, and notes what the bill has not. */
export async function missingLines(
  db: Database,
  terms: BillTerms,
  { seen, carried, tally }: { seen: Seen; carried: Carried; tally: Tally },
): Promise<void> {
  const from = startOfBusinessDate(terms.date);
  const span = { mchid: terms.mchid, from, until: from + dayMs };
  for await (const rows of pagesOf((after) => paidIn(db, { ...span, after }))) {
    tally.add({ oursPaidFen: rows.reduce((sum, { totalFen }) => sum + totalFen, 0) });
    await note(rows.map((row) => ({ what: 'payment', row })));
  }
  for await (const rows of pagesOf((after) => acceptedIn(db, { ...span, after }))) {
    tally.add({ oursRefundFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0) });
    await note(rows.map((row) => ({ what: 'refund', row })));
  }
  await note(await owedRows(db, carried), [toAct('they_have_not', 'bill')]);

  async function note(all: readonly Ours[], findings?: readonly Finding[]): Promise<void> {
    const missing = all.filter((each) => !seen.has(nameOf(each)) && !carried.billed.has(nameOf(each)));
    const moved = await movedOut(db, accounts.wechatPay(terms.mchid), missing.map(nameOf));
    for (const each of missing) {
      const out = moved.get(nameOf(each));
      const ledgerFen = out === undefined ? null : Math.abs(out);
      tally.add(each.what === 'payment' ? { ledgerPaidFen: ledgerFen ?? 0 } : { ledgerRefundFen: ledgerFen ?? 0 });
      tally.note(lineOf(each, ledgerFen), findings ?? [judged(each.row.at ?? 0, span, carried.isKnown)]);
    }
  }
}

/** What we have and the bill has not; close to midnight the other day's bill may have it. */
function judged(at: number, { from, until }: Pick<Span, 'from' | 'until'>, isDayBeforeKnown: boolean): Finding {
  if (at >= until - slackMs.early) return toAwait('day_boundary', tomorrow);
  if (!isDayBeforeKnown && at < from + slackMs.late.payment) return toAwait('day_boundary', 'yesterday');
  return toAct('they_have_not', 'bill');
}

async function owedRows(db: Database, { owed }: Carried): Promise<Ours[]> {
  const idsOf = (what: Ours['what']) =>
    [...owed].filter((name) => name.startsWith(`${what}:`)).map((name) => name.slice(what.length + 1));
  const [payments, refunds] = await Promise.all([paymentsById(db, idsOf('payment')), refundsById(db, idsOf('refund'))]);
  return [
    ...[...payments.values()].map((row) => ({ what: 'payment' as const, row })),
    ...[...refunds.values()].map((row) => ({ what: 'refund' as const, row })),
  ];
}

async function* pagesOf<Row>(read: (after: Span['after']) => Promise<OurPage<Row>>): AsyncGenerator<Row[], void> {
  let after: Span['after'];
  do {
    const { rows, next } = await read(after);
    yield rows;
    after = next;
  } while (after !== undefined);
}

const nameOf = ({ what, row }: Ours): string => referenceOf[what](row.id);

const lineOf = (ours: Ours, ledgerFen: number | null): Line => ({
  what: ours.what,
  outTradeNo: ours.what === 'payment' ? ours.row.id : ours.row.orderId,
  outRefundNo: ours.what === 'payment' ? null : ours.row.id,
  transactionId: ours.what === 'payment' ? ours.row.transactionId : null,
  billFen: null,
  oursFen: ours.what === 'payment' ? ours.row.totalFen : ours.row.amountFen,
  ledgerFen,
});
