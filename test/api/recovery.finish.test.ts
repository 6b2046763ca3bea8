import { newId } from '../../server/src/platform/ids.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { lostAndFound, nextDay, opened } from '../support/recoveries.ts';
import { heldFen, toppedUp } from '../support/refunds.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { untilRefused } from '../support/sessions.ts';
import { newKey } from '../support/shop.ts';
import { staffOf } from '../support/staffCare.ts';

describeOperation('recovery.finish', (at) => {
  const finish = (recoveryId: string, by = at().owner) => at().call('recovery.finish', { recoveryId }, at().as(by));
  const ready = async () => {
    const people = await lostAndFound(at());
    const { recoveryId } = await opened(at(), people.lost, people.claimant);
    await nextDay(at());
    return { ...people, recoveryId };
  };

  it('gives the lost card with all it holds to the new phone, and the old phone opens it no more', async () => {
    const { call, shop } = at();
    const { lost, claimant, recoveryId } = await ready();
    const [had, brings] = [await at().books(lost), await at().books(claimant)];
    const by = at().as(at().owner);
    const answer = await call('recovery.finish', { recoveryId }, by);
    expect(answer).toEqual({ memberId: lost.memberId });
    expect(await call('recovery.finish', { recoveryId }, by)).toEqual(answer);
    expect(await at().books(lost)).toMatchObject({ principalFen: had.principalFen, points: had.points + brings.points });
    expect(await at().books(claimant)).toMatchObject({ principalFen: 0, points: 0 });
    const { token } = await shop.visitor(claimant.personId);
    expect(await call('member.home', {}, { token })).toMatchObject({ memberId: lost.memberId, cardNumber: lost.cardNumber });
    // The old WeChat is a stranger now, and its phone shows no code that counts.
    await untilRefused(() => call('member.home', {}, { token: lost.token }));
    const stranger = await shop.visitor(lost.personId);
    expect(await codeOfRefusal(call('member.home', {}, { token: stranger.token }))).toBe('forbidden');
    const scan = call('sale.identify', { branchId: at().branch.id, code: shop.codeOf(lost) }, { token: at().cashier.token });
    expect(await codeOfRefusal(scan)).toBe('code_unknown');
  });

  it('ends in one way, however many press at once: finished, stopped by the holder, or refused', async () => {
    const { lost, claimant, recoveryId } = await ready();
    const had = (await at().books(lost)).principalFen;
    const { token } = await at().shop.visitor(lost.personId);
    const ends = await outcomes([
      finish(recoveryId),
      at().call('member.stopRecovery', { recoveryId }, { token }),
      at().call('recovery.refuse', { recoveryId, reason: '证据不够' }, { token: at().manager.token }),
    ]);
    // Whoever comes second is told so; the holder's session may be over by then.
    expect(ends['ok']).toBe(1);
    expect((await at().books(lost)).principalFen).toBe(had);
    expect((await at().books(claimant)).principalFen).toBe(0);
  });

  it('a card the member froze is theirs again; one the shop froze stays as it is', async () => {
    const { call, owner } = at();
    const status = async ({ memberId }: { memberId: string }) =>
      (await call('member.get', { memberId }, { token: owner.token })).status;
    const own = await ready();
    await call('member.freezeCard', { agreed: true }, { token: (await at().shop.visitor(own.lost.personId)).token });
    await finish(own.recoveryId);
    expect(await status(own.lost)).toBe('active');
    const suspect = await ready();
    const freeze = { memberId: suspect.lost.memberId, frozen: true, reason: '盗刷嫌疑' };
    await call('member.setFrozen', freeze, { token: owner.token });
    await finish(suspect.recoveryId);
    expect(await status(suspect.lost)).toBe('frozen');
  });

  it('recovery_too_early: a minute before the day is over', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { recoveryId } = await opened(at(), lost, claimant);
    await nextDay(at(), 24 * 3_600_000 - 60_000);
    expect(await codeOfRefusal(finish(recoveryId))).toBe('recovery_too_early');
  });

  it('recovery_closed: the holder said no, and a week after the wait it is over by itself', async () => {
    const { lost, recoveryId } = await ready();
    const { token } = await at().shop.visitor(lost.personId);
    await at().call('member.stopRecovery', { recoveryId }, { token });
    expect(await codeOfRefusal(finish(recoveryId))).toBe('recovery_closed');
    const other = await ready();
    await nextDay(at(), 7 * 24 * 3_600_000);
    expect(await codeOfRefusal(finish(other.recoveryId))).toBe('recovery_closed');
  });

  it('self_dealing: not by who opened it, nor by whose card it is; an owner alone may', async () => {
    const { lost, recoveryId } = await ready();
    expect(await codeOfRefusal(finish(recoveryId, at().manager))).toBe('self_dealing');
    expect(await codeOfRefusal(finish(recoveryId, await staffOf(at(), lost, 'manager')))).toBe('self_dealing');
  });

  it('member_closed: a card that has ended meanwhile', async () => {
    const { claimant, recoveryId } = await ready();
    await closeCard(at(), claimant.memberId);
    expect(await codeOfRefusal(finish(recoveryId))).toBe('member_closed');
  });

  it('merge_blocked: while money of the new card is on its way back', async () => {
    const { lost, claimant } = await lostAndFound(at());
    const { topUpId } = await toppedUp(at(), claimant, { payFen: 10_000 });
    const { recoveryId } = await opened(at(), lost, claimant);
    await nextDay(at());
    const back = { topUpId, amountFen: 10_000, reason: '顾客要求' };
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 1_000);
    await at().call('topUp.refund', back, at().as(at().manager));
    expect(await heldFen(at(), claimant)).toBe(10_000);
    expect(await codeOfRefusal(finish(recoveryId))).toBe('merge_blocked');
    at().app.sandbox.world.pay.levers.clear();
  });

  it('not_found: none of that name, and none of another branch', async () => {
    const { recoveryId } = await ready();
    const stranger = await at().shop.staff('manager', [at().otherBranch], '林姐');
    expect(await codeOfRefusal(finish(recoveryId, stranger))).toBe('not_found');
    expect(await codeOfRefusal(finish(newId('rcv')))).toBe('not_found');
  });

  it('idempotency_key_required: it is one intention', async () => {
    const { recoveryId } = await ready();
    const asked = at().call('recovery.finish', { recoveryId }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: the same click cannot mean another card', async () => {
    const [one, other] = [await ready(), await lostAndFound(at())];
    const by = { token: at().owner.token, idempotencyKey: newKey() };
    await at().call('recovery.finish', { recoveryId: one.recoveryId }, by);
    const { recoveryId } = await opened(at(), other.lost, other.claimant);
    expect(await codeOfRefusal(at().call('recovery.finish', { recoveryId }, by))).toBe('idempotency_key_reused');
  });
});
