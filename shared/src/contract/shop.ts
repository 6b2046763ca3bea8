import { z } from 'zod';
import { DateOnly, Fen, idOf, PositiveFen, text } from './common.ts';
import { operation } from './kit.ts';
import { Branch } from './staff.ts';

const branchFacts = {
  name: text(32),
  brand: text(32),
  region: text(32),
  address: text(100),
  hours: text(32),
  telephone: z.string().regex(/^[0-9+ -]{3,20}$/),
  ownership: z.enum(['direct', 'franchise']),
  /** Beijing hour at which the business day turns. */
  cutoffHour: z.int().min(0).max(23),
};

/** 门店: opening, changing and closing one. */
export const branchCareContract = {
  'branch.create': operation({
    summary: 'Opens a branch of a merchant; of the first one where none is named.',
    audience: 'staff',
    permission: 'branch.manage',
    input: z.object({ ...branchFacts, merchantId: idOf('mrc').optional() }),
    output: Branch,
    errors: ['not_found'],
    idempotent: false,
  }),
  'branch.change': operation({
    summary: 'Changes what a branch says of itself; another hour for the turn of its day holds from the next sale.',
    audience: 'staff',
    permission: 'branch.manage',
    input: z.object({ branchId: idOf('brn'), ...branchFacts }),
    output: Branch,
    errors: ['not_found'],
    idempotent: false,
  }),
  'branch.close': operation({
    summary: 'Closes a branch: it takes no more money; what it took stays. Not the last one that is open.',
    audience: 'staff',
    permission: 'branch.manage',
    input: z.object({ branchId: idOf('brn'), reason: text(60) }),
    output: Branch,
    errors: ['not_found', 'last_branch'],
    idempotent: false,
  }),
};

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** A field of the shop's own on the member's profile. */
export const CustomField = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,23}$/),
  label: text(16),
  type: z.enum(['text', 'number', 'date', 'choice']),
  /** Of `choice` only. */
  choices: z.array(text(16)).max(20),
  /** Why it is asked for: shown beside it. */
  purpose: text(60),
});

/** Colours of a card's ground and of the text on it, by its look. */
export const CardColours = z.partialRecord(
  z.enum(['green', 'apricot', 'persimmon', 'ink']),
  z.object({ background: Colour, text: Colour }),
);

/** 抹零 up to a sum; 优惠 up to a share of the bill, in thousandths, and a sum. */
const DiscountCaps = z.object({ roundOffFen: Fen, manualPermille: z.int().min(0).max(1_000), manualFen: Fen });

/**
 * How often and how much one person may do before a manager looks; null: as often as they like. Of `adjust` the sums are points;
 * `earn` are sales by card or other ways, whose money lies in no drawer.
 */
const ActCaps = z.object({
  timesPerHour: z.int().min(0).max(10_000).nullable(),
  timesPerDay: z.int().min(0).max(100_000).nullable(),
  fenPerHour: Fen.nullable(),
  fenPerDay: Fen.nullable(),
});
const StaffCaps = z.object({ topUpCash: ActCaps, undo: ActCaps, refund: ActCaps, adjust: ActCaps, earn: ActCaps });

/** A text that members agree to. Another text needs another version. */
const Agreement = z.object({
  version: text(32),
  title: text(64),
  paragraphs: z.array(z.string().min(1).max(2_000)).min(1).max(40),
});

/** What an owner may set; the rest of the programme has pages of its own. */
export const ShopSettings = z.object({
  brandName: text(32),
  pointsName: text(8),
  growthName: text(8),
  caps: z.object({
    walletFen: PositiveFen,
    cashTopUpFen: PositiveFen,
    saleFen: PositiveFen,
    unconfirmedSaleFen: Fen,
    unconfirmedDayFen: Fen,
    unconfirmedDayOutOfContactFen: Fen,
    /** Worth of an import above which a second person must agree. */
    importFen: Fen,
    /** Most points one person may give or take by hand. */
    adjustPoints: z.int().min(0).max(1_000_000),
    /** More acts by hand on one member's card on one day than this, and an owner is told. */
    memberActsPerDay: z.int().min(1).max(1_000),
  }),
  /** What one person may take off a bill by hand without somebody else's yes. An owner has no limit. */
  discounts: z.object({ cashier: DiscountCaps, manager: DiscountCaps }),
  /** Beyond these somebody is locked for that act until a manager lifts it. An owner has no limit. */
  staffCaps: z.object({ cashier: StaffCaps, manager: StaffCaps }),
  topUpRefundStaffCapFen: Fen,
  saleRefundStaffCapFen: Fen,
  undoWindowMinutes: z.int().min(0).max(1_440),
  /** How long a second person may take to agree, and the first to act on it, together. */
  approvalMinutes: z.int().min(1).max(1_440),
  /** Agreed to when joining. */
  consent: Agreement,
  /** Agreed to before paying money in; the summary stands above the button. */
  topUpTerms: Agreement.extend({ summary: text(200) }),
  customFields: z.array(CustomField).max(20),
  cardColours: CardColours,
});

/** 设置. */
export const settingsContract = {
  'settings.get': operation({
    summary: 'The settings an owner may change, with their version, and the texts people agreed to before.',
    audience: 'staff',
    permission: 'settings.manage',
    input: z.object({}),
    output: ShopSettings.extend({
      version: z.int(),
      consentVersions: z.array(
        z.object({
          kind: z.enum(['join', 'topUp']),
          version: z.string(),
          title: z.string(),
          /** Null: it was not kept, in the days before texts were. */
          paragraphs: z.array(z.string()).nullable(),
          isCurrent: z.boolean(),
          /** Null: longer than anybody noted. */
          since: DateOnly.nullable(),
          members: z.int(),
          lastOn: DateOnly.nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: false,
  }),
  'settings.change': operation({
    summary:
      'Replaces those settings, if nobody has changed them since they were read. Another consent text needs another version.',
    audience: 'staff',
    permission: 'settings.manage',
    input: ShopSettings.extend({ version: z.int().min(0) }),
    output: ShopSettings.extend({ version: z.int() }),
    errors: ['conflict', 'contrast_low', 'consent_version_used'],
    idempotent: false,
  }),
};

/** Base64 of more than a logo may be, so that one too large is told what it is. */
const pictureChars = 360_000;

/** The shop's logo. */
export const logoContract = {
  'settings.setLogo': operation({
    summary: 'Puts a logo in the place of the last: PNG, JPEG or WebP by its bytes, at most 200 KB and 1,024 pixels a side.',
    audience: 'staff',
    permission: 'settings.manage',
    input: z.object({
      /** The file in base64. */
      data: z
        .string()
        .min(4)
        .max(pictureChars)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
    output: z.object({ logoPath: z.string() }),
    errors: ['image_unsupported', 'image_broken', 'image_too_large'],
    idempotent: false,
    rate: { requests: 20, perSeconds: 60 },
    bodyKb: 384,
  }),
  'settings.removeLogo': operation({
    summary: 'Takes the logo away, also from its address; without one, nothing happens.',
    audience: 'staff',
    permission: 'settings.manage',
    input: z.object({}),
    output: z.object({ logoPath: z.null() }),
    errors: [],
    idempotent: false,
  }),
};
