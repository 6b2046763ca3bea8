import { createLog } from './log.ts';
import { Shutdown } from './shutdown.ts';

const collect = () => {
  const lines: string[] = [];
  return { lines, log: createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } }) };
};

describe('shutdown', () => {
  it('closes what was opened last first, each after the one before it is closed', async () => {
    const { log } = collect();
    const shutdown = new Shutdown(log);
    const order: string[] = [];
    for (const name of ['database', 'cache', 'web']) {
      shutdown.add(name, async () => {
        order.push(`${name} closing`);
        await Promise.resolve();
        order.push(`${name} closed`);
      });
    }
    await shutdown.run();
    expect(order).toEqual(['web closing', 'web closed', 'cache closing', 'cache closed', 'database closing', 'database closed']);
  });

  it('goes on when a step fails, and says which', async () => {
    const { log, lines } = collect();
    const shutdown = new Shutdown(log);
    const closed = jest.fn();
    shutdown.add('database', closed);
    shutdown.add('cache', () => Promise.reject(new Error('stuck')));
    await shutdown.run();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ step: 'cache', err: { message: 'stuck' } });
  });

  it('leaves a step behind that never ends', async () => {
    jest.useFakeTimers();
    try {
      const { log, lines } = collect();
      const shutdown = new Shutdown(log);
      const closed = jest.fn();
      shutdown.add('database', closed);
      shutdown.add('hung', () => new Promise(() => undefined));
      const done = shutdown.run();
      await jest.advanceTimersByTimeAsync(10_000);
      await done;
      expect(closed).toHaveBeenCalledTimes(1);
      expect(lines[0]).toContain('hung took more than 10000 ms');
    } finally {
      jest.useRealTimers();
    }
  });

  it('runs once, whoever asks', async () => {
    const { log } = collect();
    const shutdown = new Shutdown(log);
    const closed = jest.fn();
    shutdown.add('database', closed);
    await Promise.all([shutdown.run(), shutdown.run()]);
    await shutdown.run();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
