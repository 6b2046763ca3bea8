import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import type { Person } from '../support/shop.ts';
import { tellAll } from '../support/telling.ts';

const welcomePoints = 200;

describeWorld('welcome points', (at) => {
  /** What waits in the outbox of somebody who joined is told as late as one likes. */
  const told = ({ memberId }: Person) => tellAll(at().app, memberId);
  const points = async (person: Person) => (await at().books(person)).points;

  it('are given once, however often it is told that somebody joined', async () => {
    const person = await at().member();
    await told(person);
    await told(person);
    expect(await points(person)).toBe(welcomePoints);
  });

  it('go to the card that the new one has become part of by then, and only there', async () => {
    const [joined, middle, person] = [await at().member(), await at().member(), await at().member()];
    for (const [from, into] of [
      [joined, middle],
      [middle, person],
    ] as const) {
      const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
      await at().call('member.merge', pair, at().as(at().owner));
    }
    await told(joined);
    await told(joined);
    expect([await points(joined), await points(middle), await points(person)]).toEqual([0, 0, welcomePoints]);
  });

  it('are not given to who has left again', async () => {
    const person = await at().member();
    await at().call('member.eraseOwn', { agreed: true }, { token: person.token });
    await told(person);
    expect(await points(person)).toBe(0);
    await expectGreen(at());
  });
});
