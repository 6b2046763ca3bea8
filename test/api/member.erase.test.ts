import { Member, MemberIdentity, MemberPhone } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { byWeChat } from '../support/salePayments.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('member.erase', (at) => {
  const erase = (memberId: string) => at().call('member.erase', { memberId, reason: '本人申请' }, { token: at().owner.token });

  it('leaves nothing of the person but what was posted; who comes back is a new member', async () => {
    const { app, call, shop, owner } = at();
    const { reader } = app.resources.db;
    const person = await at().member({ points: 300 });
    const { saleId } = await at().sell(person, { amountFen: 1_000 });
    await call('member.addTag', { memberId: person.memberId, tag: '少糖' }, { token: owner.token });
    const before = await reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    await erase(person.memberId);

    const after = await reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    expect(after).toMatchObject({ name: '已注销会员', phoneTail: '0000', unionid: null, status: 'frozen' });
    expect(JSON.stringify(after)).not.toContain(before.phoneHash);
    expect(await reader.getRepository(MemberIdentity).countBy({ memberId: person.memberId })).toBe(0);
    expect(await reader.getRepository(MemberPhone).countBy({ memberId: person.memberId })).toBe(0);
    expect((await at().books(person)).points).toBe(0);
    await untilRefused(() => call('member.home', {}, { token: person.token }));
    expect((await call('sale.get', { saleId }, { token: owner.token })).memberName).toBe('已注销会员');
    expect((await call('member.get', { memberId: person.memberId }, { token: owner.token })).tags).toEqual([]);

    const back = await shop.member(person.personId);
    expect(back.memberId).not.toBe(person.memberId);
  });

  it('money_left: not while any stored value is on the card; nothing is touched', async () => {
    const person = await at().member({ principalFen: 1, points: 50 });
    const before = await at().books(person);
    expect(await codeOfRefusal(erase(person.memberId))).toBe('money_left');
    expect(await at().books(person)).toEqual(before);
    await at().call('member.home', {}, { token: person.token });
  });

  it('money_left: not while a payment is under way, which would bring or give back money', async () => {
    const person = await at().member({ principalFen: 500 });
    await at().sell(person, { amountFen: 900, usePoints: false, ...byWeChat });
    expect((await at().books(person)).principalFen).toBe(0);
    expect(await codeOfRefusal(erase(person.memberId))).toBe('money_left');
  });

  it('member_closed: a card ends once', async () => {
    const { memberId } = await at().member();
    await erase(memberId);
    expect(await codeOfRefusal(erase(memberId))).toBe('member_closed');
  });

  it('not_found: a member who does not exist', async () => {
    expect(await codeOfRefusal(erase(newId('mem')))).toBe('not_found');
  });
});
