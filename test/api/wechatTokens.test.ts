import { openidOf } from '../sandbox/people.ts';
import { app, startRig, type Rig } from './wechatRig.ts';

const stable = '/cgi-bin/stable_token';
const phone = '/wxa/business/getuserphonenumber';
const openid = openidOf('xiaoman', app);

describe('the access token', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.stop());

  const fetches = () => rig.sandbox.world.log.count(stable);
  const askForPhone = (gateway = rig.another()) => gateway.miniProgram.phoneNumber(rig.phoneCode(), openid);
  const tokenNow = async (gateway = rig.another()) => gateway.tokens.use((token) => Promise.resolve(token));

  it('is fetched once for 100 parallel calls on a cold cache', async () => {
    await Promise.all(Array.from({ length: 100 }, () => askForPhone(rig)));
    expect(fetches()).toBe(1);
  });

  it('is fetched once by two processes, which share it through the cache', async () => {
    const [one, other] = [rig.another(), rig.another()];
    expect(await tokenNow(other)).toBe(await tokenNow(one));
    expect(fetches()).toBe(1);
  });

  it('is renewed five minutes before its end, while the old one still holds', async () => {
    const first = await tokenNow(rig);
    rig.clock.advance(6_899_000);
    expect(await tokenNow(rig)).toBe(first);
    rig.clock.advance(1_000);
    expect(await tokenNow(rig)).not.toBe(first);
    expect(fetches()).toBe(2);
    expect(rig.sandbox.world.tokens.appIdOf(first)).toBe(app.appId);
  });

  it.each([40001, 40014, 42001])('is asked for again once after %d in mid-use, and the call succeeds', async (errcode) => {
    await askForPhone(rig);
    rig.sandbox.world.levers.pull(phone, { kind: 'errcode', errcode });
    await expect(askForPhone(rig)).resolves.toMatch(/^199\d{8}$/);
    expect(fetches()).toBe(2);
  });

  it('is renewed at most once when 100 calls in flight find it dead', async () => {
    await askForPhone(rig);
    rig.sandbox.world.tokens.expireAll();
    const numbers = await Promise.all(Array.from({ length: 100 }, () => askForPhone(rig)));
    expect(new Set(numbers).size).toBe(1);
    expect(fetches()).toBe(2);
  });

  it('is forced only when WeChat goes on handing out the dead one, and then once', async () => {
    const dead = await tokenNow(rig);
    rig.sandbox.world.tokens.expireAll({ stillHandedOut: true });
    rig.clock.advance(31_000);
    await expect(askForPhone(rig)).resolves.toMatch(/^199\d{8}$/);
    expect(await tokenNow(rig)).not.toBe(dead);
    expect(forcedFetches(rig)).toBe(1);

    rig.sandbox.world.tokens.expireAll({ stillHandedOut: true });
    await expect(askForPhone(rig)).rejects.toMatchObject({ code: 'wechat_unavailable' });
    expect(forcedFetches(rig)).toBe(1);
  });

  it('that another process has renewed is taken from the cache, not fetched', async () => {
    const [one, other] = [rig.another(), rig.another()];
    await askForPhone(one);
    await askForPhone(other);
    rig.sandbox.world.tokens.expireAll();
    await askForPhone(one);
    await askForPhone(other);
    expect(fetches()).toBe(2);
  });

  it('is not fetched over and over when the secret is wrong', async () => {
    await expect(askForPhone(rig.another({ appSecret: 'wrong-secret' }))).rejects.toMatchObject({ code: 'wechat_unavailable' });
    expect(fetches()).toBe(1);
    expect(rig.logged()).toContain('请核对 WECHAT_APP_SECRET');
  });

  it('is found without a working cache, at the price of one call for each process', async () => {
    const broken = () => Promise.reject(new Error('Redis is away'));
    const gateway = rig.another({ cache: { get: broken, set: broken, setIfAbsent: broken, delete: broken } });
    await askForPhone(gateway);
    await askForPhone(gateway);
    expect(fetches()).toBe(1);
  });
});

const forcedFetches = ({ sandbox }: Rig) =>
  sandbox.world.log.since().filter(({ path, request }) => path === stable && request['force_refresh'] === true).length;
