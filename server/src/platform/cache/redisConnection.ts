import { Redis } from 'ioredis';
import type { Log } from '../log.ts';

/** How long a command may take, and the first connection, before one does without. */
export interface RedisPatience {
  commandMs: number;
  connectMs: number;
}

const usualPatience: RedisPatience = { commandMs: 200, connectMs: 2_000 };
/** How long Redis has to answer our good-bye. */
const hangUpMs = 200;
const reconnectMsMin = 100;
const reconnectMsMax = 2_000;

/**
 * A connection that never makes a caller wait: commands fail at once while it is down and after 200 ms when Redis is
 * slow, and nothing is sent again behind the caller's back. It reconnects by itself, for ever. `patience` is for tests.
 */
export function connectRedis(url: string, log: Log, { commandMs, connectMs } = usualPatience): Redis {
  const redis = new Redis(url, {
    commandTimeout: commandMs,
    connectTimeout: connectMs,
    disconnectTimeout: hangUpMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(reconnectMsMin * attempt, reconnectMsMax),
  });
  // Without a listener the process would end. The breaker says what matters; this is for those who look closer.
  redis.on('error', (error) => {
    log.debug({ err: error }, 'redis connection');
  });
  return redis;
}

/** Waits for the first connection; false when Redis is not there in time, which stops nobody. */
export async function untilReady(redis: Redis, { connectMs } = usualPatience): Promise<boolean> {
  if (redis.status === 'ready') return true;
  return new Promise((resolve) => {
    const end = (isReady: boolean) => (): void => {
      clearTimeout(timer);
      redis.off('ready', onReady);
      resolve(isReady);
    };
    const onReady = end(true);
    const timer = setTimeout(end(false), connectMs);
    redis.once('ready', onReady);
  });
}

/** Hangs up, and resolves when the connection is gone; one caught while it was being made may not say so. */
export function disconnect(redis: Redis): Promise<void> {
  return new Promise((resolve) => {
    if (redis.status === 'end') {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, 2 * hangUpMs);
    redis.once('end', () => {
      clearTimeout(timer);
      resolve();
    });
    redis.disconnect();
  });
}
