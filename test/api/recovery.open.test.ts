import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { lostAndFound, nextDay, opened } from '../support/recoveries.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { staffOf } from '../support/staffCare.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('recovery.open', (at) => {
  it('moves nothing for a day, tells the old phone once, and keeps who opened it and by what proof', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const before = [await at().books(lost), await at().books(claimant)];
    const by = at().as(at().manager);
    const input = {
      ...{ branchId: at().branch.id, lostId: lost.memberId, claimantId: claimant.memberId },
      ...{ proof: 'idCard' as const, note: '看过身份证原件' },
    };
    const first = await at().call('recovery.open', input, by);
    expect(await at().call('recovery.open', input, by)).toEqual(first);
    expect(Date.parse(first.readyAt) - at().app.clock.now()).toBe(24 * 3_600_000);
    expect([await at().books(lost), await at().books(claimant)]).toEqual(before);
    await tellAll(at().app, lost.memberId);
    await tellAll(at().app, lost.memberId);
    const { data } = await at().call('member.listMessages', {}, { token: lost.token });
    expect(data.filter(({ title }) => title.includes('找回'))).toHaveLength(1);
    const trail = await at().call('staff.listAudit', { branchId: at().branch.id, limit: 1 }, { token: at().manager.token });
    expect(trail.data).toMatchObject([{ action: 'recovery.open', subject: lost.memberId, detail: { proof: 'idCard' } }]);
  });

  it('recovery_open: a card is on its way to one phone at a time, until a week after the wait', async () => {
    const { lost, claimant } = await lostAndFound(at());
    await opened(at(), lost, claimant);
    expect(await codeOfRefusal(opened(at(), lost, claimant))).toBe('recovery_open');
    await nextDay(at(), 8 * 24 * 3_600_000);
    await opened(at(), lost, claimant);
  });

  it('member_closed: a card that has ended has no person', async () => {
    const { lost, claimant } = await lostAndFound(at());
    await closeCard(at(), lost.memberId);
    expect(await codeOfRefusal(opened(at(), lost, claimant, at().owner))).toBe('member_closed');
  });

  it('merge_blocked: a card is not lost to itself', async () => {
    const { lost } = await lostAndFound(at());
    expect(await codeOfRefusal(opened(at(), lost, lost))).toBe('merge_blocked');
  });

  it('self_dealing: nobody brings a card to their own phone', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const manager = await staffOf(at(), claimant, 'manager');
    expect(await codeOfRefusal(opened(at(), lost, claimant, manager))).toBe('self_dealing');
  });

  it('not_found: a card nobody has', async () => {
    const { lost, claimant } = await lostAndFound(at());
    expect(await codeOfRefusal(opened(at(), lost, { ...claimant, memberId: newId('mem') }))).toBe('not_found');
  });

  it('is not for a cashier', async () => {
    const { lost, claimant } = await lostAndFound(at());
    expect(await codeOfRefusal(opened(at(), lost, claimant, at().cashier))).toBe('forbidden');
  });

  it('idempotency_key_required: it is one intention', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const input = {
      branchId: at().branch.id,
      lostId: lost.memberId,
      claimantId: claimant.memberId,
      proof: 'known',
      note: '老客',
    } as const;
    expect(await codeOfRefusal(at().call('recovery.open', input, { token: at().manager.token }))).toBe(
      'idempotency_key_required',
    );
  });

  it('idempotency_key_reused: the same click cannot mean another card', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const by = at().as(at().manager);
    const input = {
      branchId: at().branch.id,
      lostId: lost.memberId,
      claimantId: claimant.memberId,
      proof: 'known',
      note: '老客',
    } as const;
    await at().call('recovery.open', input, by);
    expect(await codeOfRefusal(at().call('recovery.open', { ...input, note: '别人' }, by))).toBe('idempotency_key_reused');
  });
});
