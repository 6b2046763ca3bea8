import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Bell } from './cache.ts';
import { createMemoryBell } from './memoryBell.ts';

const channel = 'shuke:bell';
const ringsPerSecondMax = 50;

/**
 * A bell heard in every process. At home it rings at once; to the others at most every 20 ms, since one ring wakes a
 * worker for everything that waits.
 */
export function createRedisBell(publisher: Redis, subscriber: Redis): Bell & { silence(): void } {
  const home = createMemoryBell();
  const self = randomUUID();
  let toTell: NodeJS.Timeout | undefined;

  const listen = (): void => {
    // A failure is told again at the next `ready`; until then the workers poll.
    subscriber.subscribe(channel).catch(() => undefined);
  };
  if (subscriber.status === 'ready') listen();
  subscriber.on('ready', listen);
  subscriber.on('message', (_channel: string, from: string) => {
    if (from !== self) home.ring();
  });

  return {
    ring() {
      home.ring();
      toTell ??= setTimeout(() => {
        toTell = undefined;
        publisher.publish(channel, self).catch(() => undefined);
      }, 1_000 / ringsPerSecondMax).unref();
    },
    onRing: home.onRing,
    silence() {
      clearTimeout(toTell);
      home.silence();
    },
  };
}
