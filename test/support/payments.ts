import type { Output } from '@shuke/shared/client';
import { findOrder, openOrderOf, type PayOrder } from '../../server/src/pay/index.ts';
import type { TopUpPlan } from '../../server/src/wallet/index.ts';
import { demoMerchant, pay } from '../sandbox/index.ts';
import { newKey, type Person } from './shop.ts';
import type { World } from './world.ts';

/** Opens the order of a plan, as the mini program does. */
export async function startTopUp(
  at: World,
  person: Person,
  plan: TopUpPlan,
  key = newKey(),
): Promise<Output<'wallet.startTopUp'>> {
  const { terms } = await at.call('wallet.get', {}, { token: person.token });
  const input = { planId: plan.id, termsVersion: terms.version };
  return at.call('wallet.startTopUp', input, { token: person.token, idempotencyKey: key });
}

/** The stored order a member has open. */
export async function openOrder(at: World, { memberId }: Person): Promise<PayOrder> {
  const order = await openOrderOf(at.app.resources.db, `top_up:${memberId}`);
  if (order === null) throw new Error('no open order');
  return order;
}

/** The order as it is stored now. */
export async function reread(at: World, { id }: Pick<PayOrder, 'id'>): Promise<PayOrder> {
  const order = await findOrder(at.app.resources.db, id);
  if (order === null) throw new Error('no such order');
  return order;
}

/** Types the password on the pay sheet: money moves, and WeChat tells us, unless a lever keeps it from doing so. */
export const typePassword = (at: World, { personId }: Person, order: Pick<PayOrder, 'id'>): void => {
  pay(at.app.sandbox.world, personId, demoMerchant.mchid, order.id);
};

/** Pays and waits until every notice has been answered. */
export async function payAndTell(at: World, person: Person, order: Pick<PayOrder, 'id'>): Promise<void> {
  typePassword(at, person, order);
  await at.app.sandbox.world.pay.notices.settled();
}
