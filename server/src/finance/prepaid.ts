import { heldAt, lotBalancesAt, walletsOver } from '../ledger/index.ts';
import { Member } from '../member/index.ts';
import { Branch, merchantNames } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import { companiesById } from '../wallet/index.ts';
import { In } from 'typeorm';
import { readFinanceSettings, type FinanceSettings } from './settings.ts';

/** What one merchant owes its members at the end of a quarter, in fen. */
export interface Prepaid {
  merchantId: string;
  merchantName: string;
  kind: FinanceSettings['issuers'][string];
  principalFen: number;
  bonusFen: number;
  /** Set aside for refunds that had not arrived: still owed. */
  heldFen: number;
  /** Principal and held: what the deposit is counted on. */
  balanceFen: number;
  depositPercent: number;
  /** Rounded up to the fen. */
  depositFen: number;
}

/** Registered cards above the legal limit that day; the largest first. */
export interface OverLimit {
  limitFen: number;
  count: number;
  cards: { cardNumber: string; balanceFen: number }[];
}

const cardsShown = 100;

/**
 * Prepaid balances by issuing merchant at the end of a business date, from what was posted up to then: asking again in a
 * year gives the same. Reads every posting of the books so far; asked for four times a year.
 */
export async function prepaidAt(db: Database, date: string): Promise<{ issuers: Prepaid[]; overLimit: OverLimit }> {
  const settings = await readFinanceSettings(db);
  const [lots, held, names, branches, over] = await Promise.all([
    lotBalancesAt(db, date),
    heldAt(db, date),
    merchantNames(db),
    db.reader.getRepository(Branch).find({ select: { id: true, merchantId: true } }),
    walletsOver(db, date, settings.cardLimitFen),
  ]);
  const issuerOf = new Map(branches.map(({ id, merchantId }) => [id, merchantId]));
  const sums = new Map<string, { principalFen: number; bonusFen: number; heldFen: number }>();
  const of = (merchantId: string) => {
    const sum = sums.get(merchantId) ?? { principalFen: 0, bonusFen: 0, heldFen: 0 };
    sums.set(merchantId, sum);
    return sum;
  };
  for (const { merchantId, book, amount } of lots)
    of(merchantId ?? '')[book === 'principal' ? 'principalFen' : 'bonusFen'] += amount;
  for (const { branchId, amount } of held) of(issuerOf.get(branchId ?? '') ?? '').heldFen += amount;
  const issuers = [...sums].map(([merchantId, sum]) => prepaidOf(merchantId, names.get(merchantId) ?? '', sum, settings));
  return { issuers, overLimit: await overLimitOf(db, over, settings.cardLimitFen) };
}

function prepaidOf(
  merchantId: string,
  merchantName: string,
  sum: Pick<Prepaid, 'principalFen' | 'bonusFen' | 'heldFen'>,
  { issuers, depositPercent }: FinanceSettings,
): Prepaid {
  const kind = issuers[merchantId] ?? 'other';
  const [balanceFen, percent] = [sum.principalFen + sum.heldFen, depositPercent[kind]];
  const depositFen = Math.ceil((balanceFen * percent) / 100);
  return { merchantId, merchantName, kind, ...sum, balanceFen, depositPercent: percent, depositFen };
}

async function overLimitOf(
  db: Database,
  wallets: readonly { memberId: string; amount: number }[],
  limitFen: number,
): Promise<OverLimit> {
  const largest = wallets.toSorted((a, b) => b.amount - a.amount).slice(0, cardsShown);
  const members = await db.reader
    .getRepository(Member)
    .find({ select: { id: true, cardNumber: true }, where: { id: In(largest.map(({ memberId }) => memberId)) } });
  const companies = await companiesById(
    db,
    largest.flatMap(({ memberId }) => (memberId.startsWith('wal_') ? [memberId] : [])),
  );
  const cards = new Map([
    ...members.map(({ id, cardNumber }) => [id, cardNumber] as const),
    // A company's wallet has no card number: it goes by its name.
    ...[...companies.values()].map(({ id, name }) => [id, name] as const),
  ]);
  return {
    limitFen,
    count: wallets.length,
    cards: largest.map(({ memberId, amount }) => ({ cardNumber: cards.get(memberId) ?? '', balanceFen: amount })),
  };
}
