import { SettableClock } from '../../server/src/platform/clock.ts';
import { get, post } from './client.ts';
import { demoMiniProgram, startSandbox, type Sandbox } from './index.ts';

const { appId, appSecret } = demoMiniProgram;

describe('the sandbox, access tokens', () => {
  let sandbox: Sandbox;
  let clock: SettableClock;
  beforeEach(async () => {
    clock = new SettableClock(Date.UTC(2026, 10, 20, 2));
    sandbox = await startSandbox({
      clock,
      limits: { tokenPerDay: 3, stableTokenPerMinute: 4, stableTokenPerDay: 9, forcedPerDay: 2 },
    });
  });
  afterEach(() => sandbox.stop());

  const classic = () => get(sandbox.url, '/cgi-bin/token', { grant_type: 'client_credential', appid: appId, secret: appSecret });
  const stable = (force_refresh = false, secret = appSecret) =>
    post(sandbox.url, '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret, force_refresh });
  /** 40029, for the code, says that the token was taken. */
  const use = async (token: string | undefined) =>
    (await post(sandbox.url, `/wxa/business/getuserphonenumber?access_token=${token ?? ''}`, { code: 'none' })).errcode;
  const taken = 40029;

  it('stable_token gives the same token while it lives, with the seconds that are left', async () => {
    const first = await stable();
    expect(first.expires_in).toBe(7_200);
    clock.advance(600_000);
    expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 6_600 });
  });

  it('stable_token renews five minutes before the end; old and new both hold until it', async () => {
    const first = await stable();
    clock.advance(6_900_000);
    const second = await stable();
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.expires_in).toBe(7_200);
    clock.advance(299_000);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([taken, taken]);
    clock.advance(1_000);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([42001, taken]);
  });

  it('a forced refresh kills the old token at once, not within 30 s of the last, and not more often than allowed', async () => {
    const first = await stable();
    expect((await stable(true)).access_token).toBe(first.access_token);
    clock.advance(30_000);
    const second = await stable(true);
    expect(second.access_token).not.toBe(first.access_token);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([40001, taken]);
    clock.advance(60_000);
    await stable(true);
    clock.advance(60_000);
    expect(await stable(true)).toMatchObject({ errcode: 45009 });
  });

  it('the classic call gives a new token each time; the one before holds five more minutes; neither call touches the other', async () => {
    const steady = await stable();
    const first = await classic();
    const second = await classic();
    expect(second.access_token).not.toBe(first.access_token);
    expect(await use(first.access_token)).toBe(taken);
    clock.advance(300_000);
    expect([await use(first.access_token), await use(second.access_token), await use(steady.access_token)]).toEqual([
      42001,
      taken,
      taken,
    ]);
  });

  it('counts: 45009 past the day, which ends at midnight in Beijing, and 45011 past the minute', async () => {
    for (let count = 0; count < 3; count += 1) await classic();
    expect(await classic()).toMatchObject({ errcode: 45009 });
    clock.set(Date.UTC(2026, 10, 20, 16) - 1);
    expect(await classic()).toMatchObject({ errcode: 45009 });
    clock.advance(1);
    expect(await classic()).toHaveProperty('access_token');

    for (let count = 0; count < 4; count += 1) await stable();
    expect(await stable()).toMatchObject({ errcode: 45011 });
  });

  it('tells a missing token, a malformed one and an unknown one apart', async () => {
    expect(await use('')).toBe(41001);
    expect(await use('short')).toBe(40014);
    expect(await use(`99_${'A'.repeat(134)}`)).toBe(40001);
  });

  it('refuses a wrong secret (40125) and another grant type (40002)', async () => {
    expect(await stable(false, 'nonsense')).toMatchObject({ errcode: 40125 });
    expect(await get(sandbox.url, '/cgi-bin/token', { grant_type: 'x', appid: appId, secret: appSecret })).toMatchObject({
      errcode: 40002,
    });
  });

  it('makes tokens of a length that needs more than a short column', async () => {
    const { access_token: token = '' } = await stable();
    expect(token.length).toBeGreaterThan(128);
    expect(token.length).toBeLessThanOrEqual(512);
  });
});
