import { Redis } from 'ioredis';
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../server/src/config.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { describeWith } from '../../test/harness/describeWith.ts';
import { openMigrated } from '../../test/harness/migrated.ts';
import { sqlitePlace } from '../../test/harness/place.ts';
import { startRedis, type Redis as PrivateRedis } from '../../test/harness/redis.ts';
import { examinePeer } from './clock.ts';
import type { Finding } from './finding.ts';
import { examineRedis, judgeLatency } from './redis.ts';

const shown = (findings: readonly Finding[]) => findings.map(({ level, topic }) => `${level} ${topic}`);

describeWith(['redis'], 'the doctor and Redis', () => {
  let server: PrivateRedis;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  it('is content with a master that answers', async () => {
    expect((await examineRedis(server.url)).map(({ topic }) => topic)).toEqual(['Redis', 'Redis 角色', 'Redis 内存']);
    expect(shown(await examineRedis(server.url))).toEqual(expect.arrayContaining(['ok Redis 角色', 'ok Redis 内存']));
  });

  it('mentions one that refuses writes when it is full', async () => {
    await redis.config('SET', 'maxmemory', '100mb');
    expect(shown(await examineRedis(server.url))).toContain('warn Redis 内存');
    await redis.config('SET', 'maxmemory-policy', 'volatile-ttl');
    expect(shown(await examineRedis(server.url))).toContain('ok Redis 内存');
  });

  it('finds a replica, which cannot be written to', async () => {
    await redis.replicaof('127.0.0.1', 1);
    expect(shown(await examineRedis(server.url))).toContain('bad Redis 角色');
    await redis.replicaof('NO', 'ONE');
  });

  it('finds one that is not there, and does not miss one that nobody wants', async () => {
    expect(shown(await examineRedis('redis://127.0.0.1:1'))).toEqual(['bad Redis']);
    expect(shown(await examineRedis(undefined))).toEqual(['ok Redis']);
  });
});

it.each([
  [1, 'ok'],
  [50, 'warn'],
  [150, 'bad'],
])('the doctor calls a Redis that is %d ms away %s', (ms, level) => {
  expect(judgeLatency(ms).level).toBe(level);
});

describe('the doctor and the clock of WeChat', () => {
  let aheadMs = 0;
  let peer: Server;
  let url = '';
  const look = (baseUrl: string) => examinePeer(readConfig({ WECHAT_BASE_URL: baseUrl }), systemClock).then(shown);
  beforeAll(async () => {
    peer = createServer((_request, response) => {
      response.setHeader('date', new Date(systemClock.now() + aheadMs).toUTCString());
      response.statusCode = 404;
      response.end();
    });
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`;
  });
  afterAll(() => peer.close());

  it.each([
    [0, 'ok 时钟：微信'],
    [6_000, 'warn 时钟：微信'],
    [-60_000, 'bad 时钟：微信'],
  ])('judges a difference of %d ms', async (ms, expected) => {
    aheadMs = ms;
    expect(await look(url)).toEqual([expected]);
  });

  it('mentions that WeChat cannot be reached, and asks nobody in the sandbox', async () => {
    expect(await look('http://127.0.0.1:1')).toEqual(['warn 微信']);
    expect(await examinePeer(readConfig({}), systemClock)).toEqual([]);
  });
});

describe('npm run doctor', () => {
  const doctor = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    new Promise<{ code: number; output: string }>((resolve) => {
      execFile(
        process.execPath,
        ['node_modules/tsx/dist/cli.mjs', 'scripts/doctor.ts', ...args],
        { env: { PATH: process.env['PATH'], ...env } },
        (error, out, complaints) => resolve({ code: error === null ? 0 : Number(error.code), output: out + complaints }),
      );
    });

  it('ends with 0 and one line of JSON when nothing must be mended', async () => {
    const place = await sqlitePlace();
    await (await openMigrated(place)).close();
    const { code, output } = await doctor({ SHUKE_DATA_DIR: place.dataDir }, '--json');
    place.remove();
    expect(JSON.parse(output)).toMatchObject({ doctor: 'green' });
    expect(code).toBe(0);
  });

  it('ends with 1 and says what to do when the real WeChat is to be used without a secret of its own', async () => {
    const { code, output } = await doctor({ WECHAT_MODE: 'live', WECHAT_APP_SECRET: 'a-real-secret' });
    expect(output).toContain('✗ 设置');
    expect(output).toContain('必须设置 SHUKE_SECRET');
    expect(output).toContain('1 项必须处理');
    expect(code).toBe(1);
  });
});
