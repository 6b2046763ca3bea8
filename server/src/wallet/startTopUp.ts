import { createHash } from 'node:crypto';
import { accounts, readBalances } from '../ledger/index.ts';
import { readIdentity, readMember } from '../member/index.ts';
import { firstBranch, merchantOfBranch, type Branch, type Directory } from '../merchant/index.ts';
import {
  abandonOrder,
  findOrder,
  newOrder,
  numberFor,
  openOrder,
  openOrderOf,
  type PayNeeds,
  type PayOrder,
} from '../pay/index.ts';
import type { MemberCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import type { MerchantPay } from '../platform/wechat/pay/index.ts';
import type { TopUpPlan } from './entities.ts';
import { requirePlan } from './plans.ts';
import { openKeyOf } from './queries.ts';
import { TopUpTerms } from './terms.ts';

/** How long an order may be paid: as long as WeChat keeps a pay sheet. */
const payableMs = 2 * 3_600_000;

/** What starting a top-up takes. */
export type TopUpNeeds = PayNeeds & { directory: Directory };

/**
 * Opens the order of a top-up by phone, once per key. A member has one open order: the same plan again gives that one,
 * another plan ends it first. Throws `member_frozen`, `consent_outdated`, `plan_unavailable`, `balance_over_limit`,
 * `pay_unavailable`, `conflict`.
 */
export async function startTopUp(
  needs: TopUpNeeds,
  caller: MemberCaller,
  input: { planId: string; termsVersion: string },
): Promise<PayOrder> {
  const { db, clock, directory } = needs;
  const [member, identity, programme] = await Promise.all([
    readMember(db, caller.memberId),
    readIdentity(db, caller.identityId),
    directory.programme(),
  ]);
  if (member.status !== 'active') throw new DomainError('member_frozen');
  if (input.termsVersion !== programme.topUpTerms.version) throw new DomainError('consent_outdated', { param: 'termsVersion' });
  const now = clock.now();
  const plan = await requirePlan(db, member, input.planId, businessDate(now));
  await requireRoom(needs, member.id, plan.payFen + plan.bonusFen, programme.caps.walletFen);
  const branch = await issuingBranch(needs, member.homeBranchId, plan);
  const merchant = await numberOf(needs, branch);

  const openKey = openKeyOf(member.id);
  const before = await openOrderOf(db, openKey);
  if (before !== null && TopUpTerms.parse(before.terms).planId === plan.id && now < before.expiresAt) return before;
  if (before !== null) await abandonOrder(needs, before);

  const terms = termsOf({ plan, branch, programme, termsVersion: input.termsVersion });
  const order = newOrder({
    mchid: merchant.mchid,
    appid: merchant.appid,
    way: 'person',
    purpose: 'top_up',
    purposeId: terms.topUpId,
    memberId: member.id,
    openKey,
    openid: identity.openid,
    branchId: branch.id,
    totalFen: plan.payFen,
    description: `${programme.brandName} ${plan.name}`,
    terms,
    expiresAt: now + payableMs,
    now,
  });
  const once = onceFor(member.id, 'wallet.startTopUp', caller.idempotencyKey, input);
  const opening = { once, also: [consentRow(member.id, programme.topUpTerms, now)] };
  const { orderId } = await openOrder(needs.committer, { ...order, memberId: member.id }, opening);
  return orderId === order.id ? order : ((await findOrder(db, orderId)) ?? order);
}

/** Refuses what would take the wallet above the legal limit; read without a lock, because nothing is given yet. */
async function requireRoom({ db }: TopUpNeeds, memberId: string, addedFen: number, limitFen: number): Promise<void> {
  const held = await readBalances(db, [accounts.principal(memberId), accounts.bonus(memberId)]);
  const after = [...held.values()].reduce((sum, fen) => sum + fen, addedFen);
  if (after > limitFen) throw new DomainError('balance_over_limit', { limitFen });
}

/** Whose money it is: the member's own branch, else the plan's first. */
async function issuingBranch({ db, directory }: TopUpNeeds, homeBranchId: string | null, plan: TopUpPlan): Promise<Branch> {
  const branchId = homeBranchId ?? plan.branchIds[0];
  return branchId === undefined ? firstBranch(db) : directory.branch(branchId);
}

async function numberOf({ db, pay }: TopUpNeeds, branch: Branch): Promise<MerchantPay> {
  const number = numberFor(pay, await merchantOfBranch(db, branch));
  if (number === undefined) throw new DomainError('pay_unavailable');
  return number;
}

interface Agreed {
  plan: TopUpPlan;
  branch: Branch;
  programme: Awaited<ReturnType<Directory['programme']>>;
  termsVersion: string;
}

const termsOf = ({ plan, branch, programme, termsVersion }: Agreed): TopUpTerms => ({
  topUpId: newId('top'),
  planId: plan.id,
  planName: plan.name,
  bonusFen: plan.bonusFen,
  instalments: plan.instalments,
  points: plan.points,
  growthFrom: programme.tiers.find(({ level }) => level === plan.tierLevel)?.growthFrom ?? null,
  termsVersion,
  merchantId: branch.merchantId,
  branchId: branch.id,
});

const consentRow = (memberId: string, terms: { version: string; paragraphs: readonly string[] }, at: number) => ({
  entity: 'member_consent',
  row: {
    id: newId('cns'),
    memberId,
    version: `top_up:${terms.version}`,
    textHash: createHash('sha256').update(terms.paragraphs.join('\n')).digest('hex'),
    at,
  },
});
