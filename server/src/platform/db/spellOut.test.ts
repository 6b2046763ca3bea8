import { spellOut } from './spellOut.ts';

describe('a statement and its values', () => {
  it('puts each value in the place of its mark, escaped', () => {
    expect(spellOut('SELECT ?? FROM t WHERE a IN (?) AND b = ?', ['c', ["x'y", 2], null])).toBe(
      "SELECT `c` FROM t WHERE a IN ('x\\'y', 2) AND b = NULL",
    );
  });

  it('leaves a text that holds its values already as it is', () => {
    const sql = "INSERT INTO t VALUES ('is it? ''yes''', 1) -- ?";
    expect([spellOut(sql, []), spellOut(sql, undefined)]).toEqual([sql, sql]);
  });
});
