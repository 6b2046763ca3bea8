import { describeOnBothDialects } from '../../../test/harness/dialects.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { SettableClock } from '../platform/clock.ts';
import { migrate, openDatabase, type OpenedDatabase } from '../platform/db/index.ts';
import { claim, outboxDepth, publish, settleAllDone, settleDone, settleFailed, type Claimed } from './index.ts';
import { OutboxMessage } from './entities.ts';

const leaseMs = 60_000;

describeOnBothDialects('the outbox', ({ place }) => {
  let db: OpenedDatabase;
  let clock: SettableClock;
  beforeAll(async () => {
    db = await openDatabase({ ...(await place()), entities });
    await migrate(db, migrations);
  });
  beforeEach(async () => {
    clock = new SettableClock(Date.UTC(2026, 10, 21));
    await db.write((tx) => tx.clear(OutboxMessage));
  });
  afterAll(() => db.close());

  const joined = (n: number, dueAt?: number) =>
    db.write((tx) => publish(tx, clock, 'member.joined', { memberId: `mem_${n}` }, dueAt));
  const claimAll = (limit = 100) => claim(db, clock, { limit, leaseMs });
  const claimOne = async (): Promise<Claimed> => {
    const [message] = await claimAll(1);
    if (message === undefined) throw new Error('nothing to claim');
    return message;
  };
  const members = (messages: readonly Claimed[]) => messages.map(({ payload }) => (payload as { memberId: string }).memberId);

  it('loses what is published in a write that rolls back, and keeps what is committed', async () => {
    const failing = db.write(async (tx) => {
      await publish(tx, clock, 'member.joined', { memberId: 'mem_never' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    await joined(1);
    expect(members(await claimAll())).toEqual(['mem_1']);
  });

  it('gives each message to exactly one of several that claim at once, each at most its limit', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => joined(n)));
    const rounds = await Promise.all([1, 2, 3, 4, 5, 6].map(() => claimAll(25)));
    expect(rounds.every((messages) => messages.length <= 25)).toBe(true);
    const rest = await claimAll();
    const ids = [...rounds.flat(), ...rest].map(({ id }) => id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('gives the oldest first, and none before it is due', async () => {
    await joined(2, clock.now() - 1);
    await joined(1, clock.now() - 2);
    await joined(3, clock.now() + 1_000);
    expect(members(await claimAll())).toEqual(['mem_1', 'mem_2']);
    clock.advance(1_000);
    expect(members(await claimAll())).toEqual(['mem_3']);
  });

  it('keeps a claimed message from others until the lease ends, then gives it again as the next try', async () => {
    await joined(1);
    expect(await claimOne()).toMatchObject({ attempt: 1, topic: 'member.joined' });
    clock.advance(leaseMs);
    expect(await claimAll()).toEqual([]);
    clock.advance(1);
    expect(await claimOne()).toMatchObject({ attempt: 2 });
  });

  it('takes no word from a claim whose lease another has by now', async () => {
    await joined(1);
    const slow = await claimOne();
    clock.advance(leaseMs + 1);
    const quick = await claimOne();
    expect(await settleDone(db, slow)).toBe(false);
    await settleFailed(db, clock, slow, new Error('too late'));
    await settleAllDone(db, [slow]);
    expect(await settleDone(db, quick)).toBe(true);
    expect(await db.reader.getRepository(OutboxMessage).count()).toBe(0);
  });

  it('waits longer after each failure and buries a message at the eighth', async () => {
    await joined(1);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const message = await claimOne();
      const end = await settleFailed(db, clock, message, new TypeError('no luck'));
      expect(end).toBe(attempt === 8 ? 'buried' : 'postponed');
      const { dueAt } = await db.reader.getRepository(OutboxMessage).findOneByOrFail({ id: message.id });
      if (attempt < 8) waits.push(dueAt - clock.now());
      clock.set(dueAt);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]);
    clock.advance(365 * 24 * 3_600_000);
    expect(await claimAll()).toEqual([]);
    expect(await outboxDepth(db, clock.now())).toEqual({ due: 0, buried: 1 });
    expect(await db.reader.getRepository(OutboxMessage).findOneBy({})).toMatchObject({
      lastError: 'TypeError: no luck',
      attempts: 8,
    });
  });

  it('settles many in one go', async () => {
    await Promise.all([1, 2, 3].map((n) => joined(n)));
    const messages = await claimAll();
    await settleAllDone(db, messages.slice(1));
    expect(await db.reader.getRepository(OutboxMessage).find()).toMatchObject([{ id: messages[0]?.id }]);
    await settleAllDone(db, []);
  });
});
