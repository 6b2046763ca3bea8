import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../server/src/config.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const topic = '密钥';
/** Permission bits of everybody but the owner of the file. */
const others = 0o077;

/** The master secret: set where phones are real, and readable by nobody else where it lives in the data folder. */
export function examineSettings({ secret, dataDir, databaseUrl, wechat }: Config): Finding[] {
  const mode = ok('模式', wechat.mode === 'live' ? '真实微信' : '沙盒（演示用，不连真实微信）');
  return [mode, secretIn(secret, join(dataDir, 'secret.key'), databaseUrl !== undefined)];
}

function secretIn(secret: string | undefined, file: string, onServer: boolean): Finding {
  if (secret !== undefined) return ok(topic, 'SHUKE_SECRET 已设置；请确认它另有一份备份，丢失后手机号无法解密');
  if (!existsSync(file)) return warn(topic, '还没有密钥', '首次启动会在数据目录里生成；正式使用请设置 SHUKE_SECRET 并备份');
  if ((statSync(file).mode & others) !== 0) return bad(topic, `${file} 可被其他用户读取`, `chmod 600 ${file}`);
  return onServer
    ? warn(topic, `在 ${file} 里，而数据库在另一处`, '数据库的备份里没有它：请改用 SHUKE_SECRET，并单独备份')
    : ok(topic, `在 ${file} 里；备份数据目录时请一并带上`);
}
