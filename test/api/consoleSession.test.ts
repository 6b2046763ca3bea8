import { ApiError } from '@shuke/shared/apiError';
import { describeWorld } from '../support/operation.ts';
import { password } from '../support/shop.ts';
import { untilRefused } from '../support/sessions.ts';

interface Sent {
  status: number;
  body: { token?: string; id?: string; error?: { code: string } };
  cookie: string;
}

/** What Chromium adds to a request of the console's own pages. */
const ownPage = { 'x-shuke-console': '1', 'sec-fetch-site': 'same-origin' };

describeWorld('the session of the console', (at) => {
  const post = async (path: string, body: object, headers: Record<string, string>): Promise<Sent> => {
    const answer = await fetch(`${at().app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Sent['body'], cookie: answer.headers.get('set-cookie') ?? '' };
  };
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`${at().app.url}${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Sent['body'] };
  };
  const signIn = (headers: Record<string, string> = ownPage) =>
    post('/v1/sessions/staff', { phone: at().manager.phone, password }, headers);
  const signedIn = async () => (await signIn()).cookie.split(';')[0] ?? '';
  /** Something that changes nothing, asked as a change: the console's first header decides what becomes of it. */
  const change = (cookie: string, headers: Record<string, string>) =>
    post(`/v1/staff/${at().cashier.staffId}/status`, { status: 'active' }, { cookie, ...headers });

  it('is a cookie no script can read and no other site can send, and no token', async () => {
    const { body, cookie } = await signIn();
    expect(body.token).toBe('');
    expect(cookie).toMatch(/^shuke_staff=[\w-]{20,}; Path=\/v1; HttpOnly; SameSite=Strict$/);
  });

  it('is a cookie and no token also for who comes in by an invitation', async () => {
    const { call, branch, manager } = at();
    const phone = '13630000001';
    const wanted = { name: '小满', phone, role: 'cashier' as const, branchIds: [branch.id] };
    const { code } = await call('staff.invite', wanted, { token: manager.token });
    const { body, cookie } = await post('/v1/staff/invites/accept', { code, phone, password: 'a-long-password' }, ownPage);
    expect(body.token).toBe('');
    const { body: me } = await get('/v1/staff/me', { cookie: cookie.split(';')[0] ?? '', ...ownPage });
    expect(me).toMatchObject({ name: '小满' });
  });

  it('goes over encrypted connections only, where the page came over one', async () => {
    const { cookie } = await signIn({ ...ownPage, origin: 'https://card.example.com' });
    expect(cookie).toContain('; Secure');
  });

  it('is no cookie for a till that asks for a token', async () => {
    const { body, cookie } = await signIn({});
    expect(body.token).not.toBe('');
    expect(cookie).toBe('');
  });

  it('lets the console in, and a till by its token as ever', async () => {
    const cookie = await signedIn();
    expect((await get('/v1/staff/me', { cookie, ...ownPage })).body.id).toBe(at().manager.staffId);
    expect((await get('/v1/staff/me', { authorization: `Bearer ${at().owner.token}` })).body.id).toBe(at().owner.staffId);
  });

  it('is nothing without the header that a form or a picture of another site cannot set', async () => {
    const cookie = await signedIn();
    expect((await get('/v1/staff/me', { cookie })).body.error?.code).toBe('unauthenticated');
    expect((await change(cookie, { 'sec-fetch-site': 'same-origin' })).body.error?.code).toBe('unauthenticated');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another name of our site', { 'sec-fetch-site': 'same-site' }],
    ['another origin, in a browser that does not name sites', { origin: 'https://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
    ['nobody says where', {}],
  ])('changes nothing when the request comes from %s', async (_where, headers) => {
    const cookie = await signedIn();
    expect((await change(cookie, { 'x-shuke-console': '1', ...headers })).body.error?.code).toBe('forbidden');
    expect((await signIn({ 'x-shuke-console': '1', ...headers })).body.error?.code).toBe('forbidden');
  });

  it('changes what its own pages ask, also where the browser tells the origin only', async () => {
    const cookie = await signedIn();
    expect((await change(cookie, ownPage)).status).toBe(200);
    expect((await change(cookie, { 'x-shuke-console': '1', origin: at().app.url })).status).toBe(200);
  });

  it('ends by signing out: the cookie is taken back, and the session is dead', async () => {
    const cookie = await signedIn();
    const out = await post('/v1/sessions/staff/end', {}, { cookie, ...ownPage });
    expect(out.cookie).toMatch(/^shuke_staff=; Path=\/v1; HttpOnly; SameSite=Strict; Max-Age=0$/);
    await untilRefused(async () => {
      const { status, body } = await get('/v1/staff/me', { cookie, ...ownPage });
      if (status !== 200) throw ApiError.fromAnswer(body);
    });
  });
});
