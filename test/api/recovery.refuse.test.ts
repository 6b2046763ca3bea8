import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { lostAndFound, opened } from '../support/recoveries.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('recovery.refuse', (at) => {
  const refuse = (recoveryId: string, { token } = at().manager) =>
    at().call('recovery.refuse', { recoveryId, reason: '证据不够' }, { token });

  it('ends it with a reason in the trail; the card stays whose it is, and may be asked for again', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    await refuse(recoveryId);
    expect(await at().call('member.recovery', {}, { token: lost.token })).toEqual({ recovery: null });
    expect((await at().call('member.home', {}, { token: lost.token })).memberId).toBe(lost.memberId);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 1 }, { token: at().manager.token });
    expect(data).toMatchObject([{ action: 'recovery.refuse', subject: lost.memberId, detail: { reason: '证据不够' } }]);
    await opened(at(), lost, claimant);
  });

  it('recovery_closed: it has ended already', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    await refuse(recoveryId);
    expect(await codeOfRefusal(refuse(recoveryId))).toBe('recovery_closed');
  });

  it('not_found: none of that name, and none of another branch', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    const stranger = await at().shop.staff('manager', [at().otherBranch], '林姐');
    expect(await codeOfRefusal(refuse(recoveryId, stranger))).toBe('not_found');
    expect(await codeOfRefusal(refuse(newId('rcv')))).toBe('not_found');
  });
});
