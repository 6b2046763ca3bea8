import { migrations } from '../../server/src/migrations/index.ts';
import type { Query } from '../audit/types.ts';
import { bad, ok, type Finding } from './finding.ts';

const topic = '表结构';

/** Whether the tables are those of this release. */
export async function examineMigrations(query: Query, hasMigrated: boolean): Promise<Finding[]> {
  const rows = hasMigrated ? await query('SELECT id FROM schema_migration') : [];
  const ran = new Set(rows.map(({ id }) => String(id)));
  const known = new Set(migrations.map(({ id }) => id));
  const pending = [...known].filter((id) => !ran.has(id));
  const newer = [...ran].filter((id) => !known.has(id));
  if (newer.length > 0) return [bad(topic, `数据库比程序新（${newer.join('、')}）`, '请使用新版本的程序')];
  if (pending.length > 0) return [bad(topic, `还没有升级（${pending.join('、')}）`, '先备份，再运行 npm run migrate')];
  return [ok(topic, `已是最新（${migrations.at(-1)?.id ?? ''}）`)];
}
