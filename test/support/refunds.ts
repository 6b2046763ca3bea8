import { auditLedger } from '../../scripts/audit/index.ts';
import { accounts, readBalances } from '../../server/src/ledger/index.ts';
import { findRefund, PayProblem, type PayRefund } from '../../server/src/pay/index.ts';
import { BonusInstalment, TopUp, type TopUpPlan } from '../../server/src/wallet/index.ts';
import { demoMerchant, type RefundEnd } from '../sandbox/index.ts';
import { spend } from './ledgerCommands.ts';
import { openOrder, payAndTell, startTopUp } from './payments.ts';
import { newKey, type Person } from './shop.ts';
import type { World } from './world.ts';

/** A top-up by phone, paid and credited. */
export async function toppedUp(
  at: World,
  person: Person,
  facts: Partial<TopUpPlan> & Pick<TopUpPlan, 'payFen'>,
): Promise<{ topUpId: string; orderId: string }> {
  const { order } = await startTopUp(at, person, await at.shop.plan(facts));
  const { id: orderId } = await openOrder(at, person);
  await payAndTell(at, person, { id: orderId });
  return { topUpId: order.topUpId, orderId };
}

/** Stored value leaves as a sale takes it, without a till. */
export const spent = (at: World, { memberId }: Person, amountFen: number) =>
  at.app.resources.committer.submit(spend({ memberId, amountFen, key: newKey() }));

/** The row of a refund as it is now. */
export async function storedRefund(at: World, refundId: string): Promise<PayRefund> {
  const refund = await findRefund(at.app.resources.db, refundId);
  if (refund === null) throw new Error('no such refund');
  return refund;
}

/** WeChat comes to an end with a refund and tells us, unless a lever keeps it from doing so. */
export async function wechatEnds(at: World, refundId: string, end: RefundEnd): Promise<void> {
  const { refunds, notices } = at.app.sandbox.world.pay;
  const refund = refunds.find(demoMerchant.mchid, refundId);
  if (refund === undefined) throw new Error('WeChat knows no such refund');
  refunds.settle(refund, end);
  await notices.settled();
}

/** Money of a member that is on its way back. */
export async function heldFen(at: World, { memberId }: Person): Promise<number> {
  const held = accounts.held(memberId);
  return (await readBalances(at.app.resources.db, [held])).get(held) ?? 0;
}

/** What is recorded about an order or refund that nobody could book. */
export const problemsOf = async (at: World, orderId: string): Promise<string[]> =>
  (await at.app.resources.db.reader.getRepository(PayProblem).findBy({ outTradeNo: orderId })).map(
    ({ kind, detail }) => `${kind} ${detail}`,
  );

/** A top-up's row and the states of the later parts of its bonus. */
export async function storedTopUp(at: World, topUpId: string): Promise<TopUp & { instalments: string[] }> {
  const { reader } = at.app.resources.db;
  const topUp = await reader.getRepository(TopUp).findOneByOrFail({ id: topUpId });
  const parts = await reader.getRepository(BonusInstalment).find({ where: { topUpId }, order: { dueOn: 'ASC' } });
  return { ...topUp, instalments: parts.map(({ status }) => status) };
}

/** Fails unless the whole of the books agrees with itself. */
export async function expectGreen(at: World): Promise<void> {
  const { reader } = at.app.resources.db;
  const audit = await auditLedger((sql, values = []) => reader.query<Record<string, unknown>[]>(sql, [...values]));
  expect(audit).toMatchObject({ audit: 'green', differences: [] });
}
