import { execFile } from 'node:child_process';
import { canaries } from './options.ts';

/** For hangs only: it starts whole servers. */
const limitMs = 5 * 60_000;

interface Ended {
  code: number;
  last: Record<string, unknown>;
}

/** The programme as it is started from the command line; how fast the answers come is not a test's to say. */
const fuzz = (...args: string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'scripts/fuzz/main.ts', '--slow-permille', '1000', '--json', ...args],
      (error, stdout, stderr) => {
        const last = stdout.trim().split('\n').at(-1) ?? '';
        if (last === '') reject(new Error(stderr));
        else resolve({ code: error === null ? 0 : Number(error.code), last: JSON.parse(last) as Record<string, unknown> });
      },
    );
  });

describe('fuzz', () => {
  it(
    'finds no fault in the answers to 1,500 requests, most of them bent',
    async () => {
      const { code, last } = await fuzz('--requests', '1500', '--seed', '20261122');
      expect(last).toMatchObject({ requests: 1_500, seed: 20_261_122, dialect: 'sqlite', violations: 0, pass: true });
      expect(code).toBe(0);
    },
    limitMs,
  );

  it(
    'catches every server that is wrong on purpose',
    async () => {
      const caught = canaries.map(async (canary) => {
        const { code, last } = await fuzz('--requests', '300', '--seed', '1', '--canary', canary);
        return { canary, code, pass: last['pass'], found: Number(last['violations']) > 0 };
      });
      expect(await Promise.all(caught)).toEqual(canaries.map((canary) => ({ canary, code: 1, pass: false, found: true })));
    },
    limitMs,
  );
});
