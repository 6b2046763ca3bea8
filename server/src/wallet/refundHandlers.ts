import { Member } from '../member/index.ts';
import { In } from 'typeorm';
import { findOrder, refundsOf, type RefundNeeds } from '../pay/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import { onceFor } from '../platform/once.ts';
import { reaches, requireBranch, staffNames } from '../staff/index.ts';
import { aloneFen, aloneOf, nobodyAsked } from './aloneRefund.ts';
import { askForRefund } from './askForRefund.ts';
import { declineRefund } from './declineRefund.ts';
import type { TopUp } from './entities.ts';
import { listTopUps } from './listTopUps.ts';
import { companiesById } from './shared/queries.ts';
import { presentRefund, presentRefundPlan, presentTimeline, presentTopUp, presentWish } from './presentTopUp.ts';
import { factsOf, instalmentsOfTopUp, previewOf, readRefundState, readTopUp } from './refundFacts.ts';
import { refundTopUp } from './refundTopUp.ts';
import { setFrozen } from './setFrozen.ts';

type Needs = RefundNeeds & { directory: Directory };

type Operations =
  | 'topUp.list'
  | 'topUp.get'
  | 'topUp.refund'
  | 'topUp.declineRefund'
  | 'wallet.previewRefund'
  | 'wallet.askRefund'
  | 'wallet.setFrozen';

/** Operations of money that goes back, and of a wallet its member has frozen. */
export const refundHandlers = (needs: Needs): Handlers<Operations> => ({
  'topUp.list': async ({ branchId, ...wanted }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const { data, hasMore } = await listTopUps(needs.db, branchId, wanted);
    const members = await membersOf(needs.db, data);
    return { data: data.map((topUp) => presentTopUp(topUp, members.get(topUp.memberId))), hasMore };
  },
  'topUp.get': async ({ topUpId }, caller) => readWhole(needs, caller, await inReach(needs, caller, topUpId)),
  'topUp.refund': async (input, caller) => {
    const refund = await refundTopUp(needs, caller, input);
    const names = await staffNames(needs.db, refund.staffId === null ? [] : [refund.staffId]);
    return presentRefund(refund, names.get(refund.staffId ?? '') ?? '');
  },
  'topUp.declineRefund': async (input, caller) => {
    const topUp = await inReach(needs, caller, input.topUpId);
    const once = onceFor(caller.staffId, 'topUp.declineRefund', caller.idempotencyKey, input);
    const { reason } = input;
    await needs.committer.submit(declineRefund({ once, topUp, reason, staffId: caller.staffId, now: needs.clock.now() }));
    const [declined, members] = await Promise.all([readTopUp(needs.db, topUp.id), membersOf(needs.db, [topUp])]);
    return presentTopUp(declined, members.get(topUp.memberId));
  },
  'wallet.previewRefund': async ({ topUpId }, { memberId }) => {
    const topUp = await ownTopUp(needs.db, memberId, topUpId);
    const [state, { topUpRefund }] = await Promise.all([readRefundState(needs.db, topUp), needs.directory.programme()]);
    return {
      method: topUp.method,
      paidFen: topUp.principalFen,
      refundedFen: topUp.refundedFen,
      ...presentRefundPlan(previewOf(state, topUpRefund.policy)),
      ...presentWish(topUp),
    };
  },
  'wallet.askRefund': async (input, { memberId, idempotencyKey }) => {
    const topUp = await ownTopUp(needs.db, memberId, input.topUpId);
    const [{ topUpRefund }, instalments] = await Promise.all([
      needs.directory.programme(),
      instalmentsOfTopUp(needs.db, [topUp.id]),
    ]);
    const { askedAt } = await needs.committer.submit(
      askForRefund({
        once: onceFor(memberId, 'wallet.askRefund', idempotencyKey, input),
        topUp,
        instalmentIds: instalments.map(({ id }) => id),
        policy: topUpRefund.policy,
        reason: input.reason ?? null,
        now: needs.clock.now(),
      }),
    );
    return { askedAt: toIso(askedAt) };
  },
  'wallet.setFrozen': ({ frozen }, { memberId }) => needs.committer.submit(setFrozen(memberId, frozen)),
});

/** A top-up with all that is known of it: steps, what is left, what could go back, what went back. */
async function readWhole({ db, clock, directory }: Needs, caller: StaffCaller, topUp: TopUp) {
  const [state, { topUpRefund }, order, refunds, members] = await Promise.all([
    readRefundState(db, topUp),
    directory.programme(),
    topUp.payOrderId === null ? null : findOrder(db, topUp.payOrderId),
    refundsOf(db, topUp.id),
    membersOf(db, [topUp]),
  ]);
  const names = await staffNames(
    db,
    refunds.flatMap(({ staffId }) => staffId ?? []),
  );
  const { principalFen, bonusFen } = factsOf(state);
  const alone = await aloneOf(db, caller, { topUp, capFen: topUpRefund.staffCapFen, now: clock.now() });
  return {
    ...presentTopUp(topUp, members.get(topUp.memberId)),
    timeline: order === null ? null : presentTimeline(order),
    left: { principalFen, bonusFen },
    preview: presentRefundPlan(previewOf(state, topUpRefund.policy)),
    staffCapFen: aloneFen(topUp, alone),
    nobodyAsked: nobodyAsked(topUp, alone),
    refunds: refunds.map((refund) => presentRefund(refund, names.get(refund.staffId ?? '') ?? '')),
  };
}

async function inReach({ db }: Needs, caller: StaffCaller, topUpId: string): Promise<TopUp> {
  const topUp = await readTopUp(db, topUpId);
  if (!reaches(caller, topUp.branchId)) throw new DomainError('not_found', { param: 'topUpId' });
  return topUp;
}

/** Somebody else's top-up is not found. */
async function ownTopUp(db: Database, memberId: string, topUpId: string): Promise<TopUp> {
  const topUp = await readTopUp(db, topUpId);
  if (topUp.memberId !== memberId) throw new DomainError('not_found', { param: 'topUpId' });
  return topUp;
}

/** Whose top-ups these are: members, and companies, which have no phone to tell them by. */
async function membersOf(
  db: Database,
  topUps: readonly TopUp[],
): Promise<ReadonlyMap<string, Pick<Member, 'name' | 'phoneTail'>>> {
  const ids = topUps.map(({ memberId }) => memberId);
  const [members, companies] = await Promise.all([
    db.reader.getRepository(Member).findBy({ id: In(ids) }),
    companiesById(
      db,
      ids.filter((id) => id.startsWith('wal_')),
    ),
  ]);
  return new Map<string, Pick<Member, 'name' | 'phoneTail'>>([
    ...members.map((member) => [member.id, member] as const),
    ...[...companies.values()].map(({ id, name }) => [id, { name, phoneTail: '' }] as const),
  ]);
}
