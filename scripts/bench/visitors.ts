import { demoMiniProgram } from '../../test/sandbox/apps.ts';
import { businessDate, type Clock } from '../../server/src/platform/clock.ts';
import type { Database } from '../../server/src/platform/db/index.ts';
import { hashToken } from '../../server/src/platform/secrets.ts';
import { everybody, memberAt } from './crowd.ts';
import { fill } from './fill.ts';

const linesEach = 6;
const sessionMs = 24 * 3_600_000;

/** The session token of the member at a place of the crowd. */
export const tokenAt = (place: number): string => `bench-member-${String(place).padStart(12, '0')}`;

/** Lets the crowd in: each is signed in to WeChat and has a few lines of history, more than the first screen shows. */
export async function letIn(
  { db, clock }: { db: Database; clock: Clock },
  { count, branchId }: { count: number; branchId: string },
): Promise<void> {
  const now = clock.now();
  const places = Array.from({ length: count }, (_, place) => place);
  const identityAt = (place: number) => `idn_${memberAt(place)}`;
  await fill(db, [
    {
      table: 'member_identity',
      columns: ['id', 'app_id', 'openid', 'unionid', 'member_id', 'created_at'],
      rows: places.map((place) => [identityAt(place), demoMiniProgram.appId, `o${place}`, null, memberAt(place), now]),
    },
    {
      table: 'member_session',
      columns: ['id', 'identity_id', 'created_at', 'expires_at', 'revoked_at'],
      rows: places.map((place) => [hashToken(tokenAt(place)), identityAt(place), now, now + sessionMs, null]),
    },
    {
      table: 'ledger_transaction',
      columns: Object.keys(lineOf(0, 0, { branchId, now })),
      rows: history(places, { branchId, now }),
    },
  ]);
}

const history = (places: readonly number[], at: { branchId: string; now: number }) =>
  places.flatMap((place) => Array.from({ length: linesEach }, (_, line) => Object.values(lineOf(place, line, at))));

/** A line as a sale leaves it. */
function lineOf(place: number, line: number, { branchId, now }: { branchId: string; now: number }) {
  const digits = `${memberAt(place).slice('mem_0'.length)}${line}`;
  return {
    id: `ltx_${digits}`,
    kind: 'sale',
    reference: `sale:sal_${digits}`,
    occurred_at: now,
    business_date: businessDate(now),
    member_id: memberAt(place),
    branch_id: branchId,
    staff_id: null,
    sale_id: `sal_${digits}`,
    reverses: null,
    rule_refs: '[]',
    writer: 'wrt_bench',
    seq: place,
    n: line,
    points_delta: 12,
    points_after: everybody.points,
    wallet_delta: -1_200,
    wallet_after: everybody.principalFen + everybody.bonusFen,
  };
}
