import type BetterSqlite3 from 'better-sqlite3';

/** How much trade there was. */
export interface Trade {
  members: number;
  salesPerMember: number;
  branchIds: readonly string[];
  /** YYYY-MM-DD, the last day of it. */
  today: string;
  days: number;
}

/** What is made up of a table's rows, by column: SQL over `n`, from 0. Other columns get what their table allows. */
type Columns = Readonly<Record<string, string>>;

/**
 * Years of trade in the embedded database by statements over whole sets, past every rule: members, sales, and the roll-ups that
 * follow from them. Such books are not for an audit; how fast they are read is.
 */
export function fillYears(connection: BetterSqlite3.Database, trade: Trade): void {
  const { members, salesPerMember, branchIds, today, days } = trade;
  const branch = (n: string) => `(SELECT id FROM bench_branch WHERE place = ${n} % ${branchIds.length})`;
  const member = (n: string) => `printf('mem_%026d', ${n})`;
  // A prime step, so that neighbours in time are not neighbours in the members' table.
  const buyer = `(n * 7919) % ${members}`;
  const day = (n: string) => `date('${today}', '-' || (${n} % ${days}) || ' days')`;
  connection.exec('CREATE TEMP TABLE bench_branch (place INTEGER PRIMARY KEY, id TEXT)');
  const addBranch = connection.prepare('INSERT INTO bench_branch VALUES (?, ?)');
  branchIds.forEach((id, place) => addBranch.run(place, id));
  connection.transaction(() => {
    fillTable(connection, 'member', members, {
      id: member('n'),
      card_number: `printf('88%014d', n)`,
      name: `'会员' || n`,
      phone_hash: `printf('%064d', n)`,
      status: `'active'`,
      home_branch_id: branch('n'),
      joined_on: day('n'),
    });
    fillTable(connection, 'sale', members * salesPerMember, {
      id: `printf('sal_%026d', n)`,
      number: `printf('B1%08d', n)`,
      status: `'paid'`,
      visit_id: `printf('vis_%026d', n)`,
      member_id: member(buyer),
      branch_id: branch('n'),
      business_date: day('n'),
      claim_hash: 'NULL',
      amount_fen: '1000 + n % 9000',
      payable_fen: '1000 + n % 9000',
    });
    connection.exec(rollUps(trade));
  })();
  connection.exec('ANALYZE');
}

/** What the roll-up would have made of it. */
const rollUps = ({ today }: Trade): string => `
  INSERT INTO member_day (member_id, business_date, branch_id, visits, spent_fen)
    SELECT member_id, business_date, branch_id, COUNT(*), SUM(payable_fen) FROM sale GROUP BY member_id, business_date, branch_id;
  INSERT INTO member_summary (id, points, wallet_fen, bonus_fen, growth, spent_fen, first_visit_on, last_visit_on)
    SELECT member_id, SUM(payable_fen) / 100, 0, 0, SUM(payable_fen) / 100, SUM(payable_fen), MIN(business_date), MAX(business_date)
    FROM sale GROUP BY member_id;
  ${['branch_id', "'*'"].map((place) => dayOf(place)).join('\n')}
  INSERT INTO tier_day (branch_id, business_date, level, members)
    SELECT d.place, d.date, l.level, 1000 FROM
      (SELECT DISTINCT branch_id AS place, business_date AS date FROM daily_rollup) d,
      (SELECT 1 AS level UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) l;
  INSERT INTO owed_day (business_date, principal_fen, bonus_fen, points, at) VALUES ('${today}', 1, 1, 1, 0);
  INSERT INTO rollup_mark (writer, seq, at) VALUES ('', 0, 0);`;

const dayOf = (place: string): string => `
  INSERT INTO daily_rollup (branch_id, business_date, member_sale_count, member_sale_fen, walk_in_sale_count, walk_in_sale_fen,
      active_members, returning_members, points_given, points_used, points_expired, points_adjusted,
      principal_in_fen, bonus_in_fen, principal_out_fen, bonus_out_fen, refunded_fen)
    SELECT ${place}, business_date, SUM(visits), SUM(spent_fen), 0, 0, COUNT(*), COUNT(*), SUM(spent_fen) / 100,
      0, 0, 0, 0, 0, 0, 0, 0 FROM member_day GROUP BY 1, 2;`;

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

/** Rows of one table; its indices are made once they are there. */
function fillTable(connection: BetterSqlite3.Database, table: string, rows: number, given: Columns): void {
  const columns = connection.prepare(`PRAGMA table_info(${table})`).all() as Column[];
  const wanted = columns.filter(({ name, notnull, dflt_value }) => name in given || (notnull === 1 && dflt_value === null));
  const made = wanted.map(({ name, type }) => given[name] ?? (/char|text/i.test(type) ? "''" : '0'));
  const indices = connection
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .all(table) as { name: string; sql: string }[];
  for (const { name } of indices) connection.exec(`DROP INDEX "${name}"`);
  connection.exec(`
    WITH RECURSIVE every(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM every WHERE n + 1 < ${rows})
    INSERT INTO ${table} (${wanted.map(({ name }) => `"${name}"`).join()}) SELECT ${made.join()} FROM every`);
  for (const { sql } of indices) connection.exec(sql);
}
