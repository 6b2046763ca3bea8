import { describeOnBothDialects } from '../../../test/harness/dialects.ts';
import { patientWithRedis } from '../../../test/harness/redis.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { claim, publish } from '../outbox/index.ts';
import { OutboxMessage } from '../outbox/entities.ts';
import { openCache, type CacheDriver } from '../platform/cache/index.ts';
import { SettableClock } from '../platform/clock.ts';
import { migrate, openDatabase, type OpenedDatabase } from '../platform/db/index.ts';
import { createLog } from '../platform/log.ts';
import { workOneRound } from './round.ts';
import { startWorker, type Subscribers } from './index.ts';

const nobody: Subscribers = {
  'import.asked': [],
  'member.joined': [],
  'member.erased': [],
  'member.deviceAdded': [],
  'member.misuseReported': [],
  'recovery.opened': [],
  'recovery.finished': [],
  'sale.paid': [],
  'sale.undone': [],
  'sale.refunded': [],
  'wallet.toppedUp': [],
  'wallet.refunded': [],
  'wallet.refundDeclined': [],
  'approval.asked': [],
  'approval.answered': [],
  'staff.capReached': [],
  'shift.closed': [],
};
const never = new AbortController().signal;
const log = createLog({ level: 'silent' });

/** A promise and its end. */
function later<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((end) => {
    resolve = end;
  });
  return { promise, resolve };
}

describeOnBothDialects('the worker', ({ place }) => {
  let db: OpenedDatabase;
  let driver: CacheDriver;
  let clock: SettableClock;
  beforeAll(async () => {
    const where = await place();
    db = await openDatabase({ ...where, entities });
    driver = await openCache({ redisUrl: where.redisUrl, log, redisPatience: patientWithRedis });
    await migrate(db, migrations);
  });
  beforeEach(async () => {
    clock = new SettableClock(Date.UTC(2026, 10, 21));
    await db.write((tx) => tx.clear(OutboxMessage));
  });
  afterAll(async () => {
    await driver.close();
    await db.close();
  });

  const joined = (memberId: string) => db.write((tx) => publish(tx, clock, 'member.joined', { memberId }));
  const left = () => db.reader.getRepository(OutboxMessage).count();
  const round = (subscribers: Subscribers, stop = never) =>
    workOneRound({ db, clock, log, subscribers }, { slow: new Set() }, stop);
  const onJoined = (...handlers: Subscribers['member.joined']): Subscribers => ({ ...nobody, 'member.joined': handlers });

  it('tells every subscriber of a topic, and nobody of another, then forgets the message', async () => {
    await joined('mem_1');
    const told: string[] = [];
    const note = (who: string) => (message: { payload: { memberId: string } }) =>
      Promise.resolve(void told.push(`${who} ${message.payload.memberId}`));
    await round({ ...onJoined(note('a'), note('b')), 'sale.paid': [() => Promise.reject(new Error('not for you'))] });
    expect(told).toEqual(['a mem_1', 'b mem_1']);
    expect(await left()).toBe(0);
  });

  it('tells a message again whose worker died between claiming and settling, once the lease has ended', async () => {
    await joined('mem_1');
    await claim(db, clock, { limit: 10, leaseMs: 60_000 });
    const told: number[] = [];
    const subscribers = onJoined(({ attempt }) => Promise.resolve(void told.push(attempt)));
    expect(await round(subscribers)).toMatchObject({ claimed: 0 });
    clock.advance(60_001);
    expect(await round(subscribers)).toMatchObject({ claimed: 1 });
    expect(told).toEqual([2]);
    expect(await left()).toBe(0);
  });

  it('never has two workers on one message while the lease holds', async () => {
    await Promise.all(Array.from({ length: 150 }, (_, n) => joined(`mem_${n}`)));
    const told: string[] = [];
    const subscribers = onJoined(({ payload }) => Promise.resolve(void told.push(payload.memberId)));
    const workUntilDone = async () => {
      while ((await left()) > 0) {
        await round(subscribers);
        // SQLite answers at once: a loop that only reads would never let the others go on.
        await new Promise(setImmediate);
      }
    };
    await Promise.all([workUntilDone(), workUntilDone(), workUntilDone()]);
    expect(told).toHaveLength(150);
    expect(new Set(told).size).toBe(150);
  });

  it('buries a message that always fails, and goes on with the others', async () => {
    await joined('mem_poison');
    await joined('mem_good');
    const told: string[] = [];
    const subscribers = onJoined(({ payload }) => {
      told.push(payload.memberId);
      return payload.memberId === 'mem_poison' ? Promise.reject(new Error('poison')) : Promise.resolve();
    });
    for (let tries = 0; tries < 12; tries += 1) {
      await round(subscribers);
      clock.advance(3_600_000);
    }
    expect(told.filter((memberId) => memberId === 'mem_good')).toHaveLength(1);
    expect(told.filter((memberId) => memberId === 'mem_poison')).toHaveLength(8);
    const [buried] = await db.reader.getRepository(OutboxMessage).find();
    expect(buried).toMatchObject({ attempts: 8, lastError: 'Error: poison' });
    expect(buried?.buriedAt).not.toBeNull();
  });

  it('keeps a message it has no table for, since a newer version wrote it', async () => {
    await joined('mem_1');
    await db.write((tx) => tx.update(OutboxMessage, { topic: 'member.joined' }, { topic: 'from.the.future' }));
    await round(nobody);
    expect(await left()).toBe(1);
  });

  it('goes on with others while one is slow, and settles the slow one when it ends', async () => {
    await joined('mem_slow');
    await joined('mem_quick');
    const slowMayEnd = later();
    const hands = { slow: new Set<Promise<void>>() };
    const subscribers = onJoined(({ payload }) => (payload.memberId === 'mem_slow' ? slowMayEnd.promise : Promise.resolve()));
    await workOneRound({ db, clock, log, subscribers }, hands, never);
    expect(await left()).toBe(1);
    slowMayEnd.resolve();
    await Promise.all(hands.slow);
    expect(await left()).toBe(0);
  });

  it('tells a handler to stop, waits for it no longer, and tells the message again later', async () => {
    await joined('mem_1');
    const stop = new AbortController();
    const began = later<AbortSignal>();
    const working = round(
      onJoined((_told, signal) => {
        began.resolve(signal);
        return new Promise(() => undefined);
      }),
      stop.signal,
    );
    const signal = await began.promise;
    stop.abort();
    await working;
    expect(signal.aborted).toBe(true);
    clock.advance(1_000);
    expect(await claim(db, clock, { limit: 1, leaseMs: 1_000 })).toMatchObject([{ attempt: 2 }]);
  });

  it('is woken by the bell, has a heartbeat, and stops in order', async () => {
    const told = later<string>();
    const subscribers = onJoined(({ payload }) => {
      told.resolve(payload.memberId);
      return Promise.resolve();
    });
    const worker = startWorker({ db, clock, log, bell: driver.bell, jobs: [], subscribers });
    await joined('mem_1');
    driver.bell.ring();
    expect(await told.promise).toBe('mem_1');
    await worker.stop();
    expect(worker.lastRoundAt).toBe(clock.now());
    expect(await left()).toBe(0);
  });
});
