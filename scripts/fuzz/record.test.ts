import { readFileSync } from 'node:fs';
import { operations } from './client.ts';
import { fullRun, reachedEnough } from './reach.ts';
import { readOptions } from './options.ts';
import { cellsOf, head } from './record.ts';
import type { FuzzResult } from './result.ts';

describe('a run that reached too little', () => {
  it('fails from 20,000 requests on, when an operation never succeeded', () => {
    expect(fullRun).toBe(20_000);
    expect(reachedEnough(fullRun - 1, [...operations])).toBe(true);
    expect(reachedEnough(fullRun, ['member.home'])).toBe(false);
    expect(reachedEnough(fullRun, [])).toBe(true);
  });
});

describe('the record of a run', () => {
  const result: FuzzResult = {
    requests: 20_000,
    seed: 7,
    dialect: 'mariadb',
    byStatus: { '200': 5_000, '400': 9_000, '404': 5_900, '429': 60, '503': 30, none: 10 },
    unreached: ['recovery.finish', 'apiKey.rotate'],
    violations: 0,
    slowest_ms: 89,
    slow: 0,
    slow_permille: 0,
    commit: 'abc1234',
    pass: true,
  };

  it('says what was asked, what was reached and how it ended, a column each', () => {
    const reached = `${operations.length - 2} of ${operations.length}`;
    const named = 'recovery.finish apiKey.rotate';
    const told = ['abc1234', 'mariadb', 20_000, 7, reached, 5_000, 14_900, 90, 10, 0, '89 ms', '0 over 300 ms', named];
    expect(cellsOf(result, 300)).toEqual(told);
    const columns = head.split('\n').at(-3)?.split(' | ').length;
    // With the day before and the machine after it.
    expect(columns).toBe(told.length + 2);
  });

  it('is kept of the true server only', () => {
    expect(() => readOptions(['--record', '--canary', 'crash'])).toThrow('--record');
  });

  it('stands in the results on both databases, of 100,000 requests each, with nothing found', () => {
    const lines = readFileSync('test/fuzz/RESULTS.md', 'utf8').split('\n').slice(1);
    const rows = lines.map((line) => line.split('|').map((cell) => cell.trim())).filter((cells) => cells.length > 10);
    for (const dialect of ['sqlite', 'mariadb']) {
      const full = rows.filter((cells) => cells[3] === dialect && Number(cells[4]) >= 100_000);
      expect([dialect, full.length > 0]).toEqual([dialect, true]);
      expect(full.at(-1)?.[11]).toBe('0');
    }
  });
});
