import { OutboxMessage } from '../../server/src/outbox/entities.ts';
import {
  committedTables,
  CommittedTablesGuard,
  createCommitter,
  ledgerEntities,
  type Committer,
  type Fault,
} from '../../server/src/ledger/index.ts';
import { Member, MemberIdentity, MemberPhone } from '../../server/src/member/entities.ts';
import { migrations } from '../../server/src/migrations/index.ts';
import { prepareSchema } from '../harness/schema.ts';
import { SettableClock } from '../../server/src/platform/clock.ts';
import { ProcessLease, SchemaMigration } from '../../server/src/platform/db/entities.ts';
import { migrate, openDatabase, type OpenedDatabase } from '../../server/src/platform/db/index.ts';
import { DaySpend, Sale } from '../../server/src/sale/entities.ts';
import { TopUp } from '../../server/src/wallet/entities.ts';

/** A ledger on an empty, migrated database. */
export interface LedgerPlace {
  db: OpenedDatabase;
  clock: SettableClock;
  committer: Committer;
  /** Another writer on the same database, as a second process would be. */
  anotherCommitter(fault?: Fault): Committer;
  /** Rows of a statement; whole numbers as numbers. */
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Every row of every committed table and the outbox, as text: equal before and after means byte-identical. */
  snapshot(): Promise<string>;
  close(): Promise<void>;
}

const entities = [
  SchemaMigration,
  ProcessLease,
  OutboxMessage,
  ...ledgerEntities,
  Member,
  MemberIdentity,
  MemberPhone,
  Sale,
  DaySpend,
  TopUp,
];

/** 2026-03-01 12:00 in Beijing. */
export const noon = Date.parse('2026-03-01T04:00:00.000Z');

/** Opens a ledger at a place; `fault` goes to its first committer. */
export async function openLedger(place: { url?: string; dataDir: string }, fault?: Fault): Promise<LedgerPlace> {
  await prepareSchema(place);
  const db = await openDatabase({ ...place, entities, subscribers: [CommittedTablesGuard] });
  await migrate(db, migrations);
  const clock = new SettableClock(noon);
  const committers: Committer[] = [];
  const make = (withFault?: Fault) => {
    const committer = createCommitter({ db, clock, fault: withFault });
    committers.push(committer);
    return committer;
  };
  const query = (sql: string, values: readonly unknown[] = []) => db.reader.query<Record<string, unknown>[]>(sql, [...values]);
  return {
    db,
    clock,
    committer: make(fault),
    anotherCommitter: make,
    query,
    snapshot: async () => {
      const tables = await Promise.all(
        [...committedTables, 'outbox_message'].map(async (table) => [
          table,
          (await query(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).sort(),
        ]),
      );
      return JSON.stringify(tables);
    },
    close: async () => {
      await Promise.all(committers.map((committer) => committer.close()));
      await db.close();
    },
  };
}
