import type { DataSource, Logger } from 'typeorm';
import type { TestApp } from '../harness/app.ts';

/** Who is calling, where, and what the shop has set: kept for two seconds in the process, so it is asked or not as it happens. */
const kept =
  /FROM .(staff_session|staff_branch|member_session|branch|merchant|setting|logo_part).|WHERE \(\(.Staff.\..id. = \?\)\)/;

/**
 * What the database is asked while `work` runs: every statement in order, without its values. Two answers that need the same
 * statements take the same time, which no stop watch on a busy machine can show.
 */
export async function statementsOf(app: Pick<TestApp, 'resources'>, work: () => Promise<unknown>): Promise<string[]> {
  const { db } = app.resources;
  const statements: string[] = [];
  const note = (query: string) => {
    const statement = query.replace(/'[^']*'|\b\d+\b/g, '?');
    if (!kept.test(statement)) statements.push(statement);
  };
  const sources = new Set<DataSource>([db.reader]);
  await db.write((tx) => {
    sources.add(tx.dataSource);
    return Promise.resolve();
  });
  const before = [...sources].map((source) => [source, source.logger] as const);
  for (const source of sources) source.setOptions({ logging: ['query'] }).logger = notingLogger(note);
  try {
    await work();
  } finally {
    for (const [source, logger] of before) source.logger = logger;
  }
  return statements;
}

const nothing = () => undefined;
const notingLogger = (logQuery: (query: string) => void): Logger => ({
  logQuery,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
});
