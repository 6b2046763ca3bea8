import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { accounts, readBalances, soonestLot } from '../ledger/index.ts';
import { countTold } from '../inbox/index.ts';
import type { Directory } from '../merchant/index.ts';
import { readMember } from '../member/index.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import { nextTierAt, tierAt } from '../tiers/index.ts';
import { heldBy, presentWallet } from '../wallet/index.ts';
import { listEntries } from './entries.ts';

/** Everything on the first screen. */
export type Home = OutputOf<Contract['member.home']>;

interface Needs {
  db: Database;
  clock: Clock;
  /** A phone at rest, as a screen shows it. */
  maskedPhone(sealed: string): string;
  directory: Directory;
}

const recentMax = 5;
const dayMs = 86_400_000;
/** Points that end later than this are not yet worth a line on the first screen. */
const expirySeenDays = 366;

/** Everything the first screen of a member shows, in one answer. */
export async function readHome({ db, clock, maskedPhone, directory }: Needs, memberId: string): Promise<Home> {
  const [of, now] = [accountsOf(memberId), clock.now()];
  const reading = readMember(db, memberId);
  const [programme, logoPath, member, balances, soonest, recent, shared, unread] = await Promise.all([
    directory.programme(),
    directory.logoPath(),
    reading,
    readBalances(db, Object.values(of)),
    soonestLot(db, of.points),
    listEntries({ db, directory }, { memberId, account: 'all', direction: 'all', limit: recentMax }),
    heldBy(db, memberId),
    countTold(db, reading, memberId, now),
  ]);
  const balance = (account: keyof typeof of) => balances.get(of[account]) ?? 0;
  const growth = balance('growth');
  const next = nextTierAt(programme.tiers, growth);
  const seenUntil = businessDate(now + expirySeenDays * dayMs);
  return {
    memberId,
    brandName: programme.brandName,
    pointsName: programme.pointsName,
    growthName: programme.growthName,
    cardColours: programme.cardColours,
    logoPath,
    name: member.name,
    phoneMasked: maskedPhone(member.phoneSealed),
    cardNumber: member.cardNumber,
    status: member.status,
    tier: tierAt(programme.tiers, growth),
    growth,
    nextTier:
      next === undefined ? null : { name: next.tier.name, growthFrom: next.tier.growthFrom, growthMissing: next.growthMissing },
    visitCount: member.visitCount,
    wallet: presentWallet(balance('principal'), balance('bonus')),
    walletFrozen: member.walletFrozen,
    sharedCount: shared.length,
    unreadCount: unread,
    points: balance('points'),
    pointsOwed: balance('pointsDebt'),
    expiring:
      soonest?.expiresOn == null || soonest.expiresOn > seenUntil
        ? null
        : { points: soonest.available, expiresOn: soonest.expiresOn },
    recent: recent.data,
    serverTime: toIso(now),
  };
}

const accountsOf = (memberId: string) => ({
  principal: accounts.principal(memberId),
  bonus: accounts.bonus(memberId),
  points: accounts.points(memberId),
  growth: accounts.growth(memberId),
  pointsDebt: accounts.pointsDebt(memberId),
});
