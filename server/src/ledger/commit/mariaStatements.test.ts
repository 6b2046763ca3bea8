import fc from 'fast-check';
import { format } from 'mysql2';
import { literal, writeStatement } from './mariaStatements.ts';

/** What a server makes of a text literal under our `sql_mode`. */
function readLiteral(sql: string): string {
  expect(sql).toMatch(/^'(?:[^'\\\0]|\\[\s\S])*'$/u);
  return sql.slice(1, -1).replace(/\\([\s\S])/gu, (_, escaped: string) => (escaped === '0' ? '\0' : escaped));
}

describe('rows in a statement of the committer', () => {
  const awkward = fc.string({ unit: fc.constantFrom('\\', "'", '"', '\0', '\n', '?', ';', '0', 'n', '%', '客', '😀') });

  it('spells any text so that it is read as it was, and never ends early', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(readLiteral(literal(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('spells numbers and nothing as the driver does', () => {
    for (const value of [0, -1, 9_007_199_254_740_991, null]) expect(literal(value)).toBe(format('?', [value]));
  });

  it('holds all rows, and overwrites only what it is told to', () => {
    const write = {
      step: '17',
      table: 'sale',
      columns: ['id', 'fen'],
      keys: ['id'],
      rows: [['a', 1] as const, ["b'", null] as const],
    };
    expect(writeStatement({ ...write, overwrite: [] }).sql).toBe("INSERT INTO `sale` (`id`,`fen`) VALUES ('a',1),('b\\'',NULL)");
    expect(writeStatement({ ...write, overwrite: ['fen'] }).sql).toMatch(/ ON DUPLICATE KEY UPDATE `fen` = VALUES\(`fen`\)$/);
  });
});
