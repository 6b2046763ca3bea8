import nodeCrypto from 'node:crypto';
import { passesLuhn } from '@shuke/shared/memberCode';
import { changeProgramme } from '../../server/src/merchant/index.ts';
import { MemberConsent } from '../../server/src/member/index.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('member.join', (at) => {
  const joining = async (id: string) => {
    const { call, shop } = at();
    const { token } = await shop.visitor(id);
    const { consent } = await call('programme.get', {});
    return { token, input: { phoneCode: await shop.wechatCode(id, 'phone'), consentVersion: consent.version } };
  };

  it('gives a card with a check digit, and keeps the consent that was given', async () => {
    const { call, app } = at();
    const { token, input } = await joining('an');
    const { memberId, cardNumber, linked } = await call('member.join', { ...input, name: '  小满 🍡 ' }, at().as({ token }));
    expect(linked).toBe(false);
    expect(cardNumber).toMatch(/^88\d{14}$/);
    expect(passesLuhn(cardNumber)).toBe(true);
    const consents = await app.resources.db.reader.getRepository(MemberConsent).findBy({ memberId });
    expect(consents).toMatchObject([{ version: input.consentVersion, at: app.clock.now() }]);
    expect(await call('member.home', {}, { token })).toMatchObject({
      memberId,
      cardNumber,
      name: '小满 🍡',
      tier: { level: 1 },
      points: 0,
      visitCount: 0,
    });
  });

  it('names who gave no name by the last digits of their phone', async () => {
    const { call } = at();
    const { token, input } = await joining('bo');
    await call('member.join', input, at().as({ token }));
    const { name, phoneMasked } = await call('member.home', {}, { token });
    expect(name).toBe(`会员${phoneMasked.slice(-4)}`);
  });

  it('gives the first answer to a repeated key, also with a new code from the phone button', async () => {
    const { call, shop } = at();
    const { token, input } = await joining('cai');
    const once = at().as({ token });
    const first = await call('member.join', input, once);
    expect(await call('member.join', { ...input, phoneCode: await shop.wechatCode('cai', 'phone') }, once)).toEqual(first);
  });

  it('already_member: a second joining, under another key', async () => {
    const { call, shop } = at();
    const { token, input } = await joining('dong');
    await call('member.join', input, at().as({ token }));
    const again = { ...input, phoneCode: await shop.wechatCode('dong', 'phone') };
    expect(await codeOfRefusal(call('member.join', again, at().as({ token })))).toBe('already_member');
  });

  it('consent_outdated: nobody agrees to a text that is not in force any more', async () => {
    const { call, app } = at();
    const { token, input } = await joining('e');
    const { db, clock, directory } = app.resources;
    await changeProgramme(db, clock, { consent: { version: '2027-01', title: '会员章程', paragraphs: ['新的一版。'] } });
    directory.forget();
    expect(await codeOfRefusal(call('member.join', input, at().as({ token })))).toBe('consent_outdated');
    expect((await call('member.join', { ...input, consentVersion: '2027-01' }, at().as({ token }))).linked).toBe(false);
  });

  it('phone_invalid: a made-up code, somebody else’s, a used one, and a phone that is no mainland mobile', async () => {
    const { call, shop, app } = at();
    const { token, input } = await joining('fang');
    const join = (phoneCode: string) => call('member.join', { ...input, phoneCode }, at().as({ token }));
    expect(await codeOfRefusal(join('made-up'))).toBe('phone_invalid');
    expect(await codeOfRefusal(join(await shop.wechatCode('somebody-else', 'phone')))).toBe('phone_invalid');
    for (const given of [{ phone: '05710000000' }, { phone: '61234567', countryCode: '852' }]) {
      app.sandbox.world.people.put('fang', given);
      expect(await codeOfRefusal(join(await shop.wechatCode('fang', 'phone')))).toBe('phone_invalid');
    }
    const other = await joining('gao');
    await call('member.join', other.input, at().as(other));
    expect(await codeOfRefusal(join(other.input.phoneCode))).toBe('phone_invalid');
  });

  it('wechat_unavailable: without WeChat’s word on the phone nobody joins', async () => {
    const { call, app } = at();
    const { token, input } = await joining('he');
    app.sandbox.world.levers.pull('/wxa/business/getuserphonenumber', { kind: 'errcode', errcode: -1 }, 10);
    expect(await codeOfRefusal(call('member.join', input, at().as({ token })))).toBe('wechat_unavailable');
    app.sandbox.world.levers.clear();
    expect(await codeOfRefusal(call('member.home', {}, { token }))).toBe('forbidden');
  });

  it('conflict: a card number that chance gave to somebody before is not given again', async () => {
    const { call } = at();
    const [first, second] = [await joining('ji'), await joining('kang')];
    const chance = jest.spyOn(nodeCrypto, 'randomInt').mockImplementation(() => 7);
    try {
      await call('member.join', first.input, at().as(first));
      expect(await codeOfRefusal(call('member.join', second.input, at().as(second)))).toBe('conflict');
    } finally {
      chance.mockRestore();
    }
    expect((await call('member.join', second.input, at().as(second))).linked).toBe(false);
  });

  it('idempotency_key_required: joining without a key', async () => {
    const { call } = at();
    const { token, input } = await joining('lan');
    expect(await codeOfRefusal(call('member.join', input, { token }))).toBe('idempotency_key_required');
  });

  it('idempotency_key_reused: another name under the same key', async () => {
    const { call } = at();
    const { token, input } = await joining('mei');
    const once = at().as({ token });
    await call('member.join', { ...input, name: '梅子' }, once);
    expect(await codeOfRefusal(call('member.join', { ...input, name: '李子' }, once))).toBe('idempotency_key_reused');
  });
});
