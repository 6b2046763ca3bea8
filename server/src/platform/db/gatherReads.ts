import { createPool, format, type Pool, type PoolOptions } from 'mysql2';
import { spellOut } from './spellOut.ts';
import type { RunRead } from './readRows.ts';
import type { SqlValue } from './tablePlan.ts';

/** Statements in one trip. More would make the first wait for the last. */
const statementsMax = 16;

type Rows = readonly (readonly SqlValue[])[];

interface Waiting {
  sql: string;
  resolve(rows: Rows): void;
  reject(error: unknown): void;
}

/** Reads in as few trips as can be, and their connections. */
export interface GatheredReads {
  run: RunRead;
  close(): Promise<void>;
}

/**
 * Sends reads that are asked for in one turn of the loop, by one request or by several, to the server together: a trip
 * costs more than the small statement in it. Each is answered by itself; where one fails, all of its trip are asked
 * again one by one. Several statements in one text are what an injection would wish for: the texts are our constants, the
 * driver escapes the values, and the sessions of `makeReadOnly` cannot write.
 */
export function gatherReads(options: PoolOptions, makeReadOnly: (pool: Pool) => Pool): GatheredReads {
  const pool = makeReadOnly(createPool({ ...options, multipleStatements: true, rowsAsArray: true, queryFormat: spellOut }));
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += statementsMax) void askTogether(pool, all.slice(from, from + statementsMax));
  };
  return {
    run: (sql, values) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ sql: format(sql, [...values]), resolve, reject });
      }),
    close: () => pool.promise().end(),
  };
}

async function askTogether(pool: Pool, reads: readonly Waiting[]): Promise<void> {
  try {
    const answers = await ask(pool, reads.map(({ sql }) => sql).join(';'));
    reads.forEach(({ resolve }, place) => {
      resolve((reads.length === 1 ? answers : answers[place]) as Rows);
    });
  } catch (error) {
    if (reads.length === 1) reads[0]?.reject(error);
    else await Promise.all(reads.map((read) => askTogether(pool, [read])));
  }
}

const ask = (pool: Pool, sql: string): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    pool.query(sql, (error, rows) => {
      if (error) reject(error);
      else resolve(rows as readonly unknown[]);
    });
  });
