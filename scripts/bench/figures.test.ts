import { readFileSync } from 'node:fs';
import { benches } from './benches.ts';
import { tableOf, withTable, type Figure } from './figures.ts';
import type { Machine } from './machine.ts';
import { flood } from './pace.ts';

const machine: Machine = {
  cpu: 'Abacus 7',
  cores: 2,
  memoryGb: 4,
  node: 'v20.20.2',
  database: 'x',
  loadBefore: 0,
  flushMicros: 9,
};
const figure = (more: Partial<Figure>): Figure => ({
  name: 'commit',
  ratio: 11,
  atLeast: 10,
  machine,
  measuredOn: '2026-11-22',
  ...more,
});

describe('the figures in the README', () => {
  const what = { commit: { what: ['ours ÷ naive', 'ours ÷ single'] }, home: { what: ['home ÷ hello'] } };

  it('have a row for each ratio, and name the machine and the day once', () => {
    const more = { 'ours ÷ single': { ratio: 1.7, atLeast: 1.6 } };
    expect(tableOf({ home: figure({ ratio: 0.2, atLeast: 0.12 }), commit: figure({ more }) }, what)).toBe(
      [
        '| bench | what ÷ what | floor | measured |',
        '|---|---|---|---|',
        '| `commit` | ours ÷ naive | 10 | 11 |',
        '| `commit` | ours ÷ single | 1.6 | 1.7 |',
        '| `home` | home ÷ hello | 0.12 | 0.2 |',
        '',
        'Measured on 2026-11-22: Abacus 7, 2 cores, 4 GB, Node 20.20.2.',
      ].join('\n'),
    );
  });

  it('show a floor that was not reached, and leave out what was never measured', () => {
    const table = tableOf({ commit: figure({ ratio: 8.8 }) }, what);
    expect(table).toContain('| 10 | **8.8**, below |');
    expect(table).not.toContain('home');
  });

  it('replace what is between the markers and nothing else', () => {
    const document = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n';
    const once = withTable(document, 'new');
    expect(once).toBe('before\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nafter\n');
    expect(withTable(once, 'new')).toBe(once);
    expect(() => withTable('no markers', 'new')).toThrow('once each');
    expect(() => withTable(document + document, 'new')).toThrow('once each');
  });

  it('have their place in the README, and a sentence for each bench', () => {
    expect(() => withTable(readFileSync('README.md', 'utf8'), 'new')).not.toThrow();
    expect(Object.values(benches).filter((bench) => bench.what.length === 0)).toEqual([]);
  });
});

describe('a flood', () => {
  it('does not wait for answers, counts what succeeds in time, and what the rest was refused for', async () => {
    let [underWay, most, nowMs] = [0, 0, 0];
    const time = {
      now: () => nowMs,
      pause: (ms: number) => {
        nowMs += ms;
        return Promise.resolve();
      },
    };
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const call = async (count: number) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (count === 20) answer();
      if (count % 2 === 0) return 'busy';
      await answered;
      underWay -= 1;
      return 'done';
    };
    const { done, refused, perSecond } = await flood(call, { perSecond: 200, seconds: 1 }, time);
    expect(most).toBeGreaterThan(10);
    expect(done).toBeGreaterThan(0);
    expect(perSecond).toBe(done);
    expect(refused['busy']).toBeGreaterThanOrEqual(10);
  });
});
