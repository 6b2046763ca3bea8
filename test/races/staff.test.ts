import { In } from 'typeorm';
import { Staff } from '../../server/src/staff/index.ts';
import { describeWorld } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { StaffPerson } from '../support/world.ts';

describeWorld('two owners against each other', (at) => {
  const rounds = 5;
  /** Ways to make somebody an owner no more. */
  const ends = [
    (by: StaffPerson, who: StaffPerson) =>
      at().call('staff.setStatus', { staffId: who.staffId, status: 'disabled' }, { token: by.token }),
    (by: StaffPerson, who: StaffPerson) =>
      at().call('staff.change', { staffId: who.staffId, role: 'cashier', branchIds: [at().branch.id] }, { token: by.token }),
  ] as const;
  const two = async () => {
    const [one, other] = [await at().shop.staff('owner', [], '老陈'), await at().shop.staff('owner', [], '老林')];
    // Both are known to the door, so that neither waits there.
    await Promise.all([one, other].map(({ token }) => at().call('staff.me', {}, { token })));
    return [one, other] as const;
  };
  const stillOwners = async (people: readonly StaffPerson[]) =>
    at()
      .app.resources.db.reader.getRepository(Staff)
      .countBy({ id: In(people.map(({ staffId }) => staffId)), role: 'owner', status: 'active' });

  for (const [name, first, second] of [
    ['disable each other', ends[0], ends[0]],
    ['take each other’s role', ends[1], ends[1]],
    ['do one each', ends[0], ends[1]],
  ] as const)
    it(`${name}: one comes second and may no more, so an owner remains`, async () => {
      for (let round = 0; round < rounds; round += 1) {
        const [one, other] = await two();
        const answers = await Promise.all(
          [first(one, other), second(other, one)].map((asked) =>
            asked.then(
              () => 'done',
              () => codeOfRefusal(asked),
            ),
          ),
        );
        expect(await stillOwners([one, other])).toBe(1);
        expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      }
    });
});
