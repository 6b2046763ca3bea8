import type { Input } from '@shuke/shared/client';
import type { Role } from '@shuke/shared/permissions';
import { changeProgramme } from '../../server/src/merchant/index.ts';
import { Member } from '../../server/src/member/index.ts';
import { Staff } from '../../server/src/staff/index.ts';
import { password, type Person } from './shop.ts';
import type { StaffPerson, World } from './world.ts';

/** Somebody who works here and has a member card under the same phone. */
export async function staffOf(world: World, { memberId }: Pick<Person, 'memberId'>, role: Role): Promise<StaffPerson> {
  const { db } = world.app.resources;
  const { phoneHash } = await db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  const staff = await world.shop.staff(role, [world.branch]);
  await db.write((tx) => tx.update(Staff, { id: staff.staffId }, { phoneHash }));
  return staff;
}

/** Somebody of the staff takes on the phone of a membership, and signs in anew: what they began with it meets themself. */
export async function becomesMember(
  world: World,
  staff: StaffPerson,
  { memberId }: Pick<Person, 'memberId'>,
): Promise<StaffPerson> {
  const { db, secrets } = world.app.resources;
  const { phoneHash, phoneSealed } = await db.reader.getRepository(Member).findOneByOrFail({ id: memberId });
  await db.write((tx) => tx.update(Staff, { id: staff.staffId }, { phoneHash }));
  const phone = secrets.openPhone(phoneSealed);
  return { ...staff, phone, token: (await world.call('session.staffSignIn', { phone, password })).token };
}

/** Asks as the maker, and lets the checker approve. */
export async function approved(
  world: World,
  asked: Omit<Input<'approval.ask'>, 'reason'>,
  { maker = world.cashier, checker = world.manager }: { maker?: StaffPerson; checker?: StaffPerson } = {},
): Promise<string> {
  const { approvalId } = await world.call('approval.ask', { ...asked, reason: '顾客要求' }, world.as(maker));
  await world.call('approval.answer', { approvalId, approve: true }, { token: checker.token });
  return approvalId;
}

/** Sets the programme as it is from the beginning, but for this. */
export async function setProgramme({ app: { resources } }: World, settings: Record<string, unknown>): Promise<void> {
  await changeProgramme(resources.db, resources.clock, settings);
  resources.directory.forget();
}
