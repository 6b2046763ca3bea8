import BetterSqlite3 from 'better-sqlite3';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { listBackups } from '../../server/src/platform/db/index.ts';
import { bad, beijingTime, judge, ok, reasonOf, warn, type Finding } from './finding.ts';

const topic = '备份';
const hourMs = 3_600_000;
/** One is made every night; a day and a bit is fine, two nights without are not. */
const ageHours = { fine: 26, bearable: 50 } as const;
const advice = '确认 worker 在运行（SHUKE_ROLES 含 worker），并查看日志里 03:30 的 backup';

/** The newest back-up of the embedded database: how old, and whether it opens. A server's are its own business. */
export function examineBackups(dataDir: string, now: number, embedded: boolean): Finding[] {
  if (!embedded) return [warn(topic, '由数据库服务器负责，这里看不到', '请确认它每天备份、异地保存，并且演练过恢复')];
  const [newest] = listBackups(dataDir);
  if (newest === undefined) return [warn(topic, '还没有', `每晚 03:30 自动备份；一直没有时，${advice}`)];
  return [judgeAge(newest, now), judgeCopy(newest)];
}

function judgeAge(file: string, now: number): Finding {
  const { mtimeMs } = statSync(file);
  const hours = (now - mtimeMs) / hourMs;
  const found = `最近一份 ${beijingTime(mtimeMs)}`;
  if (hours <= ageHours.fine) return ok(topic, found);
  return (hours <= ageHours.bearable ? warn : bad)(topic, found, advice);
}

/** Read only: what is looked at here must still be untouched when it is needed. */
function judgeCopy(file: string): Finding {
  const damaged = '换一份更早的；并检查这块磁盘';
  let copy: BetterSqlite3.Database | undefined;
  try {
    copy = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const verdict = String(copy.pragma('integrity_check(1)', { simple: true }));
    const isOurs = copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'").get() !== undefined;
    return judge(verdict === 'ok' && isOurs, '备份完好', `${basename(file)}：${isOurs ? verdict : '不是熟客的数据库'}`, [
      bad,
      damaged,
    ]);
  } catch (error) {
    return bad('备份完好', `${basename(file)} 打不开（${reasonOf(error)}）`, damaged);
  } finally {
    copy?.close();
  }
}
