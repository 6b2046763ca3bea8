/** `npm run restore -- <file|latest>` puts a back-up in the place of the embedded database; without one it lists them. */
import { readConfig } from '../server/src/config.ts';
import { systemClock } from '../server/src/platform/clock.ts';
import { listBackups, restore, sqliteFile } from '../server/src/platform/db/index.ts';

function main(from: string | undefined): void {
  const { databaseUrl, dataDir } = readConfig();
  if (databaseUrl !== undefined) {
    throw new Error(
      'DATABASE_URL 指向数据库服务器，请用它自己的工具恢复。 DATABASE_URL names a database server: restore it with its own tools.',
    );
  }
  if (from === undefined) {
    list(dataDir);
    return;
  }
  const { from: source, replaced } = restore(systemClock, dataDir, from);
  console.log(`已从 ${source} 恢复到 ${sqliteFile(dataDir)}。 Restored from ${source}.`);
  if (replaced !== undefined) console.log(`原来的数据库保存在 ${replaced}。 What was there is kept as ${replaced}.`);
  console.log('下次启动会自动升级旧备份的表结构（npm run migrate）。 An older back-up is brought up to date by npm run migrate.');
}

function list(dataDir: string): void {
  const backups = listBackups(dataDir);
  console.log('用法：npm run restore -- <文件|latest>。 Usage: npm run restore -- <file|latest>.');
  for (const file of backups) console.log(`  ${file}`);
  if (backups.length === 0) console.log('  还没有备份。 There are no back-ups yet.');
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
