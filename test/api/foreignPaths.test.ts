import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWeb } from '../../server/src/startWeb.ts';
import { startTestApp, type TestApp } from '../harness/app.ts';
import { sqlitePlace, type Place } from '../harness/place.ts';
import { errorOf, send, type Answer } from '../support/wire.ts';

const secret = 'what lies beside the pages';
const get = (url: string, path: string): Promise<Answer> => send(url, { method: 'GET', path });

/** The app with built pages, in a folder that has something of ours beside them; and a server of somebody else's. */
describe('paths that would lead elsewhere', () => {
  let place: Place;
  let app: TestApp;
  let folder: string;
  let web: Awaited<ReturnType<typeof startWeb>>;
  let elsewhere: Server;
  let askedElsewhere = 0;
  const foreign = () => `127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;

  beforeAll(async () => {
    place = await sqlitePlace();
    app = await startTestApp(place);
    folder = mkdtempSync(join(tmpdir(), 'shuke-pages-'));
    for (const pages of ['h5', 'console']) {
      mkdirSync(join(folder, pages, 'assets'), { recursive: true });
      writeFileSync(join(folder, pages, 'index.html'), `<!doctype html><title>${pages}</title>`);
      writeFileSync(join(folder, pages, 'assets', 'page.js'), 'page();');
    }
    writeFileSync(join(folder, 'secret.txt'), secret);
    const pages = { h5: join(folder, 'h5'), console: join(folder, 'console') };
    const about = { host: '127.0.0.1', port: 0, version: 'test', readiness: {}, gauges: {}, rateLimits: false };
    web = await startWeb(app.resources, { ...about, pages });
    elsewhere = createServer((_request, response) => {
      askedElsewhere += 1;
      response.end('foreign');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    elsewhere.close();
    await web.stop();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
    place.remove();
  });

  it('serves what was built', async () => {
    for (const pages of ['m', 'console']) {
      expect((await get(web.url, `/${pages}/`)).text).toContain('<title>');
      expect((await get(web.url, `/${pages}/assets/page.js`)).text).toBe('page();');
    }
  });

  it.each(['m', 'console'])(
    '/%s/ serves nothing that lies beside its folder, however the way there is written',
    async (pages) => {
      for (const way of [
        'secret.txt',
        '../secret.txt',
        '..%2fsecret.txt',
        '%2e%2e/secret.txt',
        '%2e%2e%2fsecret.txt',
        '..%5csecret.txt',
      ])
        for (const path of [`/${pages}/${way}`, `/${pages}/assets/../${way}`, `/${pages}//${join(folder, 'secret.txt')}`]) {
          const answer = await get(web.url, path);
          expect({ path, told: answer.text.includes(secret) }).toEqual({ path, told: false });
          expect(['not_found', 'invalid_request']).toContain(errorOf(answer).code);
        }
    },
  );

  it.each(['/m/assets', '/m/assets/'])('%s lists no folder', async (path) => {
    const answer = await get(web.url, path);
    expect(answer.text).not.toContain('page.js');
    expect(answer.status).toBe(404);
  });

  it.each(['m', 'console'])(
    '/%s is its own folder’s page, or sent on to it where none is built, and nowhere else',
    async (pages) => {
      for (const asked of ['', `?next=http://${foreign()}/`, `?${foreign()}`]) {
        const headers = { host: foreign(), 'x-forwarded-host': foreign() };
        const ask = (url: string) => send(url, { method: 'GET', path: `/${pages}${asked}`, headers });
        const [built, bare] = [await ask(web.url), await ask(app.url)];
        expect([built.status, built.headers.location]).toEqual([200, undefined]);
        expect([bare.status, bare.headers.location]).toEqual([302, `/${pages}/`]);
      }
      for (const path of [`/${pages}//${foreign()}`, `//${foreign()}/${pages}`, `/${pages}/%2f%2f${foreign()}`])
        for (const url of [web.url, app.url]) expect((await get(url, path)).headers.location).toBeUndefined();
    },
  );

  it('shows of the sandbox its page and its levers, never WeChat’s own doors, and asks no other host', async () => {
    expect((await get(web.url, '/')).status).toBe(200);
    const door = 'sns/jscode2session?appid=x&secret=x&js_code=x';
    const theirs = await get(app.sandbox.url, `/${door}`);
    expect(theirs.text).toContain('errcode');
    for (const way of [
      '/sandbox/../',
      '/sandbox/%2e%2e/',
      '/sandbox/..%2f',
      '/sandbox/..%2F..%2f',
      '/sandbox/.%2e/',
      '//sandbox/../',
    ]) {
      const answer = await get(web.url, way + door);
      const isTheirs = answer.status < 400 || answer.text.includes('errcode');
      expect({ way, isTheirs }).toEqual({ way, isTheirs: false });
    }
    const away = [
      '//HOST/sandbox',
      '/sandbox/..//HOST/sandbox',
      'http://HOST/sandbox/',
      '/sandbox/%2f%2fHOST/',
      '/\\HOST/sandbox',
    ];
    for (const path of away) await get(web.url, path.replace('HOST', foreign()));
    expect(askedElsewhere).toBe(0);
  });
});
