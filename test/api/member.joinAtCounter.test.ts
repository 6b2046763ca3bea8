import nodeCrypto from 'node:crypto';
import { passesLuhn } from '@shuke/shared/memberCode';
import { MemberConsent, MemberPhone } from '../../server/src/member/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';
import type { StaffPerson } from '../support/world.ts';

let phones = 0;
/** A number nobody has. */
const newPhone = () => `150${String(10_000_000 + (phones += 1))}`;

describeOperation('member.joinAtCounter', (at) => {
  const input = async (phone = newPhone()) => {
    const { consent } = await at().call('programme.get', {});
    return { branchId: at().branch.id, phone, name: '小满', consentVersion: consent.version, agreed: true as const };
  };
  const joins = async (phone?: string, staff: StaffPerson = at().cashier) =>
    at().call('member.joinAtCounter', await input(phone), at().as(staff));
  /** Somebody who opens the mini program and shows WeChat's word for this phone. */
  const joinsByWeChat = async (personId: string, phone: string) => {
    const { call, shop, app } = at();
    const { token } = await shop.visitor(personId);
    app.sandbox.world.people.put(personId, { phone });
    const { consent } = await call('programme.get', {});
    const phoneCode = await shop.wechatCode(personId, 'phone');
    return { token, ...(await call('member.join', { phoneCode, consentVersion: consent.version }, at().as({ token }))) };
  };

  it('gives a card that earns at once and spends nothing, with the consent and who says it was given', async () => {
    const { call, app, branch, cashier, manager } = at();
    const { memberId, cardNumber } = await joins();
    expect(passesLuhn(cardNumber)).toBe(true);
    const consents = await app.resources.db.reader.getRepository(MemberConsent).findBy({ memberId });
    expect(consents).toMatchObject([{ version: (await input()).consentVersion, at: app.clock.now() }]);
    const { data } = await call('staff.listAudit', { branchId: branch.id, limit: 1 }, { token: manager.token });
    expect(data).toMatchObject([{ action: 'member.joinAtCounter', subject: memberId }]);
    expect(JSON.stringify(data)).not.toMatch(/150\d{8}/);
    const visit = await call('sale.identify', { branchId: branch.id, code: cardNumber }, { token: cashier.token });
    expect(visit).toMatchObject({ earnOnly: true, member: { name: '小满', visitCount: 0 } });
  });

  it('becomes the card of whoever logs in with that phone, with all that was earned, once', async () => {
    const { call, branch, cashier } = at();
    const phone = newPhone();
    const { memberId, cardNumber } = await joins(phone);
    const { visitId } = await call('sale.identify', { branchId: branch.id, code: cardNumber }, { token: cashier.token });
    const basket = { visitId, amountFen: 10_000 };
    const { quoteHash } = await call('sale.quote', basket, { token: cashier.token });
    await call('sale.checkout', { ...basket, quoteHash }, at().as(cashier));
    const linked = await joinsByWeChat('counter-an', phone);
    expect(linked).toMatchObject({ memberId, cardNumber, linked: true });
    expect(await call('member.home', {}, { token: linked.token })).toMatchObject({ cardNumber, points: 100 });
    // The number went on to somebody else: the card stays whose it is.
    const stranger = await joinsByWeChat('counter-bo', phone);
    expect(stranger.linked).toBe(false);
    expect(stranger.memberId).not.toBe(memberId);
  });

  it('is not linked to a number that the cashier only typed, nor while the card is frozen', async () => {
    const phone = newPhone();
    const { memberId } = await joins(phone);
    await at().freeze({ memberId });
    expect((await joinsByWeChat('counter-cai', phone)).memberId).not.toBe(memberId);
    expect((await joinsByWeChat('counter-dong', newPhone())).linked).toBe(false);
  });

  it.each(['the written card into the other', 'the other into the written card'])(
    'is linked to nobody by the written number once cards were merged: %s',
    async (way) => {
      const phone = newPhone();
      const written = await joins(phone);
      const person = await at().member({ principalFen: 5_000 });
      const [fromId, intoId] = way.startsWith('the written')
        ? [written.memberId, person.memberId]
        : [person.memberId, written.memberId];
      await at().call('member.merge', { fromId, intoId, reason: '同一个人' }, at().as(at().owner));
      const stranger = await joinsByWeChat(`counter-m${phone.slice(-4)}`, phone);
      expect(stranger.linked).toBe(false);
      expect([fromId, intoId]).not.toContain(stranger.memberId);
    },
  );

  it('makes one member of twenty tills that write the same phone at once, and links one of two people', async () => {
    const { app } = at();
    const phone = newPhone();
    const sent = await input(phone);
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => at().call('member.joinAtCounter', sent, at().as(at().cashier))),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.resources.db.reader.getRepository(MemberPhone).countBy({})).toBeGreaterThan(0);
    const both = await Promise.all([joinsByWeChat('counter-e', phone), joinsByWeChat('counter-fang', phone)]);
    expect(both.map(({ linked }) => linked).sort()).toEqual([false, true]);
  });

  it('gives the first answer to a repeated key, and names who gave no name by their phone', async () => {
    const { call, cashier, branch } = at();
    const { name: _name, ...sent } = await input('15012340042');
    const once = at().as(cashier);
    const first = await call('member.joinAtCounter', sent, once);
    expect(await call('member.joinAtCounter', sent, once)).toEqual(first);
    const visit = await call('sale.identify', { branchId: branch.id, code: first.cardNumber }, { token: cashier.token });
    expect(visit.member).toMatchObject({ name: '会员0042', phoneMasked: '150****0042' });
  });

  it('already_member: whoever holds this phone has a card', async () => {
    const phone = newPhone();
    await joins(phone);
    expect(await codeOfRefusal(joins(phone))).toBe('already_member');
  });

  it('consent_outdated: nobody agrees to a text that is not in force', async () => {
    const sent = { ...(await input()), consentVersion: 'no-such-text' };
    expect(await codeOfRefusal(at().call('member.joinAtCounter', sent, at().as(at().cashier)))).toBe('consent_outdated');
  });

  it('self_dealing: nobody signs themself up', async () => {
    expect(await codeOfRefusal(joins(at().cashier.phone))).toBe('self_dealing');
  });

  it('not_found: an owner reaches every branch, but not one that does not exist', async () => {
    const sent = { ...(await input()), branchId: newId('brn') };
    expect(await codeOfRefusal(at().call('member.joinAtCounter', sent, at().as(at().owner)))).toBe('not_found');
  });

  it('branch_closed: a till left over in a shop that has ended', async () => {
    await at().closeBranch();
    expect(await codeOfRefusal(joins())).toBe('branch_closed');
    await at().closeBranch('open');
  });

  it('conflict: a card number that chance gave to somebody before is not given again', async () => {
    const chance = jest.spyOn(nodeCrypto, 'randomInt').mockImplementation(() => 4);
    try {
      await joins();
      expect(await codeOfRefusal(joins())).toBe('conflict');
    } finally {
      chance.mockRestore();
    }
  });

  it('idempotency_key_required: joining without a key', async () => {
    const sent = await input();
    expect(await codeOfRefusal(at().call('member.joinAtCounter', sent, { token: at().cashier.token }))).toBe(
      'idempotency_key_required',
    );
  });

  it('idempotency_key_reused: another phone under the same key', async () => {
    const once = at().as(at().cashier);
    await at().call('member.joinAtCounter', await input(), once);
    expect(await codeOfRefusal(at().call('member.joinAtCounter', await input(), once))).toBe('idempotency_key_reused');
  });
});
