import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.freezeCard', (at) => {
  it('stops the whole card until a branch frees it; twice is once', async () => {
    const person = await at().member({ principalFen: 5_000 });
    const { token, memberId } = person;
    await at().call('member.freezeCard', { agreed: true }, { token });
    await at().call('member.freezeCard', { agreed: true }, { token });
    expect(await codeOfRefusal(at().sell(person, { amountFen: 1_000 }))).toBe('member_frozen');
    const acts = await at().call('member.timeline', { memberId, what: 'audit' }, { token: at().owner.token });
    expect(acts.data.filter(({ title }) => title === '会员自己挂失')).toHaveLength(1);
    await at().call('member.setFrozen', { memberId, frozen: false, reason: '本人到店' }, { token: at().owner.token });
    at().app.clock.advance(30_000);
    await at().sell(person, { amountFen: 1_000 });
  });

  it('member_closed: a card that ended while its session was still believed', async () => {
    const { token, memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(at().call('member.freezeCard', { agreed: true }, { token }))).toBe('member_closed');
  });
});
