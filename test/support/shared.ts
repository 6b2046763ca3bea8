import type { Input, Output } from '@shuke/shared/client';
import { noLimits } from '@shuke/shared/limitWords';
import { companyFacts } from './harmless.ts';
import { newKey, type Person } from './shop.ts';
import type { World } from './world.ts';

/** Limits of a holder; those left out are none. */
export type Limits = Partial<Input<'wallet.inviteHolder'>>;

/** One member lets another spend from their stored value, a moment later than whatever was before. */
export async function share(at: World, from: Person, to: Person, limits: Limits = {}): Promise<Output<'wallet.acceptInvite'>> {
  at.app.clock.advance(1);
  const { code } = await at.call('wallet.inviteHolder', { ...noLimits, ...limits }, { token: from.token });
  return at.call('wallet.acceptInvite', { code }, { token: to.token });
}

/** A company's wallet with money in it. */
export async function company(at: World, principalFen = 0): Promise<Output<'companyWallet.create'>> {
  const made = await at.call('companyWallet.create', { ...companyFacts, branchId: at.branch.id }, at.as(at.owner));
  if (principalFen > 0)
    await at.call('companyWallet.topUp', { walletId: made.walletId, amountFen: principalFen }, at.as(at.owner));
  return made;
}

/** Lets a member spend from a company's wallet. */
export function employ(at: World, walletId: string, { cardNumber }: Person, limits: Limits = {}) {
  at.app.clock.advance(1);
  return at.call('companyWallet.setHolder', { ...noLimits, ...limits, walletId, cardNumber }, { token: at.owner.token });
}

/** A caller with a key of their own. */
export const once = ({ token }: { token: string }, idempotencyKey = newKey()) => ({ token, idempotencyKey });

/** A sale paid from the family card of somebody who has left since. */
export async function paidByOneWhoLeft(at: World, amountFen = 1_000): Promise<{ saleId: string; owner: Person; holder: Person }> {
  const [owner, holder] = [await at.member({ principalFen: amountFen }), await at.member()];
  await share(at, owner, holder);
  const { saleId } = await at.sell(holder, { amountFen, walletOwner: owner.memberId, usePoints: false });
  await at.call('member.erase', { memberId: owner.memberId, reason: '本人申请' }, { token: at.owner.token });
  return { saleId, owner, holder };
}
