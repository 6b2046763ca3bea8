import { existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { sqliteFile } from '../../server/src/platform/db/index.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const topic = '磁盘';
const gibibyte = 2 ** 30;
const bareMinBytes = gibibyte / 4;
const comfortBytes = gibibyte;

/** Room for the database to grow, and for the copy a back-up makes of it. */
export function examineDiskSpace(dataDir: string): Finding {
  mkdirSync(dataDir, { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  const file = sqliteFile(dataDir);
  return judgeSpace({ freeBytes: bavail * bsize, databaseBytes: existsSync(file) ? statSync(file).size : 0, dataDir });
}

/** Judges what is free against what is there. */
export function judgeSpace({ freeBytes, databaseBytes, dataDir }: { freeBytes: number; databaseBytes: number; dataDir: string }) {
  const found = `${dataDir} 还有 ${(freeBytes / gibibyte).toFixed(1)} GB`;
  if (freeBytes < bareMinBytes + databaseBytes) return bad(topic, found, '马上腾出空间：写满后无法收款，今晚的备份也放不下');
  return freeBytes < comfortBytes + 2 * databaseBytes ? warn(topic, found, '请尽快腾出空间') : ok(topic, found);
}
