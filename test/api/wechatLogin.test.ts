import { openidOf } from '../sandbox/people.ts';
import { account, app, otherApp, sharedCache, startRig, withPeer, type Rig } from './wechatRig.ts';

const session = '/sns/jscode2session';
const phone = '/wxa/business/getuserphonenumber';

describe('the mini program gateway', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.stop());
  afterEach(() => {
    rig.sandbox.world.levers.clear();
  });

  describe('code2Session', () => {
    it('gives the person behind the code and keeps no session key', async () => {
      const identity = await rig.miniProgram.code2Session(rig.loginCode());
      expect(identity).toEqual({ openid: openidOf('xiaoman', app), unionid: expect.stringMatching(/^o[\w]{27}$/) as string });
    });

    it('gives one person the same openid each time, another in another app, and one unionid over both', async () => {
      const first = await rig.miniProgram.code2Session(rig.loginCode());
      const again = await rig.miniProgram.code2Session(rig.loginCode());
      expect(again).toEqual(first);
      expect(openidOf('xiaoman', account)).not.toBe(first.openid);
    });

    it('takes a code once', async () => {
      const code = rig.loginCode();
      await rig.miniProgram.code2Session(code);
      await expect(rig.miniProgram.code2Session(code)).rejects.toMatchObject({ code: 'wechat_code_invalid' });
    });

    it.each([
      ['after five minutes', (r: Rig) => ({ code: r.loginCode(), waitMs: 300_000 })],
      ['of another app', (r: Rig) => ({ code: r.loginCode('xiaoman', otherApp), waitMs: 0 })],
      ['of the phone button', (r: Rig) => ({ code: r.phoneCode(), waitMs: 0 })],
      ['that nobody made', () => ({ code: 'nonsense', waitMs: 0 })],
      ['that is empty', () => ({ code: '', waitMs: 0 })],
    ])('refuses a code %s', async (_, make) => {
      const { code, waitMs } = make(rig);
      rig.clock.advance(waitMs);
      await expect(rig.miniProgram.code2Session(code)).rejects.toMatchObject({ code: 'wechat_code_invalid' });
    });

    it('asks once more when WeChat is busy, and only once', async () => {
      rig.sandbox.world.levers.pull(session, { kind: 'errcode', errcode: -1 });
      await expect(rig.miniProgram.code2Session(rig.loginCode())).resolves.toMatchObject({ openid: openidOf('xiaoman', app) });

      rig.sandbox.world.levers.pull(session, { kind: 'errcode', errcode: -1 }, 9);
      const before = rig.sandbox.world.log.count(session);
      await expect(rig.miniProgram.code2Session(rig.loginCode())).rejects.toMatchObject({ code: 'wechat_unavailable' });
      expect(rig.sandbox.world.log.count(session) - before).toBe(2);
    });

    it.each([40013, 40125, 40164, 40226, 45009, 45011, 50002])('answers wechat_unavailable for %d', async (errcode) => {
      rig.sandbox.world.levers.pull(session, { kind: 'errcode', errcode });
      await expect(rig.miniProgram.code2Session(rig.loginCode())).rejects.toMatchObject({ code: 'wechat_unavailable' });
    });

    it('meets the limit of 100 logins a minute of one person', async () => {
      const tooMany = Array.from({ length: 101 }, () =>
        rig.miniProgram.code2Session(rig.loginCode('busy')).then(
          () => 'in',
          () => 'out',
        ),
      );
      expect((await Promise.all(tooMany)).filter((outcome) => outcome === 'out')).toHaveLength(1);
      rig.clock.advance(60_000);
      await expect(rig.miniProgram.code2Session(rig.loginCode('busy'))).resolves.toBeDefined();
    });
  });

  describe('phoneNumber', () => {
    const openid = openidOf('xiaoman', app);

    it('gives the number of the person who pressed the button', async () => {
      const number = await rig.miniProgram.phoneNumber(rig.phoneCode(), openid);
      expect(number).toBe(rig.sandbox.world.people.get('xiaoman').phone);
    });

    it('repeats its answer for five minutes, to the same person, without asking WeChat again', async () => {
      const code = rig.phoneCode();
      const first = await rig.miniProgram.phoneNumber(code, openid);
      const before = rig.sandbox.world.log.count(phone);
      expect(await rig.another().miniProgram.phoneNumber(code, openid)).toBe(first);
      expect(rig.sandbox.world.log.count(phone)).toBe(before);

      await expect(rig.miniProgram.phoneNumber(code, openidOf('thief', app))).rejects.toMatchObject({ code: 'phone_invalid' });
      rig.clock.advance(300_000);
      await expect(rig.miniProgram.phoneNumber(code, openid)).rejects.toMatchObject({ code: 'phone_invalid' });
    });

    it('keeps nothing readable in the cache', async () => {
      const code = rig.phoneCode();
      const number = await rig.miniProgram.phoneNumber(code, openid);
      expect(rig.cache.dump()).toContain('wechat:phone:');
      for (const secret of [number, code, openid]) expect(rig.cache.dump()).not.toContain(secret);
    });

    it('refuses a code that was given to somebody else', async () => {
      await expect(rig.miniProgram.phoneNumber(rig.phoneCode('mother'), openid)).rejects.toMatchObject({ code: 'phone_invalid' });
    });

    it('refuses a login code, and a number from abroad', async () => {
      await expect(rig.miniProgram.phoneNumber(rig.loginCode(), openid)).rejects.toMatchObject({ code: 'phone_invalid' });
      rig.sandbox.world.people.put('abroad', { phone: '5550100123', countryCode: '1' });
      const code = rig.phoneCode('abroad');
      await expect(rig.miniProgram.phoneNumber(code, openidOf('abroad', app))).rejects.toMatchObject({ code: 'phone_invalid' });
    });

    it('refuses an answer with the watermark of another app', async () => {
      const token = { access_token: 'x'.repeat(120), expires_in: 7_200 };
      const info = { purePhoneNumber: '13800000000', countryCode: '86', watermark: { appid: otherApp.appId, timestamp: 1 } };
      const forged = (url = '') => JSON.stringify(url.startsWith('/cgi-bin') ? token : { errcode: 0, phone_info: info });
      await withPeer(
        (request, response) => response.end(forged(request.url)),
        async (baseUrl) => {
          const { miniProgram } = rig.another({ baseUrl, cache: sharedCache(rig.clock) });
          await expect(miniProgram.phoneNumber('any', openid)).rejects.toMatchObject({ code: 'phone_invalid' });
        },
      );
    });
  });
});
