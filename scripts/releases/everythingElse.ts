import { rollUp } from '../../server/src/report/index.ts';
import type { Inputs } from '../../test/support/harmless.ts';
import { broughtIn, looked, sheet } from '../../test/support/imports.ts';
import { toppedUp } from '../../test/support/refunds.ts';
import { openScene } from '../../test/support/scene.ts';
import { newKey, password, type Person } from '../../test/support/shop.ts';
import type { World } from '../../test/support/world.ts';

/**
 * What a small shop does seldom, so that a release leaves rows in nearly all of its tables: payments by WeChat and their
 * refunds, shared wallets, goods, plastic cards, shifts, approvals, tags, a merge, a membership that ended.
 */
export async function addEverythingElse(world: World): Promise<void> {
  const { person, inputs } = await openScene(world);
  await wordsAbout(world, person);
  await wishes(world, person, inputs);
  await moneyBack(world, await world.member({ principalFen: 20_000, points: 300 }));
  await oneCardOfTwo(world, await world.member({ principalFen: 900, points: 40 }), await world.member());
  await leaves(world, await world.member());
  await broughtIn(world, sheet());
  await looked(world, sheet([['12345', '小满', '120', '88.50', '10', '']]));
  await rollUp(world.app.resources);
}

async function wordsAbout({ call, manager }: World, { memberId }: Person): Promise<void> {
  await call('member.addTag', { memberId, tag: '少糖' }, { token: manager.token });
  await call('member.addNote', { memberId, text: '对花生过敏' }, { token: manager.token });
}

async function wishes({ call, owner }: World, { token }: Person, inputs: Inputs): Promise<void> {
  await call('member.changeProfile', inputs['member.changeProfile'], { token });
  await call('member.setPreference', inputs['member.setPreference'], { token });
  await call('member.reportMisuse', inputs['member.reportMisuse'], { token });
  await call('staff.invite', inputs['staff.invite'], { token: owner.token, idempotencyKey: newKey() });
  await call('staff.setPin', { password, pin: '258369' }, { token: owner.token });
}

async function moneyBack(world: World, person: Person): Promise<void> {
  const { topUpId } = await toppedUp(world, person, { payFen: 20_000, bonusFen: 1_200, instalments: 12 });
  await world.call('topUp.refund', { topUpId, amountFen: 5_000, reason: '顾客要求' }, world.as(world.manager));
  const { saleId } = await world.sell(person, { amountFen: 3_000 });
  await world.call('sale.refund', { saleId, amountFen: 1_000, reason: '顾客退货' }, world.as(world.manager));
  await world.app.sandbox.world.pay.notices.settled();
}

async function oneCardOfTwo({ call, owner }: World, from: Person, into: Person): Promise<void> {
  const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
  await call('member.merge', pair, { token: owner.token, idempotencyKey: newKey() });
}

async function leaves({ call }: World, { token }: Person): Promise<void> {
  await call('member.eraseOwn', { agreed: true }, { token });
}
