import { z } from 'zod';
import { DateOnly, Fen, idOf, PositiveFen, text } from './common.ts';
import { operation } from './kit.ts';

const Issuer = z.object({
  merchantId: z.string(),
  merchantName: z.string(),
  /** 规模、集团、品牌发卡企业, or below the size from which the rules ask for a deposit. */
  kind: z.enum(['scale', 'group', 'brand', 'other']),
  principalFen: Fen,
  bonusFen: Fen,
  /** Set aside for refunds on their way: still owed. */
  heldFen: Fen,
  /** Principal and held: what the deposit is counted on. */
  balanceFen: Fen,
  depositPercent: z.int(),
  depositFen: Fen,
});

const Percent = z.int().min(0).max(100);

/** What finance is told about the business, whole. */
const Settings = z.object({
  /** 费率 agreed with WeChat by merchant number, in hundredths of a percent: 60 is 0.60 %. */
  feeRates: z.record(z.string().regex(/^\d{8,32}$/), z.int().min(0).max(10_000)),
  /** 发卡企业类型 by merchant; `other` where none is named. */
  issuers: z.record(idOf('mrc'), z.enum(['scale', 'group', 'brand', 'other'])),
  /** 存管比例 of prepaid balances. */
  depositPercent: z.object({ scale: Percent, group: Percent, brand: Percent, other: Percent }),
  /** 会计科目 by book of the ledger, where it is not the usual one. */
  accounts: z.record(z.string().max(32), z.object({ code: text(32), name: text(64) })),
  /** Above it a card is over the legal limit. */
  cardLimitFen: PositiveFen,
});

/** 财务: figures the law and the accountant ask for. */
export const financeContract = {
  'finance.getSettings': operation({
    summary: 'Rates, kinds of issuers, deposits and accounts the figures are made with, and the usual account of every book.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object({}),
    output: Settings.extend({
      version: z.int(),
      usualAccounts: z.array(z.object({ book: z.string(), code: z.string(), name: z.string() })),
    }),
    errors: [],
    idempotent: false,
  }),
  'finance.changeSettings': operation({
    summary: 'Replaces those settings whole, if nobody has changed them since they were read.',
    audience: 'staff',
    permission: 'finance.manage',
    input: Settings.extend({ version: z.int().min(0) }),
    output: Settings.extend({ version: z.int() }),
    errors: ['conflict'],
    idempotent: false,
  }),
  'finance.prepaid': operation({
    summary:
      'Prepaid balances by issuing merchant at the end of a quarter, the deposit required, and cards above the legal limit.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object({ quarterEnd: DateOnly.regex(/-(03-31|06-30|09-30|12-31)$/) }),
    output: z.object({
      quarterEnd: DateOnly,
      issuers: z.array(Issuer),
      overLimit: z.object({
        limitFen: Fen,
        count: z.int(),
        /** The largest hundred. */
        cards: z.array(z.object({ cardNumber: z.string(), balanceFen: Fen })).max(100),
      }),
    }),
    errors: [],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'finance.vouchers': operation({
    summary:
      'What moved money in whole business days, as balanced lines of CSV for accounting software; at most 31 days at once.',
    audience: 'staff',
    permission: 'finance.read',
    input: z.object({ from: DateOnly, to: DateOnly }),
    output: z.object({
      /** UTF-8 with a BOM, CRLF, no formulas. */
      csv: z.string(),
      lines: z.int(),
      /** Debit, which is also credit. */
      totalFen: Fen,
      /** The day to go on from when there are more than 5,000 lines; null when all are here. */
      nextFrom: DateOnly.nullable(),
    }),
    errors: [],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
};
