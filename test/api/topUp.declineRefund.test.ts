import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { toppedUp } from '../support/refunds.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { tellAll } from '../support/telling.ts';

const reason = '活动充值，已说明不提前退';

describeOperation('topUp.declineRefund', (at) => {
  const wished = async () => {
    const person = await at().member({ principalFen: 5_000 });
    const { id: topUpId } = await at().paidIn(person);
    await at().call('wallet.askRefund', { topUpId, reason: '用不完' }, at().as(person));
    return { person, topUpId };
  };
  const decline = (topUpId: string, staff = at().manager, once = at().as(staff)) =>
    at().call('topUp.declineRefund', { topUpId, reason }, once);
  const preview = (topUpId: string, { token }: { token: string }) => at().call('wallet.previewRefund', { topUpId }, { token });

  it('ends the wish and tells the member why; no money moves, and who said so is in the trail', async () => {
    const { person, topUpId } = await wished();
    const before = await at().books(person);
    const row = await decline(topUpId);
    expect(row).toMatchObject({ topUpId, asked: null, declined: { reason } });
    expect(await preview(topUpId, person)).toMatchObject({ asked: null, declined: { reason }, refundableFen: 5_000 });
    expect(await at().books(person)).toEqual(before);
    const { data } = await at().call('staff.listAudit', { branchId: at().branch.id }, { token: at().manager.token });
    expect(data).toContainEqual(expect.objectContaining({ action: 'topUp.declineRefund', subject: topUpId, detail: { reason } }));
  });

  it('lets the member ask again, which takes the answer away, and a refund end the matter', async () => {
    const { person, topUpId } = await wished();
    await decline(topUpId);
    await at().call('wallet.askRefund', { topUpId }, at().as(person));
    expect(await preview(topUpId, person)).toMatchObject({ asked: { reason: null }, declined: null });
    await decline(topUpId);
    await at().call('topUp.refund', { topUpId, reason: '店长同意' }, at().as(at().owner));
    expect(await preview(topUpId, person)).toMatchObject({ asked: null, declined: null, refundedFen: 5_000 });
  });

  it('is shown where the member looks for the money, and in the list of top-ups', async () => {
    const person = await at().member();
    const { topUpId } = await toppedUp(at(), person, { payFen: 10_000 });
    await at().call('wallet.askRefund', { topUpId }, at().as(person));
    const seen = async () => (await at().call('wallet.getTopUp', { topUpId }, { token: person.token })).order;
    expect(await seen()).toMatchObject({ asked: { reason: null }, declined: null });
    await decline(topUpId);
    expect(await seen()).toMatchObject({ asked: null, declined: { reason } });
    const { data } = await at().call('wallet.listTopUps', {}, { token: person.token });
    expect(data[0]).toMatchObject({ topUpId, declined: { reason } });
  });

  it('is told in the member’s messages, once for each wish, however often the outbox tells it', async () => {
    const { person, topUpId } = await wished();
    const told = async () => {
      await tellAll(at().app, person.memberId);
      const { data } = await at().call('member.listMessages', {}, { token: person.token });
      return data.filter(({ title }) => title === '¥50.00 充值的退款申请没有通过');
    };
    await decline(topUpId);
    await told();
    expect(await told()).toMatchObject([
      { kind: 'refund', body: `${at().branch.name}：${reason}，钱还在储值里，可以到门店问，也可以再申请。`, canReport: false },
    ]);
    at().app.clock.advance(60_000);
    await at().call('wallet.askRefund', { topUpId }, at().as(person));
    await decline(topUpId);
    expect(await told()).toHaveLength(2);
  });

  it('gives the first answer to the same key', async () => {
    const { topUpId } = await wished();
    const once = at().as(at().manager);
    const first = await decline(topUpId, at().manager, once);
    expect(await decline(topUpId, at().manager, once)).toEqual(first);
  });

  it('not_found: an unknown top-up, and one of another branch', async () => {
    const { topUpId } = await wished();
    expect(await codeOfRefusal(decline(newId('top')))).toBe('not_found');
    const stranger = await at().shop.staff('manager', [at().otherBranch], '老周');
    expect(await codeOfRefusal(decline(topUpId, stranger))).toBe('not_found');
  });

  it('refund_not_asked: nobody asked, or somebody has acted on it, also of two at once', async () => {
    const person = await at().member({ principalFen: 5_000 });
    expect(await codeOfRefusal(decline((await at().paidIn(person)).id))).toBe('refund_not_asked');
    const { topUpId } = await wished();
    expect(await outcomes([decline(topUpId), decline(topUpId)])).toEqual({ ok: 1, refund_not_asked: 1 });
  });

  it('idempotency_key_required: an answer without a key is not taken', async () => {
    const { topUpId } = await wished();
    const { token } = at().manager;
    const asked = at().call('topUp.declineRefund', { topUpId, reason }, { token });
    expect(await codeOfRefusal(asked)).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another reason under the same key is refused', async () => {
    const { topUpId } = await wished();
    const once = at().as(at().manager);
    await decline(topUpId, at().manager, once);
    const other = at().call('topUp.declineRefund', { topUpId, reason: '别的原因' }, once);
    expect(await codeOfRefusal(other)).toBe('idempotency_key_reused');
  });
});
