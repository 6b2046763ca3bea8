import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from './until.ts';

/** Somebody who works in the shop's database past the server, and locks what it needs. Never changes a row of it. */
export interface Foreigner {
  /** How often the foreigner had to give way, not the server. */
  readonly gaveWay: number;
  /** Locks an owner, and lets go after a while. */
  hold(ownerId: string, ms: number): Promise<void>;
  /** Locks the owner's balances, waits until the server stands before them, and asks for the owner, which it holds. */
  crossOver(ownerId: string): Promise<void>;
  /** Deadlocks and lock time-outs of the whole database server since its start. */
  counts(): Promise<{ deadlocks: number; timeouts: number }>;
  close(): Promise<void>;
}

/** InnoDB lets the lighter of two transactions give way: this many rows make ours the heavier. */
const ballastRows = 500;
const giveWay = 1213;

/** Connects to the shop's database as root. */
export async function openForeigner(url: string): Promise<Foreigner> {
  const uri = url.replace(/^mariadb:/, 'mysql:');
  const [connection, watch] = await Promise.all([createConnection({ uri }), createConnection({ uri })]);
  await connection.query('CREATE TABLE chaos_ballast (n INT)');
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const ballast = Array.from({ length: ballastRows }, (_, n) => [n]);
  let gaveWay = 0;

  const isSomebodyWaiting = async () => {
    // Not `innodb_trx`: asked ten times a second, that one always gives the first answer.
    const [[row]] = await watch.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'");
    return Number(row?.['Value']) > 0;
  };

  return {
    get gaveWay() {
      return gaveWay;
    },
    async hold(ownerId, ms) {
      await connection.query('START TRANSACTION');
      await connection.query('SELECT id FROM ledger_owner WHERE id = ? FOR UPDATE', [ownerId]);
      await pause(ms);
      await connection.query('ROLLBACK');
    },
    async crossOver(ownerId) {
      await connection.query('START TRANSACTION');
      try {
        await connection.query('INSERT INTO chaos_ballast VALUES ?', [ballast]);
        const accounts = ['points', 'principal', 'bonus', 'growth'].map((kind) => `${kind}:${ownerId}`);
        await connection.query('SELECT id FROM ledger_account WHERE id IN (?) FOR UPDATE', [accounts]);
        await until(isSomebodyWaiting, 'the server never wanted what the foreigner has locked');
        await connection.query('SELECT id FROM ledger_owner WHERE id = ? FOR UPDATE', [ownerId]);
      } catch (error) {
        if (!(error instanceof Error && 'errno' in error && error.errno === giveWay)) throw error;
        gaveWay += 1;
      }
      await connection.query('ROLLBACK');
    },
    async counts() {
      const [rows] = await watch.query<RowDataPacket[]>(
        "SELECT name, count FROM information_schema.innodb_metrics WHERE name IN ('lock_deadlocks', 'lock_timeouts')",
      );
      const countOf = (name: string) => Number(rows.find((row) => row['name'] === name)?.['count'] ?? 0);
      return { deadlocks: countOf('lock_deadlocks'), timeouts: countOf('lock_timeouts') };
    },
    async close() {
      await Promise.all([connection.end(), watch.end()]);
    },
  };
}
