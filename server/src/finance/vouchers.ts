import { movementsBetween, type DayMovement } from '../ledger/index.ts';
import { Branch } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import { kindNames, usualAccounts, type LedgerSubject } from './accounts.ts';
import { csvText, plainYuan } from './csv.ts';
import { readFinanceSettings } from './settings.ts';

/** 凭证: whole business days, each with as much debit as credit. */
export interface Vouchers {
  csv: string;
  /** Without the header. */
  lines: number;
  /** Debit, which is also credit. */
  totalFen: number;
  /** The day to go on from; null when all of it is here. */
  nextFrom: string | null;
}

/** A file that people open: at least one day, then no further day beyond so many lines. */
export const voucherLinesMax = 5_000;

const header = ['日期', '门店', '摘要', '科目编码', '科目名称', '借方金额', '贷方金额'];

/** Everything that moved money from a business date to another, as balanced lines for accounting software. */
export async function vouchers(db: Database, from: string, to: string, linesMax = voucherLinesMax): Promise<Vouchers> {
  const [all, branches, { accounts }] = await Promise.all([
    movementsBetween(db, from, to),
    db.reader.getRepository(Branch).find({ select: { id: true, name: true } }),
    readFinanceSettings(db),
  ]);
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const subjects: Readonly<Record<string, LedgerSubject>> = { ...usualAccounts, ...accounts };
  const money = all.filter(({ sourceBook }) => sourceBook in usualAccounts);
  const { taken, nextFrom } = wholeDays(money, Math.floor(linesMax / 2));
  const lines = taken.flatMap((movement) => linesOf(movement, subjects, names.get(movement.branchId ?? '') ?? ''));
  const totalFen = taken.reduce((sum, { amount }) => sum + amount, 0);
  return { csv: csvText([header, ...lines]), lines: lines.length, totalFen, nextFrom };
}

/** As many whole days as fit, the first in any case. */
function wholeDays(movements: readonly DayMovement[], max: number): { taken: readonly DayMovement[]; nextFrom: string | null } {
  const first = movements[0]?.businessDate;
  const beyond = movements[max]?.businessDate;
  if (beyond === undefined) return { taken: movements, nextFrom: null };
  const next = beyond === first ? movements.find(({ businessDate }) => businessDate > beyond)?.businessDate : beyond;
  if (next === undefined) return { taken: movements, nextFrom: null };
  return { taken: movements.filter(({ businessDate }) => businessDate < next), nextFrom: next };
}

function linesOf(
  { businessDate, kind, sourceBook, destinationBook, amount }: DayMovement,
  subjects: Readonly<Record<string, LedgerSubject>>,
  branchName: string,
): (string | number)[][] {
  const head = [businessDate, branchName, kindNames[kind] ?? kind];
  const subject = (book: string) => [subjects[book]?.code ?? '', subjects[book]?.name ?? book];
  return [
    [...head, ...subject(sourceBook), plainYuan(amount), ''],
    [...head, ...subject(destinationBook), '', plainYuan(amount)],
  ];
}
