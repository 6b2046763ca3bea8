import { describeOperation } from '../support/operation.ts';
import { share } from '../support/shared.ts';

describeOperation('wallet.listHolders', (at) => {
  it('is empty for a member who shares with nobody', async () => {
    const { token } = await at().member();
    expect(await at().call('wallet.listHolders', {}, { token })).toMatchObject({ holders: [], inviteUntil: null, spends: [] });
  });

  it('names who may spend, the first to join first, and shows neither card nor whole phone', async () => {
    const [person, first, second] = [await at().member(), await at().member(), await at().member()];
    const ids = [(await share(at(), person, first)).holderId, (await share(at(), person, second)).holderId];
    const { holders } = await at().call('wallet.listHolders', {}, { token: person.token });
    expect(holders.map(({ holderId }) => holderId)).toEqual(expect.arrayContaining(ids));
    expect(JSON.stringify(holders)).not.toContain(first.memberId);
    expect(holders.every(({ phoneTail }) => phoneTail.length === 4)).toBe(true);
  });
});
