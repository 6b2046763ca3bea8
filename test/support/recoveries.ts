import { password, type Person } from './shop.ts';
import type { StaffPerson, World } from './world.ts';

const dayMs = 24 * 3_600_000;

/** A manager begins to find a lost card again for who stands there with another one. */
export const opened = (world: World, lost: Person, claimant: Person, by: StaffPerson = world.manager) =>
  world.call(
    'recovery.open',
    {
      branchId: world.branch.id,
      lostId: lost.memberId,
      claimantId: claimant.memberId,
      proof: 'receipts',
      note: '小票 3 张，说得出上周的充值',
    },
    world.as(by),
  );

/** Two people who were at the first branch: one lost their phone, the other is who they are on the new one. */
export async function lostAndFound(world: World): Promise<{ lost: Person; claimant: Person }> {
  const lost = await world.member({ principalFen: 20_000, points: 300 });
  const claimant = await world.member({ points: 20 });
  // A manager reaches who was here.
  for (const person of [lost, claimant]) await world.sell(person, { amountFen: 500, useWallet: false, usePoints: false });
  return { lost, claimant };
}

/** A day goes by; whoever works here signs in anew. */
export async function nextDay(world: World, ms = dayMs): Promise<void> {
  world.app.clock.advance(ms);
  for (const staff of [world.manager, world.owner, world.cashier])
    staff.token = (await world.call('session.staffSignIn', { phone: staff.phone, password })).token;
}
