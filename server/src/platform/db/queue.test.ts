import { DomainError } from '../errors.ts';
import { createQueue } from './queue.ts';

describe('the queue of writes', () => {
  it('runs one job at a time, first come first served', async () => {
    const queue = createQueue();
    const order: string[] = [];
    const job = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise(setImmediate);
      order.push(`${name} ends`);
    };
    await Promise.all([queue.run(job('a')), queue.run(job('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a job that fails, and tells only its caller', async () => {
    const queue = createQueue();
    const failed = queue.run(() => Promise.reject(new Error('on purpose')));
    const next = queue.run(() => Promise.resolve('fine'));
    await expect(failed).rejects.toThrow('on purpose');
    expect(await next).toBe('fine');
  });

  it('refuses with busy what would wait behind 2,000 others, and takes work again when they are done', async () => {
    const queue = createQueue();
    const taken = Array.from({ length: 2_000 }, () => queue.run(() => Promise.resolve()));
    await expect(queue.run(() => Promise.resolve())).rejects.toEqual(new DomainError('busy'));
    await Promise.all(taken);
    expect(await queue.run(() => Promise.resolve('again'))).toBe('again');
  });

  it('lets the event loop turn while jobs that never wait keep coming', async () => {
    const queue = createQueue();
    const turned = new AbortController();
    setImmediate(() => {
      turned.abort();
    });
    // Without it this would never end.
    while (!turned.signal.aborted) await queue.run(() => Promise.resolve());
    expect(turned.signal.aborted).toBe(true);
  });
});
