import { SettableClock } from '../../server/src/platform/clock.ts';
import { get, post } from './client.ts';
import { sessionSignature } from './endpoints/checkSession.ts';
import { demoMiniProgram, startSandbox, type App, type Sandbox } from './index.ts';

const account: App = {
  kind: 'officialAccount',
  appId: 'wx00000000000000cc',
  appSecret: 'account-secret',
  openPlatform: 'shanque',
};
const { appId, appSecret } = demoMiniProgram;
const sessionPath = '/sns/jscode2session';
const phonePath = '/wxa/business/getuserphonenumber';

describe('the sandbox, login and phone', () => {
  let sandbox: Sandbox;
  let clock: SettableClock;
  beforeEach(async () => {
    clock = new SettableClock(Date.UTC(2026, 10, 20, 2));
    sandbox = await startSandbox({ clock, apps: [demoMiniProgram, account] });
  });
  afterEach(() => sandbox.stop());

  const newCode = async (kind: 'login' | 'phone', person = 'xiaoman', app = appId) =>
    (await post(sandbox.url, `/sandbox/api/people/${person}/${kind}-code`, { appId: app })).code ?? '';
  const login = (js_code: string, more: Record<string, string> = {}) =>
    get(sandbox.url, sessionPath, { appid: appId, secret: appSecret, js_code, grant_type: 'authorization_code', ...more });
  const tokenOf = async ({ appId: appid, appSecret: secret }: App) =>
    (await post(sandbox.url, '/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })).access_token ?? '';
  const phoneOf = async (code: string, token?: string, openid?: string) =>
    post(sandbox.url, `${phonePath}?access_token=${token ?? (await tokenOf(demoMiniProgram))}`, {
      code,
      ...(openid ? { openid } : {}),
    });

  it('answers a login with openid, a session key of 16 bytes and the unionid, without errcode, as text', async () => {
    const response = await fetch(
      `${sandbox.url}${sessionPath}?appid=${appId}&secret=${appSecret}&js_code=${await newCode('login')}&grant_type=authorization_code`,
    );
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const answer = (await response.json()) as Record<string, string>;
    expect(Object.keys(answer).sort()).toEqual(['openid', 'session_key', 'unionid']);
    expect(Buffer.from(answer['session_key'] ?? '', 'base64')).toHaveLength(16);
  });

  it('gives one person one openid in an app, another in the next, and keeps both over a restart', async () => {
    const first = await login(await newCode('login'));
    const again = await login(await newCode('login'));
    expect(again.openid).toBe(first.openid);
    const other = await newCode('login', 'xiaoman', account.appId);
    const inAccount = await login(other, { appid: account.appId, secret: account.appSecret });
    expect(inAccount.openid).not.toBe(first.openid);
    expect(inAccount.unionid).toBe(first.unionid);

    const restarted = await startSandbox({ clock });
    const { code } = await post(restarted.url, '/sandbox/api/people/xiaoman/login-code');
    const after = await get(restarted.url, sessionPath, {
      appid: appId,
      secret: appSecret,
      js_code: code ?? '',
      grant_type: 'authorization_code',
    });
    await restarted.stop();
    expect(after.openid).toBe(first.openid);
  });

  it('tells a used code (40163) from an ended one (40029)', async () => {
    const code = await newCode('login');
    await login(code);
    expect(await login(code)).toMatchObject({ errcode: 40163 });
    const late = await newCode('login');
    clock.advance(300_000);
    expect(await login(late)).toMatchObject({ errcode: 40029, errmsg: expect.stringMatching(/rid: [\da-f-]{26}$/) as string });
  });

  it.each([
    ['no appid', { appid: '' }, 41002],
    ['an unknown appid', { appid: 'wx00000000000000ff' }, 40013],
    ['no secret', { secret: '' }, 41004],
    ['a wrong secret', { secret: 'nonsense' }, 40125],
    ['another grant type', { grant_type: 'client_credential' }, 40002],
    ['no code', { js_code: '' }, 41008],
    ['the code of another app', { appid: account.appId, secret: account.appSecret }, 40029],
  ])('refuses a login with %s', async (_, change, errcode) => {
    expect(await login(await newCode('login'), change)).toMatchObject({ errcode });
  });

  it('blocks a person held for a risk (40226)', async () => {
    await post(sandbox.url, '/sandbox/api/people', { id: 'risky', risky: true });
    expect(await login(await newCode('login', 'risky'))).toMatchObject({ errcode: 40226 });
  });

  it('gives the number behind a phone code once, with its own watermark', async () => {
    const code = await newCode('phone');
    const { phone } = sandbox.world.people.get('xiaoman');
    expect(await phoneOf(code)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: phone,
        purePhoneNumber: phone,
        countryCode: 86,
        watermark: { timestamp: clock.now() / 1_000, appid: appId },
      },
    });
    expect(await phoneOf(code)).toMatchObject({ errcode: 40029 });
  });

  it('refuses a login code for a phone (40029), a person it was not given to (40003), and a token of another account (40013)', async () => {
    expect(await phoneOf(await newCode('login'))).toMatchObject({ errcode: 40029 });
    const { openid } = await login(await newCode('login', 'mother'));
    expect(await phoneOf(await newCode('phone'), undefined, openid)).toMatchObject({ errcode: 40003 });
    expect(await phoneOf(await newCode('phone'), await tokenOf(account))).toMatchObject({ errcode: 40013 });
  });

  it('refuses the wrong method, an empty body and a body that is no JSON', async () => {
    expect(await post(sandbox.url, sessionPath)).toMatchObject({ errcode: 43001 });
    expect(await get(sandbox.url, phonePath)).toMatchObject({ errcode: 43002 });
    expect(await post(sandbox.url, '/cgi-bin/stable_token', '')).toMatchObject({ errcode: 44002 });
    expect(await post(sandbox.url, '/cgi-bin/stable_token', 'appid=1')).toMatchObject({ errcode: 47001 });
  });

  it('signs an empty string with the session key as its text (checksession)', async () => {
    // Reference values of the signature, computed elsewhere.
    expect(sessionSignature('YnJhbmNoLXNlc3Npb24taw==')).toBe('2977e6e5608ff5230469b0feda6631ecc71293431536d5d56d43cf3284e08ee0');
    expect(sessionSignature('HyVFkGl5F5OQWJZZaNzBBg==')).toBe('252b75c92698025afe925b29cca5517fdf9ee67aae072cf3225ebf3a53783058');

    const { openid = '', session_key: key = '' } = await login(await newCode('login'));
    const check = async (signature: string) =>
      get(sandbox.url, '/wxa/checksession', {
        access_token: await tokenOf(demoMiniProgram),
        openid,
        signature,
        sig_method: 'hmac_sha256',
      });
    expect(await check(sessionSignature(key))).toMatchObject({ errcode: 0 });
    await login(await newCode('login'));
    expect(await check(sessionSignature(key))).toMatchObject({ errcode: 87009 });
  });

  it('limits one person to 100 logins a minute (45011)', async () => {
    for (let count = 0; count < 100; count += 1) await login(await newCode('login'));
    expect(await login(await newCode('login'))).toMatchObject({ errcode: 45011 });
    expect(await login(await newCode('login', 'mother'))).toHaveProperty('openid');
    clock.advance(60_000);
    expect(await login(await newCode('login'))).toHaveProperty('openid');
  });
});
