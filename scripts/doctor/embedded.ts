import BetterSqlite3 from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, sqliteFile } from '../../server/src/platform/db/index.ts';
import type { Query, Row } from '../audit/types.ts';
import { bad, judge, reasonOf, warn, type Finding } from './finding.ts';
import { examineMigrations } from './migrations.ts';

const mebibyte = 1_048_576;
const topic = '数据库';
/** SQLite folds its log into the file at about 4 MB; more than this, and a reader has been holding it open. */
const walMaxBytes = 256 * mebibyte;
/** `PRAGMA synchronous`: FULL. */
const full = 2;
const restoreAdvice = '停止服务，用 npm run restore -- latest 恢复最近的备份；原文件会保留';

/** The embedded database, read beside a server that may be running; and what this disk makes of our own settings. */
export async function examineEmbedded(dataDir: string): Promise<Finding[]> {
  const file = sqliteFile(dataDir);
  if (!existsSync(file)) return [warn(topic, `${dataDir} 里还没有数据库`, '首次启动（npm start 或 npm run migrate）会创建')];
  return [...(await examineFile(file)), ...(await examineDisk(dataDir))];
}

async function examineFile(file: string): Promise<Finding[]> {
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const handle = connection;
    const query: Query = (sql, values = []) => Promise.resolve(handle.prepare(sql).all(...values) as Row[]);
    const hasMigrated = handle.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'").get() !== undefined;
    return [
      judgeSoundness(handle, file),
      judgeJournal(String(handle.pragma('journal_mode', { simple: true }))),
      judgeLog(file),
      ...(await examineMigrations(query, hasMigrated)),
    ];
  } catch (error) {
    return [bad(topic, `${file} 打不开（${reasonOf(error)}）`, restoreAdvice)];
  } finally {
    connection?.close();
  }
}

function judgeSoundness(handle: BetterSqlite3.Database, file: string): Finding {
  const verdict = String(handle.pragma('integrity_check(1)', { simple: true }));
  const strays = (handle.pragma('foreign_key_check') as unknown[]).length;
  if (verdict !== 'ok') return bad(topic, `${file} 已损坏（${verdict}）`, restoreAdvice);
  const size = `${Math.ceil(statSync(file).size / mebibyte)} MB`;
  return judge(strays === 0, topic, strays === 0 ? `SQLite，${size}，完好` : `${strays} 行引用了不存在的行`, [
    bad,
    restoreAdvice,
  ]);
}

const judgeJournal = (mode: string): Finding =>
  judge(mode === 'wal', '日志模式', `journal_mode=${mode}`, [
    warn,
    '下次启动会自动改回 WAL（刚恢复过备份时就是这样）；如果服务正在运行，请停止它再启动',
  ]);

function judgeLog(file: string): Finding {
  const bytes = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
  return judge(bytes <= walMaxBytes, '预写日志', `${Math.ceil(bytes / mebibyte)} MB`, [
    warn,
    '有别的程序长时间开着这个数据库：关掉它，日志会在下次写入时收回',
  ]);
}

/** A connection's settings end with it, so a throw-away database is opened beside the real one, as the server opens its own. */
async function examineDisk(dataDir: string): Promise<Finding[]> {
  const folder = mkdtempSync(join(dataDir, '.doctor-'));
  try {
    const db = await openDatabase({ dataDir: folder, entities: [] });
    try {
      return await db.exclusive((handle) => judgePragmas((name) => handle.pragma(name, { simple: true })));
    } finally {
      await db.close();
    }
  } catch (error) {
    return [bad('写盘', `在 ${dataDir} 里建不了数据库（${reasonOf(error)}）`, '检查目录的权限，以及它是否在本机磁盘上')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Judges the settings of a connection that writes. */
export function judgePragmas(pragma: (name: string) => unknown): Finding[] {
  const [mode, synchronous, foreignKeys] = ['journal_mode', 'synchronous', 'foreign_keys'].map(pragma);
  return [
    judge(mode === 'wal', '写盘', mode === 'wal' ? '这块盘支持预写日志' : `这块盘只给 ${String(mode)}`, [
      bad,
      '这块盘不支持 WAL（网络盘常见）：请把数据目录放到本机磁盘',
    ]),
    judge(Number(synchronous) >= full, '提交落盘', `synchronous=${String(synchronous)}`, [
      bad,
      '应为 2（FULL）：否则断电会丢掉已经收款的交易',
    ]),
    judge(foreignKeys === 1, '外键', `foreign_keys=${String(foreignKeys)}`, [bad, '应为 1：请换回官方的 better-sqlite3']),
  ];
}
