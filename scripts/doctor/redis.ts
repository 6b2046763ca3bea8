import { Redis } from 'ioredis';
import { bad, judge, ok, reasonOf, warn, type Finding } from './finding.ts';

const topic = 'Redis';
const connectTimeoutMs = 2_000;
const pings = 5;
/** Slower than this is felt; at 200 ms the server does without. */
const latencyMs = { fine: 5, bearable: 100 } as const;

/** The cache: there, quick, a master, and what it does when it is full. It holds no truth. */
export async function examineRedis(url: string | undefined): Promise<Finding[]> {
  if (url === undefined) return [ok(topic, '未设置；一个服务进程不需要它')];
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: connectTimeoutMs, retryStrategy: () => null });
  // The reason comes with the rejected connect(); without a listener it would be printed as well.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const latency = await latencyOf(redis);
    const info = await redis.info();
    return [judgeLatency(latency), judgeRole(fieldOf(info, 'role')), judgePolicy(info)];
  } catch (error) {
    return [bad(topic, `连不上（${reasonOf(error)}）`, '检查 REDIS_URL 和 Redis 是否在运行；没有它，限流只在各进程内计数')];
  } finally {
    redis.disconnect();
  }
}

async function latencyOf(redis: Redis): Promise<number> {
  const times: number[] = [];
  for (let ping = 0; ping < pings; ping += 1) {
    const before = performance.now();
    await redis.ping();
    times.push(performance.now() - before);
  }
  return Math.min(...times);
}

/** A line of `INFO`: `name:value`. */
const fieldOf = (info: string, name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';

/** Judges the time to Redis and back. */
export function judgeLatency(ms: number): Finding {
  const found = `往返 ${ms.toFixed(1)} 毫秒`;
  if (ms <= latencyMs.fine) return ok(topic, found);
  const advice = 'Redis 应与服务在同一机房；超过 200 毫秒会被当作不在';
  return (ms <= latencyMs.bearable ? warn : bad)(topic, found, advice);
}

const judgeRole = (role: string): Finding =>
  judge(role === 'master', 'Redis 角色', role, [bad, '这是只读的副本：REDIS_URL 应指向主节点']);

function judgePolicy(info: string): Finding {
  const [policy, max] = [fieldOf(info, 'maxmemory_policy'), Number(fieldOf(info, 'maxmemory'))];
  const found = `${policy}，${max === 0 ? '内存不设上限' : `上限 ${Math.round(max / 1_048_576)} MB`}`;
  return judge(max === 0 || policy !== 'noeviction', 'Redis 内存', found, [
    warn,
    '满了以后写入会失败，限流退回到各进程内计数：请设 maxmemory-policy volatile-ttl',
  ]);
}
