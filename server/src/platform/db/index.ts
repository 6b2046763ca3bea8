export { backUp, listBackups } from './backup.ts';
export type { Database, Dialect } from './database.ts';
export { FolderInUse } from './folderLock.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export type { Migration } from './migration.ts';
export { openDatabase, type OpenedDatabase, type OpenOptions } from './open.ts';
export { LeaseTaken, takeLease, type HeldLease } from './processLease.ts';
export { restore } from './restore.ts';
export { sqliteFile } from './sqlite.ts';
