import { changedTable, CommittedTablesGuard } from './committed.ts';

describe('the guard of committed tables', () => {
  it.each([
    ['INSERT INTO `sale`(`id`) VALUES (?)', 'sale'],
    ['insert or replace into "member" values (1)', 'member'],
    ['INSERT IGNORE INTO member_phone VALUES (1)', 'member_phone'],
    ['REPLACE INTO day_spend VALUES (1)', 'day_spend'],
    ['UPDATE "ledger_account" SET available = 1', 'ledger_account'],
    ['  delete from ledger_posting', 'ledger_posting'],
    ['SELECT * FROM ledger_account FOR UPDATE', undefined],
    ['INSERT INTO "temporary_member"("id") SELECT "id" FROM "member"', 'temporary_member'],
  ])('sees which table %s changes', (sql, table) => {
    expect(changedTable(sql)).toBe(table);
  });

  it('lets old first answers be forgotten, and nothing else of theirs change', () => {
    const guard = new CommittedTablesGuard();
    expect(() => {
      guard.beforeQuery({ query: 'DELETE FROM `idempotency_record` WHERE id = 1' });
    }).not.toThrow();
    expect(() => {
      guard.beforeQuery({ query: 'UPDATE `idempotency_record` SET answer = 1' });
    }).toThrow('ledger/commit only');
  });
});
