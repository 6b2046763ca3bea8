import { openidOf } from '../sandbox/people.ts';
import type { Fault } from '../sandbox/index.ts';
import { app, appSecret, startRig, withPeer, type Rig } from './wechatRig.ts';

const session = '/sns/jscode2session';
const phone = '/wxa/business/getuserphonenumber';
const stable = '/cgi-bin/stable_token';
const openid = openidOf('xiaoman', app);

/** Short, so that a call which is never answered ends soon; the rule is that it ends at all. Only for what is to fail. */
const timeoutMs = 300;
/** For who is to be answered after a call that never was: far above what an answer takes on a machine that stands still for a moment. */
const patientMs = 3_000;
const isNeverAnswered = ({ kind }: Fault): boolean => kind === 'drop' || kind === 'delay';

const faults: Fault[] = [
  { kind: 'drop' },
  { kind: 'delay', delayMs: 60_000 },
  { kind: 'reset' },
  { kind: 'lose' },
  { kind: 'status', status: 502 },
  { kind: 'garbage' },
];

describe('WeChat out of order', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.stop());

  it.each(faults)('answers wechat_unavailable when the login call meets $kind', async (fault) => {
    rig.sandbox.world.levers.pull(session, fault);
    await expect(rig.another({ timeoutMs }).miniProgram.code2Session(rig.loginCode())).rejects.toMatchObject({
      code: 'wechat_unavailable',
    });
  });

  it.each(faults)('answers wechat_unavailable when the token call meets $kind, and recovers', async (fault) => {
    rig.sandbox.world.levers.pull(stable, fault);
    const { miniProgram } = rig.another(isNeverAnswered(fault) ? { timeoutMs: patientMs } : {});
    await expect(miniProgram.phoneNumber(rig.phoneCode(), openid)).rejects.toMatchObject({ code: 'wechat_unavailable' });
    await expect(miniProgram.phoneNumber(rig.phoneCode(), openid)).resolves.toMatch(/^199\d{8}$/);
  });

  it('ends an answer that begins and never ends, and one that is endless', async () => {
    await withPeer(
      (request, response) => {
        response.write('{"openid":"');
        if (request.url?.includes('endless')) setInterval(() => response.write('o'.repeat(65_536)), 1).unref();
      },
      async (baseUrl) => {
        const refusal = { code: 'wechat_unavailable' };
        await expect(rig.another({ timeoutMs, baseUrl }).miniProgram.code2Session('hangs')).rejects.toMatchObject(refusal);
        await expect(rig.another({ baseUrl }).miniProgram.code2Session('endless')).rejects.toMatchObject(refusal);
      },
    );
  });

  it('does not follow a redirect, which would carry the secret to another host', async () => {
    const visited: string[] = [];
    await withPeer(
      (request, response) => {
        visited.push(request.url ?? '');
        response.writeHead(302, { Location: '/elsewhere' }).end();
      },
      async (baseUrl) => {
        await expect(rig.another({ baseUrl }).miniProgram.code2Session('code')).rejects.toMatchObject({
          code: 'wechat_unavailable',
        });
      },
    );
    expect(visited).toHaveLength(1);
  });

  it('puts no secret, token, code, number or openid into a log line or an error, whatever goes wrong', async () => {
    const errors: string[] = [];
    const secrets = [appSecret];
    const failing = async (work: Promise<unknown>) => {
      await work.catch((error: unknown) => errors.push(String(error), (error as Error).stack ?? '', JSON.stringify(error)));
    };
    const { miniProgram } = rig.another({ timeoutMs });
    await rig.tokens.use((token) => Promise.resolve(secrets.push(token)));

    for (const fault of [
      ...faults,
      ...[-1, 40029, 40013, 40125, 45011].map((errcode): Fault => ({ kind: 'errcode', errcode })),
    ]) {
      for (const path of [session, phone]) rig.sandbox.world.levers.pull(path, fault, 2);
      const [login, number] = [rig.loginCode(), rig.phoneCode()];
      secrets.push(login, number);
      await failing(miniProgram.code2Session(login));
      await failing(miniProgram.phoneNumber(number, openid));
      rig.sandbox.world.levers.clear();
    }
    await failing(rig.another({ baseUrl: 'http://127.0.0.1:1' }).miniProgram.code2Session('unreachable-code-1'));
    await failing(rig.another({ baseUrl: 'not an address' }).miniProgram.code2Session('unreachable-code-1'));
    secrets.push('unreachable-code-1', openid, rig.sandbox.world.people.get('xiaoman').phone);

    expect(errors.length).toBeGreaterThan(20);
    expect(rig.logged()).toContain('WeChat refused a setting');
    for (const secret of secrets) {
      expect(rig.logged()).not.toContain(secret);
      expect(errors.join('\n')).not.toContain(secret);
    }
  });

  it('takes its own values out of what WeChat says before logging it', async () => {
    await withPeer(
      (request, response) => {
        const errmsg = `invalid code ${decodeURIComponent(request.url ?? '')} rid: 6a-b1-c2`;
        response.end(JSON.stringify({ errcode: 40029, errmsg }));
      },
      async (baseUrl) => {
        const { miniProgram } = rig.another({ baseUrl });
        await expect(miniProgram.code2Session('a-login-code')).rejects.toMatchObject({ code: 'wechat_code_invalid' });
      },
    );
    expect(rig.logged()).toContain('rid: 6a-b1-c2');
    expect(rig.logged()).not.toContain('a-login-code');
    expect(rig.logged()).not.toContain(appSecret);
  });
});
