import { describeOperation } from '../support/operation.ts';
import type { Person } from '../support/shop.ts';
import { lostAndFound, nextDay, opened } from '../support/recoveries.ts';

describeOperation('recovery.list', (at) => {
  it('tells where each stands, masked, to who reaches the branch; and whose it is to finish', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    const list = async ({ token } = at().manager) =>
      (await at().call('recovery.list', {}, { token })).data.find((each) => each.recoveryId === recoveryId);
    expect(await list()).toMatchObject({
      status: 'waiting',
      isMine: true,
      proof: 'receipts',
      openedByName: '周姐',
      branchName: at().branch.name,
      lost: { memberId: lost.memberId, phoneMasked: expect.stringMatching(/^1\d\d\*{4}\d{4}$/) as string },
      claimant: { memberId: claimant.memberId },
    });
    await nextDay(at());
    expect(await list(at().owner)).toMatchObject({ status: 'ready', isMine: false });
    await nextDay(at(), 7 * 24 * 3_600_000);
    expect(await list()).toMatchObject({ status: 'expired' });
    const stranger = await at().shop.staff('manager', [at().otherBranch], '林姐');
    expect(await list(stranger)).toBeUndefined();
  });

  it('has those opened last first, whoever’s card it is, and its pages skip and repeat nothing also at one moment', async () => {
    const { call, owner, manager } = at();
    const token = owner.token;
    const cards: Person[] = [];
    for (let n = 0; n < 4; n += 1) cards.push(await at().member());
    const claimant = await at().member();
    const [first, second, third, last] = cards as [Person, Person, Person, Person];
    // The newest card was lost first: the order of cards is not that of recoveries.
    await opened(at(), last, claimant, owner);
    at().app.clock.advance(60_000);
    for (const lost of [third, first, second]) await opened(at(), lost, claimant, owner);
    const seen: string[] = [];
    for (let more = true; more;) {
      const page = await call('recovery.list', { limit: 1, startingAfter: seen.at(-1) }, { token });
      seen.push(...page.data.map(({ recoveryId }) => recoveryId));
      more = page.hasMore;
    }
    const ids = [third, second, first, last].map(({ memberId }) => memberId.replace('mem_', 'rcv_'));
    expect(seen.slice(0, 4)).toEqual(ids);
    const whole = await call('recovery.list', { limit: 100 }, { token });
    expect(whole.data.map(({ recoveryId }) => recoveryId)).toEqual(seen);
    // A mark that is nobody's shows nothing.
    const lost = { startingAfter: `${ids[0] ?? ''}x` };
    expect(await call('recovery.list', lost, { token: manager.token })).toEqual({ data: [], hasMore: false });
  });
});
