import { z } from 'zod';
import { DateOnly, Fen, FenDelta, idOf, Instant, pageInput, pageOf, Points, PointsDelta, text, Tier } from './common.ts';
import { operation } from './kit.ts';
import { Wallet } from './member.ts';
import { Consent, profileShape } from './memberProfile.ts';

const Status = z.enum(['active', 'frozen']);
const whole = z.coerce.number().int().min(0).max(1_000_000_000);

/** 标签: a word staff put on a member. */
export const Tag = text(16);

/** What a list of members may be narrowed by; every bound is inclusive. */
export const memberFilters = {
  /** Four digits: the end of the phone; a card number; else the beginning of a name. */
  query: text(32).optional(),
  tierLevel: z.coerce.number().int().min(1).max(8).optional(),
  /** Members who were at this branch; the first branch is one of them. */
  branchId: idOf('brn').optional(),
  status: Status.optional(),
  tag: Tag.optional(),
  joinedFrom: DateOnly.optional(),
  joinedTo: DateOnly.optional(),
  lastVisitFrom: DateOnly.optional(),
  lastVisitTo: DateOnly.optional(),
  pointsFrom: whole.optional(),
  pointsTo: whole.optional(),
  walletFromFen: whole.optional(),
  walletToFen: whole.optional(),
  /** Left out: by the first of points, wallet, last visit that is narrowed, else the newest members first. */
  sort: z.enum(['joined', 'points', 'wallet', 'lastVisit']).optional(),
};

/** A member as a line of the list. Balances are as of now; which members are listed is at most a few minutes old. */
export const MemberRow = z.object({
  memberId: idOf('mem'),
  name: z.string(),
  phoneMasked: z.string(),
  cardNumber: z.string(),
  status: Status,
  tier: Tier,
  walletFen: Fen,
  points: Points,
  lastVisitOn: DateOnly.nullable(),
  joinedOn: DateOnly,
  homeBranchName: z.string().nullable(),
  tags: z.array(z.string()),
});

const Lot = z.object({ lot: z.string(), expiresOn: DateOnly.nullable(), amount: z.int().min(0) });

/** 会员详情: everything on one sheet. */
export const MemberRecord = MemberRow.extend({
  /** What they said of themself. */
  profile: z.object(profileShape),
  growth: z.int(),
  wallet: Wallet,
  walletFrozen: z.boolean(),
  pointsDebt: Points,
  /** What of the points ends soonest. */
  pointsLots: z.array(Lot),
  spentFen: Fen,
  visitCount: z.int(),
  joinedAt: Instant,
  consents: z.array(Consent),
  devices: z.array(z.object({ deviceId: idOf('dev'), label: z.string(), since: Instant, endedAt: Instant.nullable() })),
  /** The end of each openid only. */
  identities: z.array(z.object({ appId: z.string(), openidTail: z.string(), since: Instant })),
  notes: z.array(z.object({ noteId: idOf('nte'), text: z.string(), staffName: z.string(), at: Instant })),
  /** The card this one was merged into. */
  mergedInto: idOf('mem').nullable(),
  erasedAt: Instant.nullable(),
});

const Posting = z.object({
  source: z.string(),
  destination: z.string(),
  amount: z.int(),
  /** How the lots of the member's balance moved: below zero drawn, above zero filled. */
  lots: z.array(z.object({ lot: z.string(), amount: z.int() })),
});

/** A thing that happened, of whichever kind; `id` without its prefix is the cursor. */
const Happening = z.object({
  id: z.string(),
  at: Instant,
  what: z.enum(['ledger', 'device', 'audit']),
  title: z.string(),
  note: z.string(),
  branchName: z.string().nullable(),
  staffName: z.string().nullable(),
  points: z.object({ delta: PointsDelta, after: Points }).nullable(),
  wallet: z.object({ deltaFen: FenDelta, afterFen: Fen }).nullable(),
  saleId: idOf('sal').nullable(),
  saleNumber: z.string().nullable(),
  /** A merge that has not been taken back: `member.unmerge` tries it. */
  mergeId: idOf('mrg').nullable(),
  postings: z.array(Posting),
});

/** Members as those see them who look after them. */
export const memberRecordContract = {
  'member.list': operation({
    summary: 'Members in reach: for who does not reach all branches, those who were at a branch of theirs.',
    audience: 'staff',
    permission: 'member.read',
    input: z.object({ ...memberFilters, ...pageInput }),
    output: pageOf(MemberRow),
    errors: [],
    idempotent: false,
  }),
  'member.get': operation({
    summary: 'One member with balances, lots, devices and identities; phone and openids masked.',
    audience: 'staff',
    permission: 'member.read',
    input: z.object({ memberId: idOf('mem') }),
    output: MemberRecord,
    errors: ['not_found'],
    idempotent: false,
  }),
  'member.timeline': operation({
    summary: 'What happened to a member, newest first: ledger transactions with lines and lots, devices, acts of staff.',
    audience: 'staff',
    permission: 'member.read',
    input: z.object({ memberId: idOf('mem'), what: z.enum(['all', 'ledger', 'device', 'audit']).default('all'), ...pageInput }),
    output: pageOf(Happening),
    errors: ['not_found'],
    idempotent: false,
  }),
  'search.find': operation({
    summary:
      'One box: the last four digits of a phone, a card number in the app or on plastic, or a sale number, among what is in reach.',
    audience: 'staff',
    permission: 'member.read',
    input: z.object({ query: text(32) }),
    output: z.object({
      members: z.array(MemberRow).max(20),
      sales: z.array(
        z.object({ saleId: idOf('sal'), saleNumber: z.string(), branchName: z.string(), payableFen: Fen, paidAt: Instant }),
      ),
      /** The plastic card of that number, for who looks after them. */
      cards: z.array(
        z.object({
          cardNumber: z.string(),
          status: z.enum(['new', 'bound', 'blocked']),
          batchName: z.string(),
          branchId: idOf('brn'),
          branchName: z.string(),
        }),
      ),
    }),
    errors: [],
    idempotent: false,
  }),
  'member.exportList': operation({
    summary: 'The list as CSV, page after page: at most 1,000 members in an answer; go on after `nextAfter`.',
    audience: 'staff',
    permission: 'member.export',
    input: z.object({ ...memberFilters, startingAfter: z.string().max(40).optional() }),
    output: z.object({
      /** UTF-8; the first part with a BOM and the header; CRLF, no formulas. */
      csv: z.string(),
      lines: z.int(),
      /** Null when all are here. */
      nextAfter: z.string().nullable(),
    }),
    errors: [],
    idempotent: false,
    rate: { requests: 120, perSeconds: 60 },
  }),
};
