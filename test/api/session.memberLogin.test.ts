import { identityIdOf, MemberIdentity } from '../../server/src/member/index.ts';
import { openidOf } from '../sandbox/people.ts';
import { describeOperation } from '../support/operation.ts';
import { codeOfRefusal } from '../support/refusal.ts';

describeOperation('session.memberLogin', (at) => {
  it('lets anybody with WeChat in as a visitor, for thirty days', async () => {
    const { call, app, shop } = at();
    const { memberId, expiresAt, serverTime } = await call('session.memberLogin', { code: await shop.wechatCode('li', 'login') });
    expect(memberId).toBeNull();
    expect(Date.parse(serverTime)).toBe(app.clock.now());
    expect(Date.parse(expiresAt) - app.clock.now()).toBe(30 * 86_400_000);
  });

  it('knows a member again on another phone, and leaves the first session alone', async () => {
    const { call, shop } = at();
    const person = await shop.member('wang');
    const again = await call('session.memberLogin', { code: await shop.wechatCode('wang', 'login') });
    expect(again.memberId).toBe(person.memberId);
    for (const token of [person.token, again.token])
      expect((await call('member.home', {}, { token })).memberId).toBe(person.memberId);
  });

  it('lets one person log in many times at once, and writes them down once', async () => {
    const { call, shop, app } = at();
    const codes = await Promise.all(Array.from({ length: 12 }, () => shop.wechatCode('zhao', 'login')));
    const sessions = await Promise.all(codes.map((code) => call('session.memberLogin', { code })));
    expect(new Set(sessions.map(({ token }) => token)).size).toBe(12);
    const identities = app.resources.db.reader.getRepository(MemberIdentity);
    expect(await identities.countBy({ id: identityIdOf(app.resources.appId, openidOf('zhao', app.sandbox.world.app)) })).toBe(1);
  });

  it('wechat_code_invalid: a made-up code, a used one, one that ended, and one of the phone button', async () => {
    const { call, shop, app } = at();
    const used = await shop.wechatCode('li', 'login');
    await call('session.memberLogin', { code: used });
    const ended = await shop.wechatCode('li', 'login');
    app.clock.advance(300_000);
    for (const code of ['made-up', used, ended, await shop.wechatCode('li', 'phone')]) {
      expect(await codeOfRefusal(call('session.memberLogin', { code }))).toBe('wechat_code_invalid');
    }
  });

  it('wechat_unavailable: WeChat is busy, or does not answer in JSON', async () => {
    const { call, shop, app } = at();
    for (const fault of [{ kind: 'errcode', errcode: -1 }, { kind: 'garbage' }] as const) {
      app.sandbox.world.levers.pull('/sns/jscode2session', fault, 10);
      expect(await codeOfRefusal(call('session.memberLogin', { code: await shop.wechatCode('li', 'login') }))).toBe(
        'wechat_unavailable',
      );
      app.sandbox.world.levers.clear();
    }
  });
});
