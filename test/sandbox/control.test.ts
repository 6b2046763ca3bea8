import { get, post } from './client.ts';
import { demoMiniProgram, startSandbox, type Sandbox } from './index.ts';

const { appId, appSecret } = demoMiniProgram;
const demo = {
  brandName: '山雀茶点',
  branchName: '春风路店',
  staff: { name: '阿禾', phone: '13900000001', password: 'demo-password' },
};

describe('the sandbox, its own doors', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ demo });
  });
  afterAll(() => sandbox.stop());
  afterEach(() => fetch(`${sandbox.url}/sandbox/api/levers`, { method: 'DELETE' }));

  const askToken = () =>
    post(sandbox.url, '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: appId, secret: appSecret });
  const pull = (lever: object) => post(sandbox.url, '/sandbox/api/levers', { endpoint: '/cgi-bin/stable_token', ...lever });

  it('a lever works on its endpoint, for its number of calls', async () => {
    await pull({ kind: 'errcode', errcode: 45011, times: 2 });
    expect(await get(sandbox.url, '/cgi-bin/token', { grant_type: 'x' })).toMatchObject({ errcode: 40002 });
    expect([await askToken(), await askToken()]).toMatchObject([{ errcode: 45011 }, { errcode: 45011 }]);
    expect(await askToken()).toHaveProperty('access_token');
  });

  it.each([['reset'], ['lose']])('a connection that breaks: %s', async (kind) => {
    await pull({ kind });
    await expect(askToken()).rejects.toThrow('fetch failed');
  });

  it('a call that is dropped is never answered, and stop() ends it all the same', async () => {
    const other = await startSandbox();
    other.world.levers.pull('*', { kind: 'drop' });
    const waiting = get(other.url, '/cgi-bin/token').then(
      () => 'answered',
      () => 'broken',
    );
    while (other.world.log.count('/cgi-bin/token') === 0) await new Promise(setImmediate);
    await other.stop();
    expect(await waiting).toBe('broken');
  });

  it('a lost answer was done: the code is used up', async () => {
    const { code = '' } = await post(sandbox.url, '/sandbox/api/people/lin/login-code');
    await post(sandbox.url, '/sandbox/api/levers', { endpoint: '/sns/jscode2session', kind: 'lose' });
    const login = () =>
      get(sandbox.url, '/sns/jscode2session', {
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      });
    await expect(login()).rejects.toThrow('fetch failed');
    expect(await login()).toMatchObject({ errcode: 40163 });
  });

  it('a page of a proxy, and an answer that is no JSON', async () => {
    await pull({ kind: 'status', status: 502 });
    const response = await fetch(`${sandbox.url}/cgi-bin/stable_token`, { method: 'POST' });
    expect(response.status).toBe(502);
    await pull({ kind: 'garbage' });
    await expect(askToken()).rejects.toThrow('not valid JSON');
  });

  it('codes and tokens end when told', async () => {
    const { code = '' } = await post(sandbox.url, '/sandbox/api/people/wen/login-code');
    await post(sandbox.url, '/sandbox/api/expire', { what: 'codes' });
    const answer = await get(sandbox.url, '/sns/jscode2session', {
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    expect(answer).toMatchObject({ errcode: 40029 });

    const first = await askToken();
    await post(sandbox.url, '/sandbox/api/expire', { what: 'tokens' });
    expect((await askToken()).access_token).not.toBe(first.access_token);
  });

  it('the log shows each call, and no secret, token, key or whole number', async () => {
    const { code = '' } = await post(sandbox.url, '/sandbox/api/people/yun/phone-code');
    const { access_token: token = '' } = await askToken();
    await post(sandbox.url, `/wxa/business/getuserphonenumber?access_token=${token}`, { code });
    const text = await (await fetch(`${sandbox.url}/sandbox/api/log`)).text();
    expect(text).toContain('/wxa/business/getuserphonenumber');
    for (const secret of [appSecret, token, code, sandbox.world.people.get('yun').phone]) expect(text).not.toContain(secret);
  });

  it('answers 400 to a lever or a person that makes no sense', async () => {
    const bad = [
      ['/sandbox/api/levers', '{"kind":"explode"}'],
      ['/sandbox/api/levers', 'not json'],
      ['/sandbox/api/people', '{"phone":"abc"}'],
      ['/sandbox/api/people/no%20body/login-code', '{}'],
      ['/sandbox/api/people/xiaoman/login-code', '{"appId":"unknown"}'],
    ] as const;
    for (const [path, body] of bad) {
      expect((await fetch(`${sandbox.url}${path}`, { method: 'POST', body })).status).toBe(400);
    }
  });

  it('shows people with masked numbers, and the demonstration', async () => {
    await post(sandbox.url, '/sandbox/api/people', { id: 'xiaoman', nickname: '小满' });
    const people = await (await fetch(`${sandbox.url}/sandbox/api/people`)).text();
    expect(people).toMatch(/"id":"xiaoman","nickname":"小满","phoneMasked":"199\*{4}\d{4}"/);
    expect(await get(sandbox.url, '/sandbox/api/demo')).toMatchObject({ demo, appId });
  });

  it('serves its page and every file the page asks for', async () => {
    const load = async (path: string) => {
      const response = await fetch(`${sandbox.url}${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      return response.text();
    };
    const page = await load('/');
    expect(page).toContain('main.js');
    const files = new Set([...page.matchAll(/(?:src|href)="(\/sandbox\/page\/[^"]+)"/g)].map(([, path = '']) => path));
    for (const file of files) {
      const text = await load(file);
      for (const [, name = ''] of text.matchAll(/from '\.\/([^']+)'/g)) files.add(`/sandbox/page/${name}`);
    }
    expect(files.size).toBeGreaterThan(15);
  });
});
