import { readClaimCode } from '@shuke/shared/claimCode';
import { accounts, type Committer, type Effects, type Unit, type View } from '../ledger/index.ts';
import type { Member } from '../member/index.ts';
import type { Directory, Programme } from '../merchant/index.ts';
import { outboxDraft } from '../outbox/index.ts';
import type { CacheDriver } from '../platform/cache/index.ts';
import type { MemberCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import { onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireOther, staffPhoneHash } from '../staff/index.ts';
import { accountsOf } from './balances.ts';
import { countWrongClaim, requireClaimAttempt } from './claimAttempts.ts';
import { earnedBy } from './earnedBy.ts';
import { ownerOfSale, Sale } from './entities.ts';
import { earnDrafts } from './postings.ts';
import { readSale } from './queries.ts';
import { visited } from './visited.ts';

const dayMs = 86_400_000;

/** Until when the points of a walk-in's sale can be claimed, UTC ms. */
export const claimUntil = ({ paidAt }: Pick<Sale, 'paidAt'>): number => paidAt + 7 * dayMs;

/** Whether its points are still to be had: it was paid, not taken back, not claimed, and not too long ago. */
const isOpen = (sale: Sale, now: number): boolean =>
  (sale.status === 'paid' || sale.status === 'partly_refunded') && sale.claimedAt === null && now < claimUntil(sale);

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  committer: Committer;
  secrets: Secrets;
  caches: CacheDriver;
}

/**
 * Gives the points of a sale without a member to the one who has its code, once, at the speed of their tier now. A code that
 * is wrong, used, too old or somebody else's is answered alike. Throws `claim_code_invalid`, `code_attempts_exceeded`,
 * `member_frozen`, `self_dealing`.
 */
export async function claimSale(
  needs: Needs,
  { memberId, idempotencyKey }: MemberCaller,
  input: { code: string },
): Promise<Sale> {
  const { db, clock, directory, committer, secrets, caches } = needs;
  await requireClaimAttempt(caches, memberId);
  try {
    const code = readClaimCode(input.code);
    const sale =
      code === undefined ? null : await db.reader.getRepository(Sale).findOneBy({ claimHash: secrets.claimHash(code) });
    const now = clock.now();
    // A code that is over costs no more than one that never was; whoever had its points may ask again with their key.
    if (sale === null || (!isOpen(sale, now) && sale.memberId !== memberId)) throw new DomainError('claim_code_invalid');
    const [branch, programme, takerHash] = await Promise.all([
      directory.branch(sale.branchId),
      directory.programme(),
      staffPhoneHash(db, sale.staffId),
    ]);
    const facts = { sale, memberId, takerHash, programme, businessDate: businessDate(now, branch.cutoffHour), now };
    const { saleId } = await committer.submit(claimUnit(onceFor(memberId, 'member.claimSale', idempotencyKey, input), facts));
    return await readSale(db, saleId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'claim_code_invalid') await countWrongClaim(caches, memberId);
    throw error;
  }
}

interface Facts {
  sale: Sale;
  memberId: string;
  /** Of the phone of who took the sale. */
  takerHash: string | undefined;
  programme: Programme;
  businessDate: string;
  now: number;
}

function claimUnit(once: NonNullable<Unit<{ saleId: string }>['once']>, facts: Facts): Unit<{ saleId: string }> {
  const { sale, memberId, takerHash, now } = facts;
  return {
    once,
    owners: [ownerOfSale(sale), memberId],
    accounts: accountsOf(memberId),
    rows: [
      ['sale', sale.id],
      ['member', memberId],
    ],
    references: [`earn:${sale.id}`],
    claims: [],
    decide(view) {
      const before = view.row<Sale>('sale', sale.id);
      if (before === undefined || !isOpen(before, now)) throw new DomainError('claim_code_invalid');
      const member = view.row<Member>('member', memberId);
      if (member?.status !== 'active') throw new DomainError('member_frozen');
      requireOther(takerHash === undefined ? {} : { phoneHash: takerHash }, member);
      return claimedEffects(view, facts, before, member);
    },
  };
}

function claimedEffects(
  view: View,
  { memberId, programme, businessDate: date, now }: Facts,
  sale: Sale,
  member: Member,
): Effects<{ saleId: string }> {
  const { id: saleId, branchId, staffId } = sale;
  const earning = { memberId, programme, payableFen: sale.payableFen - sale.refundedFen, atTierSpeed: true, note: '补积分' };
  const { earned, tierName } = earnedBy(view, earning);
  const transactions = earnDrafts(earned, memberId, { saleId, memberId, branchId, staffId, businessDate: date, now });
  const patch = {
    memberId,
    claimedAt: now,
    tierName,
    pointsEarned: earned.pointsEarned,
    growthEarned: earned.growthEarned,
    walletAfterFen: view.available(accounts.principal(memberId)) + view.available(accounts.bonus(memberId)),
    pointsAfter: view.available(accounts.points(memberId)) + earned.pointsEarned - earned.pointsRepaid,
    transactions: [...sale.transactions, ...transactions.map(({ id }) => id)],
  };
  return {
    transactions,
    inserts: [],
    updates: [{ entity: 'sale', id: saleId, patch }, visited(member, branchId)],
    events: [outboxDraft('sale.paid', { saleId, memberId, branchId })],
    answer: { saleId },
  };
}
