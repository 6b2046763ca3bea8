import type { MemberId, StaffId } from '@shuke/shared/ids';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Resources } from '../../server/src/resources.ts';
import { answerConfirmation, askConfirmation, checkout, quote } from '../../server/src/sale/index.ts';
import { asIfScanned, newVisit, Visit } from '../../server/src/visit/index.ts';
import { topUp } from '../../server/src/wallet/index.ts';
import { rollUp, takeSnapshot } from '../../server/src/report/index.ts';
import { SettableClock } from '../../server/src/platform/clock.ts';
import { joinResident, type Resident } from './joinPeople.ts';
import type { Shops } from './openShops.ts';
import type { Random } from './random.ts';
import type { Trade } from './trades/index.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Beijing morning, as hours after midnight UTC. */
const openingHour = 0;
const openHours = 13;
/** Of so many last days each visit waits for the one before, so that lists stand in the order of the clock. */
const orderlyDays = 14;
/** So many people have been in a branch since it opened today, and the last of them left so long ago. */
const morningGuests = { least: 3, most: 7 };
const justNowMs = 5 * 60_000;
/** The owner's chart reaches back so far. */
const chartDays = 30;

/** Everything a year of visits is lived with; time goes on by its own clock. */
export interface Year {
  resources: Resources;
  clock: SettableClock;
  random: Random;
  shops: Shops;
  trade: Trade;
  residents: number;
  days: number;
}

/**
 * A year at the tills: people join, come by at their own rhythm, some top up; at last the day under way, as far as it is.
 * Every step is a command of the product, and none is later than now.
 */
export async function liveYear({ resources, clock, random, shops, trade, residents, days }: Year): Promise<{ sales: number }> {
  const now = clock.now() + days * dayMs;
  const start = Math.floor(clock.now() / dayMs) * dayMs;
  const town: Resident[] = [];
  let sales = 0;
  for (let day = 0; day < days; day += 1) {
    clock.set(start + day * dayMs + openingHour * hourMs);
    const joining = Math.ceil((residents * (day + 1)) / days) - town.length;
    for (let one = 0; one < joining; one += 1) town.push(await joinResident(resources, { random, trade }, town.length));

    const visitors = town.filter((resident) => random.below(resident.everyDays) === 0);
    const opening = clock.now();
    const visits = visitors.map((resident) => ({ resident, at: opening + random.below(openHours * hourMs) }));
    clock.advance(openHours * hourMs);
    await liveDay({ resources, random, shops, trade }, visits, day >= days - orderlyDays);
    if (day >= days - chartDays) {
      await rollUp(resources);
      await takeSnapshot(resources);
    }
    sales += visitors.length;
  }
  const visits = morningVisits(town, random, { opening: start + days * dayMs + openingHour * hourMs, now });
  clock.set(now);
  await liveDay({ resources, random, shops, trade }, visits, true);
  await rollUp(resources);
  await takeSnapshot(resources);
  return { sales: sales + visits.length };
}

/** Who has been in since the shops opened, up to five minutes ago: some at every branch. None when it is too early. */
function morningVisits(town: readonly Resident[], random: Random, { opening, now }: { opening: number; now: number }) {
  const openMs = Math.min(openHours * hourMs, now - opening - justNowMs);
  if (openMs <= 0) return [];
  return [...new Set(town.map(({ homeBranch }) => homeBranch))]
    .flatMap((branch) => town.filter(({ homeBranch }) => homeBranch === branch).slice(0, random.within(morningGuests)))
    .map((resident) => ({ resident, at: opening + random.below(openMs), isAtHome: true }));
}

type Town = Pick<Year, 'resources' | 'random' | 'shops' | 'trade'>;

interface PlannedVisit {
  resident: Resident;
  at: number;
  /** At the branch they mostly go to, for certain. */
  isAtHome?: boolean;
}

/** The visits of a day, each at its own time of the day. */
async function liveDay(town: Town, visits: readonly PlannedVisit[], isOrderly: boolean): Promise<void> {
  const underWay: Promise<void>[] = [];
  for (const { resident, at, isAtHome } of visits.toSorted((a, b) => a.at - b.at)) {
    const visit = comeBy({ ...town, resources: { ...town.resources, clock: new SettableClock(at) } }, resident, isAtHome);
    underWay.push(visit);
    if (isOrderly) await visit;
  }
  await Promise.all(underWay);
}

/** One visit: perhaps a top-up, then a sale. */
async function comeBy({ resources, random, shops, trade }: Town, resident: Resident, isAtHome = false): Promise<void> {
  const place = isAtHome || random.chance(85) ? resident.homeBranch : random.below(shops.branches.length);
  const branch = shops.branches[place];
  if (branch === undefined) throw new RangeError('no such branch');
  const { memberId } = resident;
  const caller = callerOf(shops.cashierIds[place] ?? '');
  const now = resources.clock.now();
  const visit = newVisit(now, { memberId, branchId: branch.id, staffId: caller.staffId }, asIfScanned);
  const amountFen = Math.round((resident.usualFen * (60 + random.below(90))) / 100);
  const isToppingUp = random.chance(6);
  const plan = random.pick(trade.plans);
  const usePoints = random.chance(30);

  await resources.db.write((tx) => tx.insert(Visit, visit));
  if (isToppingUp) {
    await topUp(resources.committer, {
      once: { actor: 'seed', operation: 'job:seed', key: newId('key'), inputHash: 'seed' },
      visit,
      capFen: plan.payFen,
      limitFen: Number.MAX_SAFE_INTEGER,
      branch,
      staffId: caller.staffId,
      principalFen: plan.payFen,
      bonusFen: plan.bonusFen,
      now,
    });
  }
  const basket = { visitId: visit.id, amountFen, usePoints, useWallet: true, rest: [{ method: 'other' as const }] };
  const { quoteHash, confirmationRequired } = await quote(resources, caller, basket);
  const priced = { ...basket, quoteHash };
  const confirmationId = confirmationRequired ? await agreedTo(resources, caller, { memberId, priced }) : undefined;
  await checkout(resources, caller, { ...priced, confirmationId });
}

/** A large amount: the member agrees on their phone. */
async function agreedTo(
  resources: Resources,
  caller: StaffCaller,
  { memberId, priced }: { memberId: string; priced: Parameters<typeof askConfirmation>[2] },
): Promise<string> {
  const { id } = await askConfirmation(resources, caller, priced);
  await answerConfirmation(resources, memberId as MemberId, { confirmationId: id, accept: true });
  return id;
}

const callerOf = (staffId: string): StaffCaller => ({
  audience: 'staff',
  sessionId: 'seed',
  staffId: staffId as StaffId,
  name: '阿禾',
  role: 'cashier',
  branches: 'all',
  requestId: 'seed',
  idempotencyKey: newId('key'),
});
