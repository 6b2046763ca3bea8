import { In } from 'typeorm';
import { Member, MemberIdentity, MemberPhone } from '../../server/src/member/index.ts';
import { PayOrder, sweepOrders } from '../../server/src/pay/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { changeMember } from '../support/changeMember.ts';
import { codeOfRefusal, outcomes } from '../support/refusal.ts';
import { describeOperation } from '../support/operation.ts';
import { awaitingSale, byWeChat, payOnPhone } from '../support/salePayments.ts';
import { untilRefused } from '../support/sessions.ts';
import type { Person } from '../support/shop.ts';
import { setProgramme } from '../support/staffCare.ts';
import { columnsHolding } from '../support/tables.ts';
import { tellAll } from '../support/telling.ts';

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

  it('leaves no trace of the person in any column of any table, whatever they have done', async () => {
    const { app, call, shop, owner, cashier } = at();
    const person = await at().member({ points: 300 });
    const { token } = person;
    const [name, address] = ['甘棠阿满', '梧桐里 27 号'];
    await setProgramme(at(), { customFields: [{ key: 'address', label: '地址', type: 'text', choices: [], purpose: '送货' }] });
    const fields = [{ key: 'address', value: address }];
    await call('member.changeProfile', { name, birthday: '1990-05-20', gender: 'female', fields }, { token });
    await call('member.addNote', { memberId: person.memberId, text: `${name}住${address}` }, { token: owner.token });
    const { saleId } = await awaitingSale(at(), person, 900);
    const paid = await payOnPhone(at(), person, saleId);
    const { id: planId } = await shop.plan({ payFen: 100 });
    const terms = (await call('wallet.get', {}, { token })).terms.version;
    const { order } = await call('wallet.startTopUp', { planId, termsVersion: terms }, at().as(person));
    const started = await app.resources.db.reader.getRepository(PayOrder).findOneByOrFail({ purposeId: order.topUpId });
    await call('sale.findMember', { branchId: at().branch.id, who: person.cardNumber }, { token: cashier.token });
    await call('member.exportOwn', {}, { token });
    const { unionid, openid } = await app.resources.db.reader
      .getRepository(MemberIdentity)
      .findOneByOrFail({ memberId: person.memberId });
    const { phone } = app.sandbox.world.people.get(person.personId);
    const { phoneHash } = await app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: person.memberId });
    const traces = [phone, name, address, openid, unionid ?? openid, paid.openid ?? openid];
    expect((await columnsHolding(app, traces)).length).toBeGreaterThan(4);

    app.clock.advance(3 * 3_600_000);
    await sweepOrders(app.resources, new AbortController().signal);
    expect(await app.resources.db.reader.getRepository(PayOrder).findOneBy({ id: started.id })).toMatchObject({
      status: 'closed',
    });
    await erase(person.memberId);
    await tellAll(app, person.memberId);
    expect(await columnsHolding(app, [...traces, phoneHash])).toEqual([]);
  });

  it('leaves no trace of the cards that became part of it, one through another, however often they are told', async () => {
    const { app, call, owner } = at();
    const { reader } = app.resources.db;
    const names = ['柳梢阿满', '柳梢小满', '柳梢大满'];
    const people: Person[] = [];
    for (const name of names) {
      const person = await at().member({ points: 300 });
      await call('member.changeProfile', { name, birthday: '1990-05-20', gender: 'female' }, { token: person.token });
      await call('member.addNote', { memberId: person.memberId, text: `${name}怕辣` }, { token: owner.token });
      await call('member.addTag', { memberId: person.memberId, tag: '少糖' }, { token: owner.token });
      people.push(person);
    }
    const [first, second, kept] = people as [Person, Person, Person];
    const rows = await reader.getRepository(Member).findBy({ id: In(people.map(({ memberId }) => memberId)) });
    const phones = people.map(({ personId }) => app.sandbox.world.people.get(personId).phone);
    const openids = (await reader.getRepository(MemberIdentity).find()).flatMap(({ memberId, openid }) =>
      people.some((person) => person.memberId === memberId) ? [openid] : [],
    );
    for (const [from, into] of [
      [first, second],
      [second, kept],
    ] as const)
      await call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(owner));
    const sealed = rows.flatMap(({ phoneSealed, phoneHash }) => [phoneSealed, phoneHash]);
    const traces = [...names, ...phones, ...openids, ...sealed];
    expect((await columnsHolding(app, traces)).length).toBeGreaterThan(4);
    await erase(kept.memberId);
    for (const { memberId } of people) {
      expect((await at().books({ memberId })).points).toBe(0);
      await tellAll(app, memberId);
    }
    expect(await columnsHolding(app, traces)).toEqual([]);
    expect(await reader.getRepository(Member).findOneByOrFail({ id: first.memberId })).toMatchObject({ phoneTail: '0000' });
    expect(await codeOfRefusal(erase(first.memberId))).toBe('member_closed');
  });

  it('money_left: not while a card that became part of it got money since; nothing is touched', async () => {
    const [from, into] = [await at().member(), await at().member()];
    await at().call('member.merge', { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' }, at().as(at().owner));
    // As no payment does: each finds the card that stays.
    await changeMember(at().app, from.memberId, { status: 'active' });
    await at().shop.fund(from.memberId, at().branch, at().cashier.staffId, { principalFen: 100 });
    await changeMember(at().app, from.memberId, { status: 'frozen' });
    const refused = erase(into.memberId);
    await expect(refused).rejects.toMatchObject({ code: 'money_left', detail: { leftFen: 100 } });
    expect((await at().app.resources.db.reader.getRepository(Member).findOneByOrFail({ id: into.memberId })).erasedAt).toBeNull();
  });

  it('a merge at the same moment: the one that comes second begins anew, and then nothing of either card is left', async () => {
    const { reader } = at().app.resources.db;
    for (let round = 0; round < 8; round += 1) {
      const [from, into] = [await at().member(), await at().member()];
      const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
      const both = [() => erase(into.memberId), () => at().call('member.merge', pair, at().as(at().owner))];
      const told = await outcomes((round % 2 === 0 ? both : both.reverse()).map((act) => act()));
      expect([{ ok: 2 }, { ok: 1, busy: 1 }, { ok: 1, member_closed: 1 }]).toContainEqual(told);
      if ('busy' in told) await erase(into.memberId);
      const rows = await reader.getRepository(Member).findBy({ id: In([from.memberId, into.memberId]) });
      expect(rows.filter(({ erasedAt }) => erasedAt !== null)).toHaveLength('member_closed' in told ? 1 : 2);
      expect(await reader.getRepository(MemberIdentity).countBy({ memberId: into.memberId })).toBe(0);
    }
  });

  it('money_left: not while any stored value is on the card; nothing is touched', async () => {
    const person = await at().member({ principalFen: 1, points: 50 });
    const before = await at().books(person);
    expect(await codeOfRefusal(erase(person.memberId))).toBe('money_left');
    expect(await at().books(person)).toEqual(before);
    await at().call('member.home', {}, { token: person.token });
  });

  it('payment_under_way: not while a payment would bring or give back money; nobody is told of money that is not there', async () => {
    const person = await at().member({ principalFen: 500 });
    await at().sell(person, { amountFen: 900, usePoints: false, ...byWeChat });
    expect((await at().books(person)).principalFen).toBe(0);
    const refused = erase(person.memberId);
    await expect(refused).rejects.toMatchObject({ code: 'payment_under_way', detail: {} });
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
