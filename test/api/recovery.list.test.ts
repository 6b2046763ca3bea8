import { describeOperation } from '../support/operation.ts';
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
});
