import { patientWithRedis, startRedis, type Redis } from '../../../../test/harness/redis.ts';
import { createLog } from '../log.ts';
import type { CacheDriver } from './cache.ts';
import { openCache } from './openCache.ts';

const log = createLog({ level: 'silent' });
const minuteMs = 60_000;

/** Asks until the answer is `wanted`; a test that never gets it runs into its time limit. */
async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  while ((await ask()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
}

function behavesAsACache(open: () => Promise<CacheDriver>): void {
  let driver: CacheDriver;
  beforeAll(async () => {
    driver = await open();
  });
  afterAll(() => driver.close());

  it('gives what was set, until it is deleted', async () => {
    const { cache } = driver;
    expect(await cache.get('a')).toBeUndefined();
    await cache.set('a', '山雀', minuteMs);
    expect(await cache.get('a')).toBe('山雀');
    await cache.delete('a');
    expect(await cache.get('a')).toBeUndefined();
  });

  it('forgets in time', async () => {
    await driver.cache.set('short', 'x', 30);
    await until(() => driver.cache.get('short'), undefined);
    expect(await driver.cache.setIfAbsent('short', 'y', minuteMs)).toBe(true);
  });

  it('lets exactly one of twenty set a key that is not there', async () => {
    const won = await Promise.all(Array.from({ length: 20 }, (_, n) => driver.cache.setIfAbsent('once', String(n), minuteMs)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await driver.cache.get('once')).toBe(String(won.indexOf(true)));
  });

  it('allows so many and no more, for each key by itself, and says when to come again', async () => {
    const rate = { requests: 5, perSeconds: 60 };
    const taken = await Promise.all(Array.from({ length: 8 }, () => driver.limiter.take('caller', rate)));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5);
    const refused = taken.filter(({ allowed }) => !allowed);
    expect(refused.every(({ retryAfterMs }) => retryAfterMs > 0 && retryAfterMs <= minuteMs)).toBe(true);
    expect(await driver.limiter.take('another', rate)).toEqual({ allowed: true, retryAfterMs: 0 });
    expect(await driver.limiter.take('caller', { requests: 6, perSeconds: 60 })).toMatchObject({ allowed: true });
  });

  it('allows again when the time is over', async () => {
    const rate = { requests: 1, perSeconds: 1 };
    // Both at once: between one and the other the second might already be over.
    const both = await Promise.all([1, 2].map(() => driver.limiter.take('patient', rate)));
    expect(both.map(({ allowed }) => allowed)).toEqual([true, false]);
    await until(async () => (await driver.limiter.take('patient', rate)).allowed, true);
  });

  it('wakes every listener, and none that has left', async () => {
    const heard: string[] = [];
    const leave = driver.bell.onRing(() => heard.push('left'));
    leave();
    const ring = new Promise<void>((resolve) => {
      driver.bell.onRing(() => {
        heard.push('one');
        resolve();
      });
    });
    driver.bell.ring();
    driver.bell.ring();
    await ring;
    expect(heard).toEqual(['one']);
  });
}

describe('the cache in memory', () => {
  behavesAsACache(() => openCache({ log }));

  it('gives up its oldest entries rather than grow without end', async () => {
    const { cache } = await openCache({ log });
    for (let n = 0; n < 50_010; n += 1) await cache.set(`k${n}`, 'x', minuteMs);
    expect(await cache.get('k9')).toBeUndefined();
    expect(await cache.get('k10')).toBe('x');
  });
});

describe('the cache on Redis', () => {
  let redis: Redis;
  const open = () => openCache({ redisUrl: redis.url, log, redisPatience: patientWithRedis });
  const openAsUsual = () => openCache({ redisUrl: redis.url, log });
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  behavesAsACache(open);

  it('is one for all processes: entries, counts and the bell', async () => {
    const [here, there] = await Promise.all([open(), open()]);
    await here.cache.set('shared', 'x', minuteMs);
    expect(await there.cache.get('shared')).toBe('x');
    const rate = { requests: 1, perSeconds: 60 };
    await here.limiter.take('shared', rate);
    expect(await there.limiter.take('shared', rate)).toMatchObject({ allowed: false });
    const heard = new Promise<void>((resolve) => {
      there.bell.onRing(resolve);
    });
    // A subscription takes a moment; a lost ring costs one poll, so here it rings until it is heard.
    const ringing = setInterval(() => {
      here.bell.ring();
    }, 10);
    await heard;
    clearInterval(ringing);
    await Promise.all([here.close(), there.close()]);
  });

  it('answers from this process when Redis dies, limits included, and goes back to it when it returns', async () => {
    const driver = await open();
    const rate = { requests: 3, perSeconds: 60 };
    await redis.kill();
    await driver.cache.set('a', 'kept', minuteMs);
    expect(await driver.cache.get('a')).toBe('kept');
    const taken = await Promise.all(Array.from({ length: 5 }, () => driver.limiter.take('k', rate)));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(3);
    const heard = new Promise<void>((resolve) => {
      driver.bell.onRing(resolve);
    });
    driver.bell.ring();
    await heard;

    await redis.restart();
    const other = await open();
    await until(async () => {
      await driver.cache.set('back', 'x', minuteMs);
      return other.cache.get('back');
    }, 'x');
    await Promise.all([driver.close(), other.close()]);
  });

  it('does not wait for a Redis that hangs, and starts without one', async () => {
    const driver = await openAsUsual();
    process.kill(redis.pid, 'SIGSTOP');
    try {
      // That these end at all while it hangs is the proof.
      expect(await driver.cache.get('a')).toBeUndefined();
      await driver.cache.set('a', 'x', minuteMs);
      expect(await driver.limiter.take('k', { requests: 1, perSeconds: 60 })).toMatchObject({ allowed: true });
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    await driver.close();
    await redis.kill();
    const late = await openAsUsual();
    expect(await late.cache.setIfAbsent('a', 'x', minuteMs)).toBe(true);
    await late.close();
    await redis.restart();
  });
});
