import { driverField } from './driverError.ts';

/** What the drivers say when the database cannot be reached, has gone, is going down, or has no room to write. */
const codes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['PROTOCOL_CONNECTION_LOST', 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'POOL_ENQUEUE_LIMIT', 'SILENT_SERVER'],
  ...['ER_SERVER_SHUTDOWN', 'ER_CONNECTION_KILLED', 'ER_QUERY_INTERRUPTED', 'ER_CON_COUNT_ERROR', 'ER_OPTION_PREVENTS_STATEMENT'],
  ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ER_ERROR_ON_WRITE'],
  ...['SQLITE_FULL', 'SQLITE_COMMIT'],
]);
const families = ['SQLITE_BUSY', 'SQLITE_IOERR'];

const isTransient = (code: unknown): boolean =>
  typeof code === 'string' && (codes.has(code) || families.some((family) => code.startsWith(family)));

/**
 * True when the database could not do its work for now, through no fault of the request: the same request may go well
 * later. What was asked may have happened all the same.
 */
export function isUnavailable(error: unknown): boolean {
  if (isTransient(driverField(error, 'code'))) return true;
  // The driver's mark on a connection that is of no use any more.
  if (driverField(error, 'fatal') === true) return true;
  if (!(error instanceof Error)) return false;
  // TypeORM and the committer put the driver's error inside their own.
  return ('driverError' in error && isUnavailable(error.driverError)) || isUnavailable(error.cause);
}
