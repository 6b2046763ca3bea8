import { describeOperation } from '../support/operation.ts';
import { lostAndFound, opened } from '../support/recoveries.ts';

describeOperation('member.recovery', (at) => {
  it('tells the holder of the card that is about to go, with the branch and until when; nobody else', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const mine = (person: { token: string }) => at().call('member.recovery', {}, { token: person.token });
    expect(await mine(lost)).toEqual({ recovery: null });
    const { recoveryId, readyAt } = await opened(at(), lost, claimant);
    expect(await mine(lost)).toMatchObject({ recovery: { recoveryId, readyAt, branchName: at().branch.name } });
    expect(await mine(claimant)).toEqual({ recovery: null });
  });
});
