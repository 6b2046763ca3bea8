import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { closeCard } from '../support/closeCard.ts';

describeOperation('member.setFrozen', (at) => {
  it('stops the card at the till until it is freed, and writes down who and why', async () => {
    const { call, owner } = at();
    const person = await at().member();
    const set = (frozen: boolean) =>
      call('member.setFrozen', { memberId: person.memberId, frozen, reason: '顾客挂失' }, { token: owner.token });
    expect([await set(true), await set(true)]).toEqual([{ status: 'frozen' }, { status: 'frozen' }]);
    expect(await codeOfRefusal(at().identify(person))).toBe('member_frozen');
    expect(await set(false)).toEqual({ status: 'active' });
    await at().sell(person, { amountFen: 100 });
    const { data } = await call('member.timeline', { memberId: person.memberId, what: 'audit' }, { token: owner.token });
    expect(data.filter(({ title, note }) => title === '冻结或解冻会员卡' && note === '顾客挂失')).toHaveLength(2);
  });

  it('not_found: a member who does not exist', async () => {
    const asked = at().call(
      'member.setFrozen',
      { memberId: newId('mem'), frozen: true, reason: '挂失' },
      { token: at().owner.token },
    );
    expect(await codeOfRefusal(asked)).toBe('not_found');
  });

  it('member_closed: a card that ended is not woken', async () => {
    const { memberId } = await at().member();
    await closeCard(at(), memberId);
    const asked = at().call('member.setFrozen', { memberId, frozen: false, reason: '要用' }, { token: at().owner.token });
    expect(await codeOfRefusal(asked)).toBe('member_closed');
  });
});
