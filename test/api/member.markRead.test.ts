import { describeOperation } from '../support/operation.ts';
import { tellAll } from '../support/telling.ts';

describeOperation('member.markRead', (at) => {
  it('marks what was seen, leaves what came meanwhile, and home counts the rest', async () => {
    const person = await at().member({ principalFen: 10_000 });
    const { token, memberId } = person;
    const unread = async () => (await at().call('member.home', {}, { token })).unreadCount;
    await tellAll(at().app, memberId);
    const { data } = await at().call('member.listMessages', {}, { token });
    await at().sell(person, { amountFen: 1_000, usePoints: false });
    await tellAll(at().app, memberId);
    expect(await unread()).toBe(data.length + 1);
    expect(await at().call('member.markRead', { upTo: data[0]?.id ?? '' }, { token })).toEqual({ unread: 1 });
    expect(await unread()).toBe(1);
  });

  it('touches nobody else’s messages', async () => {
    const [one, other] = [await at().member({ principalFen: 100 }), await at().member({ principalFen: 100 })];
    for (const { memberId } of [one, other]) await tellAll(at().app, memberId);
    const { data } = await at().call('member.listMessages', {}, { token: other.token });
    await at().call('member.markRead', { upTo: data[0]?.id ?? '' }, { token: one.token });
    expect((await at().call('member.listMessages', {}, { token: other.token })).unread).toBe(data.length);
  });
});
