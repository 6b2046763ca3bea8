import { z } from 'zod';
import { idOf, Instant, pageInput, pageOf, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';

/** The sixteen digits on the card; a scanner’s spaces and dashes are no part of them. */
const CardNumber = z.string().regex(/^86\d{14}$/);

/** 卡批次: numbers made together, for a printer. */
const CardBatch = z.object({
  batchId: idOf('cbt'),
  name: z.string(),
  branchId: idOf('brn'),
  count: z.int().min(1),
  /** How many of them have a holder now, and how many open nothing any more. */
  boundCount: z.int().min(0),
  blockedCount: z.int().min(0),
  createdAt: Instant,
  /** When it last went to a printer; null: never. */
  exportedAt: Instant.nullable(),
});

/** 实体卡, as it stands. */
const PhysicalCard = z.object({
  cardNumber: z.string(),
  /** `new`: nobody’s yet · `bound`: earns for its holder · `blocked`: for ever. */
  status: z.enum(['new', 'bound', 'blocked']),
  boundAt: Instant.nullable(),
  blockedAt: Instant.nullable(),
  blockReason: z.string().nullable(),
});

/** Plastic cards: numbers printed in batches, given to members at the counter; they earn and never spend. */
export const physicalCardContract = {
  'physicalCard.createBatch': operation({
    summary: 'Makes up to 10,000 card numbers with a check digit, for a printer.',
    audience: 'staff',
    permission: 'physicalCard.manage',
    input: z.object({ branchId: idOf('brn'), name: text(32), count: z.int().min(1).max(10_000) }),
    output: CardBatch,
    errors: ['not_found', 'branch_closed', ...idempotencyErrors],
    idempotent: true,
    rate: { requests: 20, perSeconds: 3_600 },
  }),
  'physicalCard.listBatches': operation({
    summary: 'The batches of a branch, newest first, with how many of their cards are in use.',
    audience: 'staff',
    permission: 'physicalCard.manage',
    input: z.object({ branchId: idOf('brn'), ...pageInput }),
    output: pageOf(CardBatch),
    errors: ['not_found'],
    idempotent: false,
  }),
  'physicalCard.exportBatch': operation({
    summary: 'The numbers of a batch as a table for the printer; who took it is written down.',
    audience: 'staff',
    permission: 'physicalCard.manage',
    input: z.object({ batchId: idOf('cbt') }),
    output: z.object({ csv: z.string() }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 3_600 },
  }),
  'physicalCard.find': operation({
    summary: 'How a card stands, and whose it is, masked.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({ branchId: idOf('brn'), cardNumber: CardNumber }),
    output: z.object({
      card: PhysicalCard,
      batchName: z.string(),
      holder: z.object({ nameMasked: z.string(), phoneMasked: z.string() }).nullable(),
    }),
    errors: ['not_found', 'card_unknown'],
    idempotent: false,
  }),
  'physicalCard.ofVisit': operation({
    summary: 'The cards of the member who stands at the till.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({ visitId: idOf('vis') }),
    output: z.object({ data: z.array(PhysicalCard).max(20) }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'physicalCard.bind': operation({
    summary: 'Gives a new card to the member who stands at the till; it earns from then on.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({ visitId: idOf('vis'), cardNumber: CardNumber }),
    output: PhysicalCard,
    errors: [
      'not_found',
      'visit_expired',
      'self_dealing',
      'member_frozen',
      'card_unknown',
      'card_bound',
      'card_blocked',
      'member_has_card',
    ],
    idempotent: false,
  }),
  'physicalCard.replace': operation({
    summary: 'Gives another card to the member who stands at the till and ends the one before.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({ visitId: idOf('vis'), cardNumber: CardNumber }),
    output: PhysicalCard,
    errors: ['not_found', 'visit_expired', 'self_dealing', 'member_frozen', 'card_unknown', 'card_bound', 'card_blocked'],
    idempotent: false,
  }),
  'physicalCard.block': operation({
    summary: 'Ends a card for ever, as one that was lost or spoilt.',
    audience: 'staff',
    permission: 'member.enrol',
    input: z.object({ branchId: idOf('brn'), cardNumber: CardNumber, reason: text(60) }),
    output: PhysicalCard,
    errors: ['not_found', 'card_unknown', 'self_dealing'],
    idempotent: false,
    rate: { requests: 30, perSeconds: 600 },
  }),
};
