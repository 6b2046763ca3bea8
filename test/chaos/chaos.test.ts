import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../scripts/chaos/intent.ts';
import { Journal, readJournals } from '../../scripts/chaos/journal.ts';
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
  it('loses nothing and doubles nothing when the server is killed, and catches every server that is wrong on purpose', async () => {
    const { code, last } = await chaos('all', '--quick', '--seed', '20261121');
    expect(last).toMatchObject({
      scenario: 'all',
      rounds: 6,
      lost: 0,
      double: 0,
      canaries: { early: true, forgetful: true },
      pass: true,
    });
    expect(Number(last['acknowledged'])).toBeGreaterThan(0);
    expect(code).toBe(0);
  });
});

describe('chaos kill-app', () => {
  it('ends with exit code 1 and pass: false on a server that forgets its keys', async () => {
    const { code, last } = await chaos('kill-app', '--canary', 'forgetful', '--dialect', 'sqlite', '--rounds', '1');
    expect(last).toMatchObject({ scenario: 'kill-app', dialect: 'sqlite', pass: false });
    // One visit, one sale, one top-up: where that second guard holds, a forgotten key shows as another answer, not as money.
    expect(Number(last['double']) + Number(last['contradicted'])).toBeGreaterThan(0);
    expect(code).toBe(1);
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
