import { z } from 'zod';
import { Fen, idOf, Instant, PositiveFen } from './common.ts';
import { operation } from './kit.ts';

const minuteMax = 1_440;

/** How much, when and where a holder may spend; null is no limit. */
export const limits = {
  perSaleFen: PositiveFen.nullable(),
  perDayFen: PositiveFen.nullable(),
  perMonthFen: PositiveFen.nullable(),
  /** 1 is Monday, 7 Sunday; in Beijing, like the minutes. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** Minutes of the day: from this one, up to but not including that one. */
  fromMinute: z
    .int()
    .min(0)
    .max(minuteMax - 1),
  toMinute: z.int().min(1).max(minuteMax),
  /** Null: every branch. */
  branchIds: z.array(idOf('brn')).min(1).max(200).nullable(),
};

/** The wallet of a member (`mem_…`) or of a company (`wal_…`). */
export const WalletOwner = z.string().regex(/^(?:mem|wal)_[0-9a-hjkmnp-tv-z]{26}$/);

/** Why a card cannot be used now, or not for more. */
export const LimitReason = z.enum([
  'paused',
  'ended',
  'frozen',
  'branch',
  'weekday',
  'hours',
  'per_sale',
  'per_day',
  'per_month',
]);

/** 持卡人: somebody who may spend from a wallet, with what they spent. */
export const Holder = z.object({
  holderId: idOf('hld'),
  name: z.string(),
  phoneTail: z.string(),
  status: z.enum(['active', 'paused', 'ended']),
  ...limits,
  branchNames: z.array(z.string()).nullable(),
  spentTodayFen: Fen,
  spentMonthFen: Fen,
  joinedAt: Instant,
});

/** A wallet of somebody else that a member may spend from, with what is left of the limits now. */
export const SharedWallet = z.object({
  holderId: idOf('hld'),
  kind: z.enum(['family', 'company']),
  /** Whose it is. */
  name: z.string(),
  status: z.enum(['active', 'paused']),
  ...limits,
  branchNames: z.array(z.string()).nullable(),
  spentTodayFen: Fen,
  spentMonthFen: Fen,
  /** The most that one sale may take now by the limits, whatever the wallet holds; null: no limit. */
  leftFen: Fen.nullable(),
  reason: LimitReason.nullable(),
  /** `reason` in words. */
  note: z.string().nullable(),
});

/** Who spent what: one sale paid from a wallet by a holder. */
export const Spend = z.object({
  saleId: idOf('sal'),
  holderName: z.string(),
  branchName: z.string(),
  amountFen: PositiveFen,
  undone: z.boolean(),
  spentAt: Instant,
});

const code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/);

/** 亲情卡: a member’s wallet, several holders; and whatever wallets a member may spend from. */
export const sharedWalletContract = {
  'wallet.listHolders': operation({
    summary: 'Who may spend from the member’s own stored value, with limits, what they spent, and the invitation that is open.',
    audience: 'member',
    input: z.object({}),
    output: z.object({
      holders: z.array(Holder).max(20),
      /** Where a card may be used: to choose from. */
      branches: z.array(z.object({ id: idOf('brn'), name: z.string() })).max(200),
      /** Until when the last invitation can be accepted; null: none is open. */
      inviteUntil: Instant.nullable(),
      spends: z.array(Spend).max(20),
    }),
    errors: [],
    idempotent: false,
  }),
  'wallet.inviteHolder': operation({
    summary: 'A code that one other member can accept within 24 hours; the invitation before it ends.',
    audience: 'member',
    input: z.object(limits),
    output: z.object({ code, expiresAt: Instant }),
    errors: ['member_frozen', 'holders_full'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'wallet.acceptInvite': operation({
    summary: 'Takes a card by its code, once.',
    audience: 'member',
    input: z.object({ code }),
    output: SharedWallet,
    errors: ['holder_code_invalid', 'holder_code_own', 'member_frozen', 'holders_full'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'wallet.changeHolder': operation({
    summary: 'New limits for a holder of the member’s own stored value; pauses or ends their card.',
    audience: 'member',
    input: z.object({ holderId: idOf('hld'), status: z.enum(['active', 'paused', 'ended']), ...limits }),
    output: Holder,
    errors: ['not_found', 'holder_ended'],
    idempotent: false,
  }),
  'wallet.listShared': operation({
    summary: 'Wallets of others that the member may spend from, with what is left of the limits now.',
    audience: 'member',
    input: z.object({}),
    output: z.object({ wallets: z.array(SharedWallet).max(20), serverTime: Instant }),
    errors: [],
    idempotent: false,
  }),
};
