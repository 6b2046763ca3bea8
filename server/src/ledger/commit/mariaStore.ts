import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, QueryResult } from 'mysql2/promise';
import type { Database } from '../../platform/db/database.ts';
import { connect, isAlive } from './mariaConnection.ts';
import { loadStatements, writeStatement, type Statement } from './mariaStatements.ts';
import type { Deciding, Failure, Fault, Saving, Store } from './store.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import { emptyTruth, type Truth, type Wanted } from './truth.ts';

const unitsMax = 256;
/** Far above a batch's time; a server that is silent for so long is taken for lost. */
const tripTimeoutMs = 10_000;

const failureOfErrno: Readonly<Record<number, Failure>> = { 1213: 'deadlock', 1205: 'lock_wait', 1062: 'duplicate' };
/** Killed, shut down, interrupted, failed during COMMIT, node not ready: the server answers, but not what became of it. */
const uncertain: ReadonlySet<number> = new Set([1927, 1053, 1317, 1180, 1047, 1969]);
const syntaxError = 1064;

/** MariaDB and MySQL: two round trips a batch, on a connection that nobody else uses. */
export function mariaStore(db: Pick<Database, 'connectionOptions'>, planOf: (table: string) => TablePlan, fault?: Fault): Store {
  let connection: Connection | undefined;
  let hasSkipLocked = true;

  const current = async (): Promise<Connection> => {
    if (!connection || !isAlive(connection)) connection = await connect(db.connectionOptions());
    return connection;
  };
  const leave = () => {
    connection?.destroy();
    connection = undefined;
  };

  return {
    unitsMax,
    failureOf,
    async transact(wanted, decide) {
      const open = await current();
      try {
        const truth = await load(open, { ...wanted, skipLocked: wanted.skipLocked && hasSkipLocked }, { planOf, fault });
        await fault?.('9');
        const saving = await writeEarly(open, decide(truth), fault);
        if (saving) await save(open, saving, fault);
        else await open.query('ROLLBACK');
      } catch (error) {
        if (wanted.skipLocked && errnoOf(error) === syntaxError) hasSkipLocked = false;
        if (failureOf(error) === 'lost') leave();
        else await open.query('ROLLBACK').catch(leave);
        throw error;
      }
      await fault?.('answer');
    },
    async close() {
      await connection?.end().catch(leave);
      connection = undefined;
    },
  };
}

async function load(
  connection: Connection,
  wanted: Wanted,
  { planOf, fault }: { planOf: (table: string) => TablePlan; fault: Fault | undefined },
): Promise<Truth> {
  const truth = emptyTruth();
  await send(connection, loadStatements(wanted, truth, planOf), fault);
  return truth;
}

/**
 * Sends what is decided while the next is being decided. The last rows and COMMIT wait for all of it: after an error the
 * server would take them as if nothing had happened.
 */
async function writeEarly(connection: Connection, deciding: Deciding, fault: Fault | undefined): Promise<Ready | null> {
  const trips: Promise<void>[] = [];
  const failed: unknown[] = [];
  for (;;) {
    const next = failed.length > 0 ? undefined : deciding.next();
    if (next === undefined || next.done === true) {
      // Spelled before the wait: there is time for it while the database writes.
      const ready = next?.value ? { ...next.value, statements: [...next.value.writes.map(writeStatement), commit] } : null;
      await Promise.all(trips);
      return ready;
    }
    const trip = send(connection, next.value.map(writeStatement), fault);
    trip.catch((error: unknown) => failed.push(error));
    trips.push(trip);
    // Its answer, and the sending of the next, need a turn of the loop; with faults, one thing after the other.
    await (fault ? trip : nextTurn());
  }
}

const commit: Statement = { step: '19', sql: 'COMMIT', values: null };

/** What is left to write, spelled out. */
interface Ready extends Pick<Saving, 'sent'> {
  statements: readonly Statement[];
}

async function save(connection: Connection, { statements, sent }: Ready, fault: Fault | undefined): Promise<void> {
  sent();
  await send(connection, statements, fault);
}

/** All statements in one trip; one by one where a test wants to fail in between. The server stops at the first error. */
async function send(connection: Connection, statements: readonly Statement[], fault: Fault | undefined): Promise<void> {
  if (fault) {
    for (const statement of statements) {
      await fault(statement.step);
      await sendTogether(connection, [statement]);
    }
  } else await sendTogether(connection, statements);
}

async function sendTogether(connection: Connection, statements: readonly Statement[]): Promise<void> {
  const sql = statements.map(({ sql, values }) => (values === null ? sql : connection.format(sql, [...values]))).join(';');
  const [result] = await beforeSilence(connection.query<QueryResult>(sql));
  const results: unknown[] = statements.length === 1 ? [result] : (result as unknown[]);
  statements.forEach(({ read }, place) => read?.(results[place] as Parameters<typeof read>[0]));
}

class SilentServer extends Error {
  override readonly name = 'SilentServer';
  readonly code = 'SILENT_SERVER';
}

/** The driver's own time-out leaves its timer behind on a connection that is lost. */
async function beforeSilence<Result>(trip: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SilentServer('the database did not answer in time'));
    }, tripTimeoutMs);
  });
  try {
    return await Promise.race([trip, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const errnoOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;

/** An error with an SQL state came from the server, which has then not committed, unless it says it does not know. */
function failureOf(error: unknown): Failure {
  const errno = errnoOf(error) ?? 0;
  const isFromServer = error instanceof Error && 'sqlState' in error && typeof error.sqlState === 'string';
  if (isFromServer && !uncertain.has(errno)) return failureOfErrno[errno] ?? 'refused';
  return isFromServer || isFromDriver(error) ? 'lost' : 'ours';
}

const isFromDriver = (error: unknown): boolean =>
  error instanceof Error && ('errno' in error || 'code' in error || 'fatal' in error);
