import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { lostAndFound, opened } from '../support/recoveries.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.stopRecovery', (at) => {
  const stop = ({ token }: { token: string }, recoveryId: string) => at().call('member.stopRecovery', { recoveryId }, { token });

  it('ends it at once and for good: nothing of the card has moved', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const before = await at().books(lost);
    const { recoveryId } = await opened(at(), lost, claimant);
    await stop(lost, recoveryId);
    expect(await at().call('member.recovery', {}, { token: lost.token })).toEqual({ recovery: null });
    expect(await at().books(lost)).toEqual(before);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 1 }, { token: at().manager.token });
    expect(data).toMatchObject([{ action: 'member.stopRecovery', staffId: null, subject: lost.memberId }]);
  });

  it('recovery_closed: it has ended already', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    await stop(lost, recoveryId);
    expect(await codeOfRefusal(stop(lost, recoveryId))).toBe('recovery_closed');
  });

  it('not_found: of somebody else’s card, also to who asks for it', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    expect(await codeOfRefusal(stop(claimant, recoveryId))).toBe('not_found');
    expect(await codeOfRefusal(stop(lost, newId('rcv')))).toBe('not_found');
  });
});
