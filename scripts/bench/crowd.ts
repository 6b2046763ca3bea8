import { luhnDigit } from '@shuke/shared/memberCode';
import { accounts } from '../../server/src/ledger/index.ts';
import { businessDate, type Clock } from '../../server/src/platform/clock.ts';
import type { Database } from '../../server/src/platform/db/index.ts';
import type { Secrets } from '../../server/src/platform/secrets.ts';
import { fill, type Filling } from './fill.ts';
import type { BenchShop } from './shop.ts';

/** What a member of the crowd has: enough for all sales, and the highest tier, so that each sale is priced alike. */
export interface Holding {
  principalFen: number;
  bonusFen: number;
  points: number;
  growth: number;
}

/** As much as the contract lets a wallet show. */
export const everybody: Holding = { principalFen: 800_000_000, bonusFen: 100_000_000, points: 100_000_000, growth: 10_000 };

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const idDigits = 26;

/** A number as the 26 digits of an id. */
function digitsOf(place: number): string {
  let digits = '';
  for (let rest = place; digits.length < idDigits; rest = Math.floor(rest / crockford.length))
    digits = (crockford[rest % crockford.length] ?? '') + digits;
  return digits;
}

/** The member at a place of the crowd. */
export const memberAt = (place: number): string => `mem_${digitsOf(place)}`;
/** The visit at a place of the queue. */
export const visitAt = (place: number): string => `vis_${digitsOf(place)}`;

const cardOf = (place: number): string => {
  const digits = `88${String(place).padStart(13, '0')}`;
  return digits + luhnDigit(digits);
};

/** Members in bulk, with balances and the lots behind them. */
export async function gatherCrowd(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  count: number,
  holding = everybody,
): Promise<void> {
  const now = clock.now();
  const phone = '17012345678';
  const who = [
    secrets.sealPhone(phone),
    secrets.phoneHash(phone),
    phone.slice(-4),
    null,
    'active',
    0,
    null,
    businessDate(now),
    now,
  ] as const;
  const places = Array.from({ length: count }, (_, place) => place);
  const members: Filling = {
    table: 'member',
    columns: [
      'id',
      'card_number',
      'name',
      'phone_sealed',
      'phone_hash',
      'phone_tail',
      'unionid',
      'status',
      'visit_count',
      'home_branch_id',
      'joined_on',
      'joined_at',
    ],
    rows: places.map((place) => [memberAt(place), cardOf(place), '小满', ...who]),
  };
  await fill(db, [
    members,
    { table: 'ledger_owner', columns: ['id'], rows: places.map((place) => [memberAt(place)]) },
    {
      table: 'ledger_account',
      columns: ['id', 'available'],
      rows: places.flatMap((place) => balancesOf(memberAt(place), holding)),
    },
    {
      table: 'ledger_lot',
      columns: ['account', 'lot', 'expires_on', 'available'],
      rows: places.flatMap((place) => lotsOf(memberAt(place), holding)),
    },
  ]);
}

const balancesOf = (memberId: string, { principalFen, bonusFen, points, growth }: Holding): [string, number][] => [
  [accounts.principal(memberId), principalFen],
  [accounts.bonus(memberId), bonusFen],
  [accounts.points(memberId), points],
  [accounts.growth(memberId), growth],
];

const firstTopUp = `top_${digitsOf(0)}`;
const firstExpiry = '2027-12-31';

const lotsOf = (memberId: string, { principalFen, bonusFen, points }: Holding): [string, string, string | null, number][] => [
  [accounts.principal(memberId), firstTopUp, null, principalFen],
  [accounts.bonus(memberId), firstTopUp, null, bonusFen],
  [accounts.points(memberId), firstExpiry, firstExpiry, points],
];

const visitMs = 3_600_000;

/** One open visit for each member, in an order that jumps about the crowd; the visit at place n belongs to till n mod tills. */
export async function openVisits(
  { db, clock }: { db: Database; clock: Clock },
  { branch, tills }: BenchShop,
  count: number,
): Promise<void> {
  const now = clock.now();
  // A prime that divides no crowd of a round number: every member comes by once before anybody comes again.
  const stride = 7_919;
  const rows = Array.from({ length: count }, (_, place) => [
    visitAt(place),
    memberAt((place * stride) % count),
    branch.id,
    tills[place % tills.length]?.staffId ?? '',
    null,
    null,
    0,
    1,
    now,
    now + visitMs,
  ]);
  await fill(db, [
    {
      table: 'visit',
      columns: [
        'id',
        'member_id',
        'branch_id',
        'staff_id',
        'device_id',
        'code_hash',
        'earn_only',
        'in_contact',
        'identified_at',
        'expires_at',
      ],
      rows,
    },
  ]);
}
