import { describeOnBothDialects } from '../../../../test/harness/dialects.ts';
import { ProcessLease } from './entities.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type OpenedDatabase } from './open.ts';
import { LeaseTaken, takeLease } from './processLease.ts';

/** Short where a silence must be waited for, long where a slow machine must not look like one. */
const times = { beatMs: 10, silenceMs: 1_000 };
const patient = { beatMs: 10, silenceMs: 10_000 };

describeOnBothDialects('a process lease', ({ place }) => {
  let db: OpenedDatabase;
  beforeAll(async () => {
    db = await openDatabase({ ...(await place()), entities: [] });
    await migrate(db, []);
  });
  afterEach(() => db.write((tx) => tx.clear(ProcessLease)));
  afterAll(() => db.close());

  it('is refused while its holder lives, and given once it is released', async () => {
    const first = await takeLease(db, 'server', { ifTaken: 'refuse', times: patient });
    await expect(takeLease(db, 'server', { ifTaken: 'refuse', times: patient })).rejects.toThrow(LeaseTaken);
    await first.release();
    const second = await takeLease(db, 'server', { ifTaken: 'refuse', times: patient });
    await second.release();
  });

  it('is taken over from a holder that fell silent', async () => {
    await db.write((tx) => tx.insert(ProcessLease, { id: 'server', holder: 'dead', beat: 41 }));
    const lease = await takeLease(db, 'server', { ifTaken: 'refuse', times });
    const row = await db.reader.getRepository(ProcessLease).findOneByOrFail({ id: 'server' });
    expect(row.holder).not.toBe('dead');
    expect(row.beat).toBeGreaterThan(41);
    await lease.release();
  });

  it('goes to exactly one of two that watched the same silence', async () => {
    await db.write((tx) => tx.insert(ProcessLease, { id: 'server', holder: 'dead', beat: 0 }));
    const tries = await Promise.allSettled([1, 2].map(() => takeLease(db, 'server', { ifTaken: 'refuse', times })));
    const given = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(given).toHaveLength(1);
    await given[0]?.release();
  });

  it('waits for its turn where it may', async () => {
    const first = await takeLease(db, 'migrate', { ifTaken: 'wait', times: patient });
    const order: string[] = [];
    const second = takeLease(db, 'migrate', { ifTaken: 'wait', times: patient }).then((lease) => {
      order.push('second has it');
      return lease;
    });
    order.push('first gives it back');
    await first.release();
    await (await second).release();
    expect(order).toEqual(['first gives it back', 'second has it']);
  });

  it('tells its holder when somebody else took it', async () => {
    const lease = await takeLease(db, 'server', { ifTaken: 'refuse', times: patient });
    await db.write((tx) => tx.update(ProcessLease, { id: 'server' }, { holder: 'another' }));
    await lease.lost;
    await lease.release();
    expect(await db.reader.getRepository(ProcessLease).countBy({ holder: 'another' })).toBe(1);
  });
});
