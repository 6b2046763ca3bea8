import { newId } from '../../server/src/platform/ids.ts';
import { changeMember } from '../support/changeMember.ts';
import { closeCard } from '../support/closeCard.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { given } from '../support/points.ts';
import type { Person } from '../support/shop.ts';

describeOperation('member.merge', (at) => {
  const merge = (from: { memberId: string }, into: { memberId: string }, options = at().as(at().owner)) =>
    at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, options);
  const two = async (): Promise<[Person, Person]> => [
    await at().member({ principalFen: 5_000, bonusFen: 500, points: 300, growth: 40 }),
    await at().member({ principalFen: 700, points: 20 }),
  ];

  it('moves every lot, once per key; the WeChat of the old card opens the new one, and the old history stays', async () => {
    const { call, owner } = at();
    const [from, into] = await two();
    await at().sell(from, { amountFen: 1_000 });
    const [gives, has] = [await at().books(from), await at().books(into)];
    const once = at().as(owner);
    const first = await merge(from, into, once);
    expect(await merge(from, into, once)).toEqual(first);
    expect(first.after).toMatchObject({
      principalFen: gives.principalFen + has.principalFen,
      bonusFen: gives.bonusFen,
      points: gives.points + has.points,
      growth: gives.growth + has.growth,
      visitCount: 1,
    });
    const after = await at().books(into);
    for (const [lot, amount] of Object.entries(gives.lots.principal)) expect(after.lots.principal[lot]).toBe(amount);
    expect(Object.values(after.lots.points).reduce((sum, lot) => sum + lot, 0)).toBe(after.points);
    expect(await at().books(from)).toMatchObject({ principalFen: 0, bonusFen: 0, points: 0, growth: 0 });
    const { token } = await at().shop.visitor(from.personId);
    const home = await call('member.home', {}, { token });
    expect([home.memberId, home.wallet.totalFen]).toEqual([into.memberId, after.principalFen + after.bonusFen]);
    const old = await call('member.get', { memberId: from.memberId }, { token: owner.token });
    expect([old.mergedInto, old.status]).toEqual([into.memberId, 'frozen']);
    const { data } = await call('member.timeline', { memberId: from.memberId, what: 'ledger' }, { token: owner.token });
    expect(data.length).toBeGreaterThan(2);
    expect(data[0]?.title).toBe('合并会员卡');
  });

  it('a top-up of the old card can be given back from the new one', async () => {
    const [from, into] = await two();
    const paidIn = await at().paidIn(from);
    await merge(from, into);
    const refund = { topUpId: paidIn.id, amountFen: 5_000, reason: '顾客要求' };
    await at().call('topUp.refund', refund, at().as(at().owner));
    expect((await at().books(into)).principalFen).toBe(700);
  });

  it('what comes to an old card late goes over in a second helping, and that alone can be taken back', async () => {
    const [from, into] = await two();
    const first = await merge(from, into);
    await given(at().app, { memberId: from.memberId, points: 66 });
    const second = await merge(from, into);
    expect(await at().books(from)).toMatchObject({ points: 0, principalFen: 0, bonusFen: 0 });
    expect((await at().books(into)).points).toBe(first.after.points + 66);
    const undo = (mergeId: string) => at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
    expect(await codeOfRefusal(undo(first.mergeId))).toBe('merge_settled');
    expect((await undo(second.mergeId)).from.points).toBe(66);
    const old = await at().call('member.get', { memberId: from.memberId }, { token: at().owner.token });
    expect(old.mergedInto).toBe(into.memberId);
  });

  it('late money of a card that was merged on and on goes to where the last one went, and can be taken back alone', async () => {
    const [first, second] = await two();
    const third = await at().member();
    await merge(first, second);
    const onward = await merge(second, third);
    await given(at().app, { memberId: first.memberId, points: 66 });
    expect(await codeOfRefusal(merge(first, second))).toBe('member_closed');
    const late = await merge(first, third);
    expect(late.after).toMatchObject({ points: onward.after.points + 66, visitCount: onward.after.visitCount });
    expect((await at().books(first)).points).toBe(0);
    const undo = (mergeId: string) => at().call('member.unmerge', { mergeId, reason: '合错了' }, at().as(at().owner));
    expect((await undo(late.mergeId)).from.points).toBe(66);
    const old = await at().call('member.get', { memberId: first.memberId }, { token: at().owner.token });
    expect(old.mergedInto).toBe(second.memberId);
  });

  it('member_closed: a card merged elsewhere is no part of a card it never came to', async () => {
    const [first, second] = await two();
    const stranger = await at().member();
    await merge(first, second);
    expect(await codeOfRefusal(merge(first, stranger))).toBe('member_closed');
  });

  it('merge_blocked: a card with itself', async () => {
    const person = await at().member();
    expect(await codeOfRefusal(merge(person, person))).toBe('merge_blocked');
  });

  it('member_closed: neither from nor into a card that ended', async () => {
    const [from, into] = await two();
    await closeCard(at(), from.memberId);
    for (const [a, b] of [
      [from, into],
      [into, from],
    ] as const)
      expect(await codeOfRefusal(merge(a, b))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    const person = await at().member();
    expect(await codeOfRefusal(merge(person, { memberId: newId('mem') }))).toBe('not_found');
  });

  it('self_dealing: nobody merges into their own card', async () => {
    const { app, owner } = at();
    const [from, into] = await two();
    const phoneHash = app.resources.secrets.phoneHash(owner.phone);
    await changeMember(app, into.memberId, { phoneHash });
    expect(await codeOfRefusal(merge(from, into))).toBe('self_dealing');
  });

  it('idempotency_key_required: without a key nothing is moved', async () => {
    const [from, into] = await two();
    expect(await codeOfRefusal(merge(from, into, { token: at().owner.token } as never))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another pair under the same key', async () => {
    const [from, into] = await two();
    const once = at().as(at().owner);
    await merge(from, into, once);
    expect(await codeOfRefusal(merge(into, from, once))).not.toBe('done');
    const other = await at().member();
    expect(await codeOfRefusal(merge(other, into, once))).toBe('idempotency_key_reused');
  });
});
