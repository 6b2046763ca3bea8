import { Member, MemberIdentity, MemberPreference, MemberProfile } from '../../server/src/member/index.ts';
import { closeCard } from '../support/closeCard.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import { byWeChat } from '../support/salePayments.ts';
import { untilRefused } from '../support/sessions.ts';

describeOperation('member.eraseOwn', (at) => {
  const end = (token: string) => at().call('member.eraseOwn', { agreed: true }, { token });

  it('leaves nothing the member said, no openid, and nobody signed in; who comes back is new', async () => {
    const { reader } = at().app.resources.db;
    const person = await at().member({ points: 300 });
    const { token, memberId } = person;
    await at().call('member.changeProfile', { name: '阿满', gender: 'female', birthday: '1990-02-28' }, { token });
    await at().call('member.setPreference', { topic: 'marketing', on: true }, { token });
    const [identity] = await reader.getRepository(MemberIdentity).findBy({ memberId });
    await end(token);
    expect(await reader.getRepository(Member).findOneByOrFail({ id: memberId })).toMatchObject({ name: '已注销会员' });
    const said = await reader.getRepository(MemberProfile).findOneByOrFail({ id: memberId });
    expect(said).toMatchObject({ gender: null, birthday: null, ownFields: {} });
    expect(await reader.getRepository(MemberPreference).countBy({ memberId })).toBe(0);
    const row = await reader.getRepository(MemberIdentity).findOneByOrFail({ id: identity?.id ?? '' });
    expect(row).toMatchObject({ openid: '', unionid: null, memberId: null });
    await untilRefused(() => at().call('member.home', {}, { token }));

    const back = await at().shop.member(person.personId);
    expect(back.memberId).not.toBe(memberId);
    expect((await reader.getRepository(MemberIdentity).findOneByOrFail({ id: row.id })).openid).toBe(identity?.openid);
  });

  it('money_left: not while stored value is on the card; it says how much, and nothing is touched', async () => {
    const person = await at().member({ principalFen: 100, points: 50 });
    const before = await at().books(person);
    const refused = end(person.token);
    await expect(refused).rejects.toMatchObject({ detail: { leftFen: 100 } });
    expect(await codeOfRefusal(refused)).toBe('money_left');
    expect(await at().books(person)).toEqual(before);
  });

  it('payment_under_way: not while an order of theirs is open; once it is over they may go', async () => {
    const person = await at().member();
    const sale = await at().sell(person, { amountFen: 900, usePoints: false, ...byWeChat });
    expect(await codeOfRefusal(end(person.token))).toBe('payment_under_way');
    await at().call('sale.cancelPayment', { saleId: sale.saleId }, at().as(at().cashier));
    await end(person.token);
  });

  it('member_closed: a card that ended while its session was still believed', async () => {
    const { token, memberId } = await at().member();
    await closeCard(at(), memberId);
    expect(await codeOfRefusal(end(token))).toBe('member_closed');
  });

  it('the number of a card that ended is free: at the counter it makes a new member', async () => {
    const person = await at().member();
    const phone = at().app.resources.secrets.openPhone(
      (await at().app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId })).phoneSealed,
    );
    await end(person.token);
    const { consent } = await at().call('programme.get', {});
    const joined = await at().call(
      'member.joinAtCounter',
      { branchId: at().branch.id, phone, consentVersion: consent.version, agreed: true },
      { token: at().cashier.token, idempotencyKey: `counter-${person.memberId}` },
    );
    expect(joined.memberId).not.toBe(person.memberId);
    expect((await at().shop.member(person.personId)).memberId).toBe(joined.memberId);
  });

  it('the old half of a merged card can be erased, and is not a card of its own again', async () => {
    const { owner, call } = at();
    const [old, kept] = [await at().member(), await at().member()];
    const merge = { fromId: old.memberId, intoId: kept.memberId, reason: '同一个人' };
    const once = { token: owner.token, idempotencyKey: `merge-${old.memberId}` };
    const { mergeId } = await call('member.merge', merge, once);
    await call('member.erase', { memberId: old.memberId, reason: '本人申请' }, { token: owner.token });
    const row = await at().app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: old.memberId });
    expect(row).toMatchObject({ name: '已注销会员', mergedInto: kept.memberId });
    const again = call('member.unmerge', { mergeId, reason: '合错了' }, { ...once, idempotencyKey: `un-${old.memberId}` });
    expect(await codeOfRefusal(again)).toBe('merge_settled');
    await call('member.home', {}, { token: kept.token });
  });
});
