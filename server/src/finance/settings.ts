import { z } from 'zod';
import { usualAccounts } from './accounts.ts';
import { Setting } from '../merchant/index.ts';
import type { MoneyBook } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';

/** The name of the row in `setting`. */
export const financeRow = 'finance';

/** 发卡企业的类型: what share of prepaid balances must be kept in custody depends on it. */
export const issuerKinds = ['scale', 'group', 'brand', 'other'] as const;

const MoneyBook = z.enum(Object.keys(usualAccounts) as MoneyBook[]);

/**
 * What finance is told about the business: rates agreed with WeChat, what kind of issuer each merchant is, and the
 * accounts of its own books. Stored as one row; the defaults fit a small shop.
 */
export const FinanceSettings = z.object({
  /** 费率 by merchant number, in hundredths of a percent: 60 is 0.60 %. Where none is set, a bill is held to its own rate. */
  feeRates: z.record(z.string().regex(/^\d{8,32}$/), z.int().min(0).max(10_000)).default({}),
  /** By merchant id; `other` where nothing is said: below the size from which the rules ask for a deposit. */
  issuers: z.record(z.string().max(64), z.enum(issuerKinds)).default({}),
  /** 存管比例 of the prepaid balance at the end of a quarter, in percent (商务部令 2012 年第 9 号). Local rules may ask more. */
  depositPercent: z
    .object({
      scale: z.int().min(0).max(100).default(20),
      group: z.int().min(0).max(100).default(30),
      brand: z.int().min(0).max(100).default(40),
      other: z.int().min(0).max(100).default(0),
    })
    .prefault({}),
  /** 会计科目 by book of the ledger, where it is not the usual one: `{ principal: { code: '2203', name: '预收账款' } }`. */
  accounts: z
    .partialRecord(MoneyBook, z.object({ code: z.string().min(1).max(32), name: z.string().min(1).max(64) }))
    .default({}),
  /** Above it a registered card is over the legal limit. */
  cardLimitFen: z.int().min(1).default(500_000),
});
/** The settings, parsed and whole. */
export type FinanceSettings = z.output<typeof FinanceSettings>;

/** The settings in force; the defaults when nothing was set. */
export async function readFinanceSettings(db: Database): Promise<FinanceSettings & { version: number }> {
  const row = await db.reader.getRepository(Setting).findOneBy({ id: financeRow });
  return { ...FinanceSettings.parse(row?.value ?? {}), version: row?.version ?? 0 };
}

/** Rates agreed with WeChat by merchant number, in hundredths of a percent. */
export const readFeeRates = async (db: Database): Promise<ReadonlyMap<string, number>> =>
  new Map(Object.entries((await readFinanceSettings(db)).feeRates));
