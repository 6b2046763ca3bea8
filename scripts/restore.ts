/**
 * `npm run restore -- <file|latest>` puts a back-up in the place of the embedded database; without one it lists them.
 * `npm run restore -- drill [data folder]` tries the newest one out in a folder of its own, beside a shop that may be open.
 */
import { readConfig } from '../server/src/config.ts';
import { systemClock } from '../server/src/platform/clock.ts';
import { listBackups, restore, sqliteFile } from '../server/src/platform/db/index.ts';
import type { Records } from '../server/src/platform/records.ts';
import { drill } from './restore/drill.ts';

async function main(from: string | undefined, folder: string | undefined): Promise<void> {
  const config = readConfig();
  const { databaseUrl, dataDir } = config;
  if (databaseUrl !== undefined) {
    throw new Error(
      'DATABASE_URL 指向数据库服务器，请用它自己的工具恢复。 DATABASE_URL names a database server: restore it with its own tools.',
    );
  }
  if (from === undefined) {
    list(dataDir);
    return;
  }
  if (from === 'drill') {
    report(await drill({ ...config, dataDir: folder ?? dataDir }, systemClock));
    return;
  }
  const { from: source, replaced } = restore(systemClock, dataDir, from);
  console.log(`已从 ${source} 恢复到 ${sqliteFile(dataDir)}。 Restored from ${source}.`);
  if (replaced !== undefined) console.log(`原来的数据库保存在 ${replaced}。 What was there is kept as ${replaced}.`);
  console.log('下次启动会自动升级旧备份的表结构（npm run migrate）。 An older back-up is brought up to date by npm run migrate.');
}

function report({ backup, audit, transactions, sale, seconds }: Records['drill']): void {
  const books = audit === 'green' ? '账本相符' : '账本不符';
  const till = { paid: '试收一笔成功', nobody: '还没有会员可以试收', refused: '试收失败' }[sale];
  console.log(`演练：${backup} 恢复到临时目录，${transactions} 笔账务交易，${books}，${till}，用了 ${seconds} 秒。`);
  if (audit === 'red' || sale === 'refused') process.exitCode = 1;
}

function list(dataDir: string): void {
  const backups = listBackups(dataDir);
  console.log('用法：npm run restore -- <文件|latest|drill>。 Usage: npm run restore -- <file|latest|drill>.');
  for (const file of backups) console.log(`  ${file}`);
  if (backups.length === 0) console.log('  还没有备份。 There are no back-ups yet.');
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
