import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { possibleHere } from '../../scripts/chaos/all.ts';
import { edgeInstants } from '../../scripts/chaos/edges.ts';
import type { Intent } from '../../scripts/chaos/intent.ts';
import { Journal, readJournals } from '../../scripts/chaos/journal.ts';
import { scenarioNames, scenarios } from '../../scripts/chaos/scenarios/index.ts';
import { describeWith } from '../harness/describeWith.ts';
import { ownFolder, removeFolder } from '../harness/folder.ts';

interface Ended {
  code: number;
  last: Record<string, unknown>;
}

/** The programme as it is started from the command line. */
const chaos = (...args: string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'scripts/chaos/main.ts', ...args, '--json'],
      (error, stdout, stderr) => {
        const last = stdout.trim().split('\n').at(-1) ?? '';
        if (last === '') reject(new Error(stderr));
        else resolve({ code: error === null ? 0 : Number(error.code), last: JSON.parse(last) as Record<string, unknown> });
      },
    );
  });

describeWith(['mariadb', 'redis'], 'chaos all --quick', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await chaos('all', '--quick', '--seed', '20261121');
  });

  it('loses nothing and doubles nothing, whatever happens', () => {
    expect(ended.last).toMatchObject({ scenario: 'all', lost: 0, double: 0, pass: true });
    expect(ended.code).toBe(0);
  });

  it('makes every kind of trouble, on every database it is for', () => {
    const results = ended.last['results'] as {
      scenario: string;
      dialect: string;
      acknowledged: number;
      facts: { refunds?: number };
      pass: boolean;
    }[];
    expect(results.map(({ scenario, dialect }) => `${scenario} ${dialect}`)).toEqual(
      possibleHere().scenarios.flatMap((name) => scenarios[name].dialects.map((dialect) => `${name} ${dialect}`)),
    );
    for (const result of results) {
      expect(result).toMatchObject({ pass: true });
      expect(result.acknowledged).toBeGreaterThan(0);
    }
    // A part of a sale goes back in the midst of it, too.
    expect(results.reduce((sum, { facts }) => sum + (facts.refunds ?? 0), 0)).toBeGreaterThan(0);
  });

  it('catches everything that is wrong on purpose, and as what it is', () => {
    expect(ended.last['canaries']).toEqual(Object.fromEntries(possibleHere().canaries.map((name) => [name, true])));
  });
});

describe('what a machine cannot make', () => {
  const { scenarios: possible } = possibleHere();
  const impossible = scenarioNames.filter((name) => !possible.includes(name));
  const leaveOut = it.skip;
  // Shown in the summary as skipped, with the reason: no package brings what the kernel does not allow.
  for (const name of impossible)
    leaveOut(`${name}: LEFT OUT, this kernel gives nobody a file system of their own`, () => undefined);

  it('is nothing but a disk that runs full', () => {
    expect(impossible.filter((name) => name !== 'disk-full')).toEqual([]);
  });
});

describe('the record of the fault programme', () => {
  const rows = readFileSync('test/chaos/RESULTS.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| \d{4}-/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it.each(scenarioNames)('has a run of %s, which lost and doubled nothing', (name) => {
    const runs = rows.filter((cells) => cells[3] === name && Number(cells[5]) > 0);
    expect(runs).not.toEqual([]);
    for (const cells of runs) expect(cells.slice(10, 15)).toEqual(['0', '0', '0', '0', '0']);
  });
});

describe('chaos kill-app', () => {
  it('ends with exit code 1 and pass: false on a server that forgets its keys', async () => {
    const { code, last } = await chaos('kill-app', '--canary', 'forgetful', '--rounds', '1');
    expect(last).toMatchObject({ scenario: 'kill-app', dialect: 'sqlite', pass: false });
    // One visit, one sale, one top-up: where that second guard holds, a forgotten key shows as another answer, not as money.
    expect(Number(last['double']) + Number(last['contradicted'])).toBeGreaterThan(0);
    expect(code).toBe(1);
  });
});

describe('the edges of the clock programme', () => {
  it('are the next two new years in Beijing, and then the end of every month', () => {
    const edges = edgeInstants(Date.parse('2026-11-22T00:00:00.000Z'));
    expect([1, 2, 3, 4].map((round) => new Date(edges(round)).toISOString())).toEqual([
      '2026-12-31T16:00:00.000Z',
      '2027-12-31T16:00:00.000Z',
      '2028-01-31T16:00:00.000Z',
      '2028-02-29T16:00:00.000Z',
    ]);
  });
});

describe('the journal of intents', () => {
  const intent = (key: string): Intent => ({ key, operation: 'sale.undo', caller: 'till-0', input: { saleId: 'sal_1' } });
  let folder: string;
  let round: string;
  let file: string;

  beforeEach(() => {
    folder = ownFolder('journal');
    round = join(folder, 'round');
    file = join(round, 'till-0.jsonl');
    mkdirSync(round);
  });
  afterEach(() => {
    removeFolder(folder);
  });

  it('takes an intent without an outcome for unanswered, whatever came after it', async () => {
    const journal = await Journal.create(file);
    await journal.intend(intent('first'));
    await journal.intend(intent('second'));
    await journal.conclude('second', { kind: 'done', answer: '{}' });
    await journal.close();
    expect(readJournals(round).map(({ intent: { key }, outcome }) => [key, outcome.kind])).toEqual([
      ['first', 'unanswered'],
      ['second', 'done'],
    ]);
  });

  it('has the intent on disk before anything is sent', async () => {
    const journal = await Journal.create(file);
    await journal.intend(intent('first'));
    expect(readJournals(round)).toEqual([{ intent: intent('first'), outcome: { kind: 'unanswered' } }]);
    await journal.close();
  });

  it('refuses to write over the journal of another round', async () => {
    writeFileSync(file, '');
    await expect(Journal.create(file)).rejects.toThrow('EEXIST');
  });
});
