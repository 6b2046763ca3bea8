import { z } from 'zod';
import { DateOnly, Fen, idOf, Instant, text } from './common.ts';
import { operation } from './kit.ts';

/** A text a member agreed to: which one, what it was called, its version, when. */
export const Consent = z.object({ kind: z.enum(['join', 'topUp']), title: z.string(), version: z.string(), at: Instant });

const Gender = z.enum(['female', 'male']).nullable();
const fieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,23}$/);

/** A field of the shop's own, and what the member said in it. */
const OwnField = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.array(z.string()),
  /** Why it is asked for: shown beside it. */
  purpose: z.string(),
  value: z.string().nullable(),
});

/** What a member says of themself, besides the name. */
export const profileShape = { gender: Gender, birthday: DateOnly.nullable(), fields: z.array(OwnField) };

/** What may be said anew; what is left out stays, null takes it back. */
export const profileChange = {
  name: text(20).optional(),
  gender: Gender.optional(),
  birthday: DateOnly.nullable().optional(),
  fields: z
    .array(z.object({ key: fieldKey, value: text(60).nullable() }))
    .max(20)
    .optional(),
};

/** What a member may switch off; money and the safety of the card are always told. */
const Preference = z.object({
  /** What comes in on the card (slips claimed), money back, a new tier, points about to end, offers. */
  topic: z.enum(['points', 'refunds', 'tier', 'expiry', 'marketing']),
  on: z.boolean(),
  /** When the member said so; null while nothing was said. */
  since: Instant.nullable(),
});

const minuteOfDay = z.int().min(0).max(1_439);

/** How the card is to behave, in the member's own words. */
const wishes = {
  /** 储值付款确认: stored value from so many fen on is agreed to on the phone; 0: always; null: as the shop has it. */
  confirmFromFen: Fen.nullable(),
  /** 夜间免打扰: from when to when, in minutes of the day in Beijing, no badge tells of what can wait; null: never. */
  quiet: z
    .object({ from: minuteOfDay, to: minuteOfDay })
    .refine(({ from, to }) => from !== to)
    .nullable(),
};
const Wishes = z.object({ ...wishes, /** Above this the shop asks by itself. */ shopConfirmsAboveFen: Fen });

const Profile = z.object({
  ...profileShape,
  name: z.string(),
  phoneMasked: z.string(),
  cardNumber: z.string(),
  joinedAt: Instant,
  status: z.enum(['active', 'frozen']),
  /** A birthday is said once and put right once; then a branch changes it. */
  canChangeBirthday: z.boolean(),
  preferences: z.array(Preference),
  wishes: Wishes,
  consents: z.array(Consent),
});

/** A phone that shows codes of this card. */
const Device = z.object({
  deviceId: idOf('dev'),
  label: z.string(),
  since: Instant,
  /** When a code of it was last used; null: never. */
  usedAt: Instant.nullable(),
});
const Devices = z.object({ data: z.array(Device) });

/** The member's own page: profile, what to be told, phones, data, the end. */
export const memberProfileContract = {
  'member.getProfile': operation({
    summary: 'What is known of the member, what they want to be told, and which texts they agreed to, when.',
    audience: 'member',
    input: z.object({}),
    output: Profile,
    errors: [],
    idempotent: false,
  }),
  'member.changeProfile': operation({
    summary: 'The member puts right what is known of them; a birthday once after it was said.',
    audience: 'member',
    input: z.object(profileChange),
    output: Profile,
    errors: ['member_closed', 'field_invalid', 'birthday_fixed'],
    idempotent: false,
  }),
  'member.setPreference': operation({
    summary: 'Switches a topic on or off, kept with its time. Money and the safety of the card are always told.',
    audience: 'member',
    input: Preference.pick({ topic: true, on: true }),
    output: z.object({ preferences: z.array(Preference) }),
    errors: [],
    idempotent: false,
  }),
  'member.setWishes': operation({
    summary: 'When the card asks on the phone before stored value is spent, and when it disturbs nobody; what is left out stays.',
    audience: 'member',
    input: z.object({ confirmFromFen: wishes.confirmFromFen.optional(), quiet: wishes.quiet.optional() }),
    output: z.object({ wishes: Wishes }),
    errors: ['member_closed'],
    idempotent: false,
  }),
  'member.listDevices': operation({
    summary: 'The phones that show codes of this card, the newest first.',
    audience: 'member',
    input: z.object({}),
    output: Devices,
    errors: [],
    idempotent: false,
  }),
  'member.nameDevice': operation({
    summary: 'Calls a phone what its owner calls it.',
    audience: 'member',
    input: z.object({ deviceId: idOf('dev'), label: text(20) }),
    output: Devices,
    errors: ['not_found'],
    idempotent: false,
  }),
  'member.endDevice': operation({
    summary: 'Ends the codes of a phone at once.',
    audience: 'member',
    input: z.object({ deviceId: idOf('dev') }),
    output: Devices,
    errors: ['not_found'],
    idempotent: false,
  }),
  'member.freezeCard': operation({
    summary: '挂失: freezes the whole card until a branch has seen its person.',
    audience: 'member',
    input: z.object({ agreed: z.literal(true) }),
    output: z.object({ status: z.literal('frozen') }),
    errors: ['member_closed'],
    idempotent: false,
  }),
  'member.exportOwn': operation({
    summary: 'All that is kept about the member, for the member.',
    audience: 'member',
    input: z.object({}),
    /** The same twice: a page that opens by itself, for people, and JSON for programs. */
    output: z.object({ html: z.string(), json: z.string(), complete: z.boolean() }),
    errors: [],
    idempotent: false,
    rate: { requests: 5, perSeconds: 60 },
  }),
  'member.eraseOwn': operation({
    summary:
      'The member ends the membership: as `member.erase`, by themself. Not while money is on the card, or a payment under way.',
    audience: 'member',
    input: z.object({ agreed: z.literal(true) }),
    output: z.object({ erasedAt: Instant }),
    errors: ['member_closed', 'money_left', 'payment_under_way'],
    idempotent: false,
    rate: { requests: 10, perSeconds: 60 },
  }),
  'member.changeDetails': operation({
    summary: 'Staff put right what is known of a member, at their word; also a birthday said twice.',
    audience: 'staff',
    permission: 'member.manage',
    input: z.object({ memberId: idOf('mem'), reason: text(60), ...profileChange }),
    output: z.object({ name: z.string(), ...profileShape }),
    errors: ['not_found', 'member_closed', 'field_invalid'],
    idempotent: false,
  }),
};
