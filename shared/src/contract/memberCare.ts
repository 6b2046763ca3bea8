import { z } from 'zod';
import { Fen, idOf, Instant, Points, text } from './common.ts';
import { idempotencyErrors, operation } from './kit.ts';
import { Tag } from './memberRecord.ts';

const reason = text(60);
const memberId = idOf('mem');

/** What one card holds, before or after a merge. */
const Holding = z.object({ principalFen: Fen, bonusFen: Fen, points: Points, growth: z.int(), visitCount: z.int() });

/** What staff may do to a member; each act is written down with its reason. */
export const memberCareContract = {
  'member.setFrozen': operation({
    summary: 'Freezes a card: it pays nothing and shows no code; or frees it again.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({ memberId, frozen: z.boolean(), reason }),
    output: z.object({ status: z.enum(['active', 'frozen']) }),
    errors: ['not_found', 'member_closed'],
    idempotent: false,
  }),
  'member.addTag': operation({
    summary: 'Puts a word on a member; at most twenty.',
    audience: 'staff',
    permission: 'member.note',
    input: z.object({ memberId, tag: Tag }),
    output: z.object({ tags: z.array(z.string()) }),
    errors: ['not_found', 'member_closed', 'tags_full'],
    idempotent: false,
  }),
  'member.removeTag': operation({
    summary: 'Takes a word off a member.',
    audience: 'staff',
    permission: 'member.note',
    input: z.object({ memberId, tag: Tag }),
    output: z.object({ tags: z.array(z.string()) }),
    errors: ['not_found'],
    idempotent: false,
  }),
  'member.addNote': operation({
    summary: 'Writes a note for colleagues; the member gets it with an export.',
    audience: 'staff',
    permission: 'member.note',
    input: z.object({ memberId, text: text(200) }),
    output: z.object({ noteId: idOf('nte'), at: Instant }),
    errors: ['not_found', 'member_closed'],
    idempotent: false,
  }),
  'member.adjustPoints': operation({
    summary: 'Gives or takes points by hand, counted by the day, above the cap with a second person; never one’s own.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({
      memberId,
      /** Below zero takes. */
      delta: z
        .int()
        .min(-1_000_000)
        .max(1_000_000)
        .refine((delta) => delta !== 0),
      reason,
      approvalId: idOf('apr').optional(),
    }),
    output: z.object({ points: Points }),
    errors: [
      'not_found',
      'member_closed',
      'points_insufficient',
      'self_dealing',
      'approval_required',
      'approval_invalid',
      'staff_cap_reached',
      ...idempotencyErrors,
    ],
    idempotent: true,
  }),
};

/** Handing out what is kept of a member, and ending a membership. */
export const memberEndContract = {
  'member.export': operation({
    summary: 'All that is kept about one member, for the member: profile, consents, devices, history, notes.',
    audience: 'staff',
    permission: 'member.export',
    input: z.object({ memberId, reason }),
    /** The same twice: a page that opens by itself, for people, and JSON for programs. */
    output: z.object({ html: z.string(), json: z.string(), complete: z.boolean() }),
    errors: ['not_found'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'member.erase': operation({
    summary:
      'Ends a membership: name, phone and identities are erased, points end, what was posted stays. Not while money is on the card, or a payment under way.',
    audience: 'staff',
    permission: 'member.erase',
    input: z.object({ memberId, reason }),
    output: z.object({ erasedAt: Instant }),
    errors: ['not_found', 'member_closed', 'money_left', 'payment_under_way'],
    idempotent: false,
  }),
};

/** Making one card of two, and two again. */
export const memberMergeContract = {
  'member.previewMerge': operation({
    summary: 'What merging two cards of one person would leave on the one that stays; changes nothing.',
    audience: 'staff',
    permission: 'member.merge',
    input: z.object({ fromId: memberId, intoId: memberId }),
    output: z.object({ from: Holding, into: Holding, after: Holding }),
    errors: ['not_found', 'member_closed', 'merge_blocked'],
    idempotent: false,
  }),
  'member.merge': operation({
    summary: 'Moves all a card holds, lot by lot, to another of the same person; the old card is closed, its history stays.',
    audience: 'staff',
    permission: 'member.merge',
    input: z.object({ fromId: memberId, intoId: memberId, reason }),
    output: z.object({ mergeId: idOf('mrg'), after: Holding }),
    errors: ['not_found', 'member_closed', 'merge_blocked', 'self_dealing', ...idempotencyErrors],
    idempotent: true,
  }),
  'member.unmerge': operation({
    summary: 'Takes a merge back exactly, while no balance of either card has moved since.',
    audience: 'staff',
    permission: 'member.merge',
    input: z.object({ mergeId: idOf('mrg'), reason }),
    output: z.object({ from: Holding, into: Holding }),
    errors: ['not_found', 'merge_settled', ...idempotencyErrors],
    idempotent: true,
  }),
};
