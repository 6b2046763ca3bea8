import type { Config } from '../../server/src/config.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import { examineBackups } from './backups.ts';
import { examinePeer } from './clock.ts';
import { examineDiskSpace } from './disk.ts';
import { examineEmbedded } from './embedded.ts';
import { bad, reasonOf, type Finding } from './finding.ts';
import { examineProofs } from './proofs.ts';
import { examineRedis } from './redis.ts';
import { examineServer } from './server.ts';
import { examineSettings } from './settings.ts';

type Part = () => Finding[] | Promise<Finding[]>;

/** Looks at everything an installation stands on. Changes nothing that matters, and may run beside a working server. */
export async function examine(config: Config, clock: Clock): Promise<Finding[]> {
  const { dataDir, databaseUrl, redisUrl } = config;
  const embedded = databaseUrl === undefined;
  const parts: readonly (readonly [topic: string, part: Part])[] = [
    ['设置', () => examineSettings(config)],
    ['数据库', () => (embedded ? examineEmbedded(dataDir) : examineServer(config, clock))],
    ['时钟', () => examinePeer(config, clock)],
    ['Redis', () => examineRedis(redisUrl)],
    ['磁盘', () => [examineDiskSpace(dataDir)]],
    ['备份', () => examineBackups(dataDir, clock.now(), embedded)],
    ['记录', () => examineProofs(dataDir, clock.now(), embedded)],
  ];
  const findings: Finding[] = [];
  for (const [topic, part] of parts) findings.push(...(await attempt(topic, part)));
  return findings;
}

/** One thing that cannot be looked at must not hide the others. */
async function attempt(topic: string, part: Part): Promise<Finding[]> {
  try {
    return await part();
  } catch (error) {
    return [bad(topic, `检查中断（${reasonOf(error)}）`, '请把这一行报告给维护者')];
  }
}
