import { accounts, readBalances, type Committer } from '../ledger/index.ts';
import { readMember } from '../member/index.ts';
import { listBranches, type Directory, type Programme } from '../merchant/index.ts';
import { paySheetFor, type PayNeeds, type PayOrder } from '../pay/index.ts';
import type { CacheDriver } from '../platform/cache/index.ts';
import { businessDate } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { VisitBook } from '../visit/index.ts';
import type { TopUpPlan } from './entities.ts';
import { findMoney } from './findMoney.ts';
import { plansFor } from './plans.ts';
import { presentWallet } from './present.ts';
import { presentGains } from './presentGains.ts';
import { presentAtTill, presentOrder } from './presentOrder.ts';
import { creditedAmong, listOwnTopUps, openTopUpOf, orderOfTopUp, topUpAtTill, type OwnTopUp } from './queries.ts';
import { startTopUp } from './startTopUp.ts';
import { topUpCash } from './topUpCash.ts';

interface Needs extends PayNeeds {
  committer: Committer;
  caches: CacheDriver;
  directory: Directory;
  visits: VisitBook;
}

type Operations =
  'wallet.topUpCash' | 'wallet.get' | 'wallet.startTopUp' | 'wallet.resumeTopUp' | 'wallet.getTopUp' | 'wallet.listTopUps';

/** Operations of stored value: at the till, and on the member's own phone. */
export const walletHandlers = (needs: Needs): Handlers<Operations> => ({
  'wallet.topUpCash': async (input, caller) => {
    const { topUpId, principalFen, walletAfterFen, paidAt } = await topUpCash(needs, caller, input);
    return { topUpId, principalFen, walletAfterFen, paidAt: toIso(paidAt) };
  },
  'wallet.get': (_input, { memberId }) => readAll(needs, memberId),
  'wallet.startTopUp': async (input, caller) => started(needs, await startTopUp(needs, caller, input)),
  'wallet.resumeTopUp': async ({ topUpId }, { memberId }) => {
    const order = await orderOfTopUp(needs.db, memberId, topUpId);
    if (order === null) throw new DomainError('not_found', { param: 'topUpId' });
    return started(needs, order);
  },
  'wallet.getTopUp': async ({ topUpId }, { memberId }) => ({
    order: await readOwn(needs, memberId, topUpId),
    wallet: await readWallet(needs.db, memberId),
    serverTime: toIso(needs.clock.now()),
  }),
  'wallet.listTopUps': async (page, { memberId }) => {
    const { data, hasMore } = await listOwnTopUps(needs.db, memberId, page);
    const present = ({ order, topUp }: OwnTopUp) => (order === undefined ? presentAtTill(topUp) : presentOrder(order, topUp));
    return { data: data.map(present), hasMore };
  },
});

/** Throws `not_found`. */
async function readOwn(needs: Needs, memberId: string, topUpId: string) {
  const atTill = await topUpAtTill(needs.db, memberId, topUpId);
  if (atTill !== null) return presentAtTill(atTill);
  const order = await findMoney(needs, memberId, topUpId);
  return presentOrder(order, (await creditedAmong(needs.db, [topUpId])).get(topUpId));
}

/** Everything the member's wallet page shows. */
async function readAll(needs: Needs, memberId: string) {
  const [member, programme, open, branches, wallet] = await Promise.all([
    readMember(needs.db, memberId),
    needs.directory.programme(),
    openTopUpOf(needs.db, memberId),
    listBranches(needs.db),
    readWallet(needs.db, memberId),
  ]);
  const canPay = needs.pay.wechat.mchids.length > 0;
  const plans = canPay ? await plansFor(needs.db, member, businessDate(needs.clock.now())) : [];
  return {
    wallet,
    frozen: member.walletFrozen,
    canPay,
    plans: plans.map((plan) => presentPlan(plan, programme)),
    terms: programme.topUpTerms,
    branchCount: branches.length,
    open: open === null ? null : presentOrder(open),
  };
}

/** Throws `top_up_closed` for an order whose money is here already, or that nobody can pay any more. */
async function started(needs: Needs, order: PayOrder) {
  const isPayable = order.status === 'created' || order.status === 'prepaid';
  if (!isPayable || needs.clock.now() >= order.expiresAt) throw new DomainError('top_up_closed');
  return { order: presentOrder(order), paySheet: await paySheetFor(needs, order) };
}

async function readWallet(db: Database, memberId: string) {
  const [principal, bonus] = [accounts.principal(memberId), accounts.bonus(memberId)];
  const balances = await readBalances(db, [principal, bonus]);
  return presentWallet(balances.get(principal) ?? 0, balances.get(bonus) ?? 0);
}

const presentPlan = (plan: TopUpPlan, { tiers }: Programme) => ({
  planId: plan.id,
  name: plan.name,
  ...presentGains(plan),
  tierName: tiers.find(({ level }) => level === plan.tierLevel)?.name ?? null,
  isUsual: plan.isUsual,
});
