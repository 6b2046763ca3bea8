import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const fileName = 'secret.key';
const secretBytes = 32;
const wellFormed = /^[0-9a-f]{64}$/;
/** Readable by the owner of the process alone. */
const ownerOnly = 0o600;

/**
 * The master secret from the configuration, or one made at the first start and kept in the data folder: whoever backs
 * up the folder backs it up too, and without it no phone number can be read again. Throws Error, in words for the owner,
 * when the file holds no secret: going on with half of one would lock the data under a key nobody has.
 */
export function masterSecret(configured: string | undefined, dataDir: string): string {
  if (configured !== undefined) return configured;
  const file = path.join(dataDir, fileName);
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(secretBytes).toString('hex'), { flag: 'wx', mode: ownerOnly });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = fs.readFileSync(file, 'utf8').trim();
  if (!wellFormed.test(kept)) throw new Error(`${file} 不是完整的密钥，请从备份恢复这个文件；全新安装可以删除它，重新启动`);
  return kept;
}
