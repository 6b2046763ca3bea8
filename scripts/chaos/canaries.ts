import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import type { InstallOptions } from './installation.ts';
import type { ScenarioName } from './scenarios/index.ts';
import type { Findings } from './tally.ts';

/** An installation that is wrong on purpose, and the scenario that must notice. Never part of the product. */
export interface Canary {
  readonly scenario: ScenarioName;
  readonly dialect: Dialect;
  readonly rounds: number;
  /** As what it must be noticed: one of these at least. */
  readonly shows: readonly (keyof Findings)[];
  /** Instead of the server's main file. */
  readonly entry?: string;
  readonly plugins?: readonly Plugin[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly install?: InstallOptions;
}

/** A server that does all as it should, but for one thing: `canaryServer.ts`. */
const wrongServer = (name: string): Pick<Canary, 'entry' | 'settings'> => ({
  entry: 'scripts/chaos/canaryServer.ts',
  settings: { SHUKE_CANARY: name },
});

/** A place of the sources, and what stands there instead. */
type Change = readonly [from: string, to: string];

/** A server built from sources with some places of a file changed. Building throws when one is not there any more. */
const changedAt = (file: string, ...changes: readonly Change[]): Plugin => ({
  name: 'canary',
  setup({ onLoad }) {
    const ending = new RegExp(`${file.replaceAll(/[./]/g, '\\$&')}$`);
    onLoad({ filter: ending }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of changes) {
        if (!contents.includes(from)) throw new Error(`the canary no longer fits ${file}: there is no “${from}”`);
        contents = contents.replace(from, to);
      }
      return { contents, loader: 'ts' };
    });
  },
});

/** One place changed. */
const changed = (file: string, ...change: Change): Pick<Canary, 'plugins'> => ({ plugins: [changedAt(file, change)] });

/** One for each way to be wrong, in the scenario that is about it. */
export const canaries = {
  /** Answers before the COMMIT. */
  early: { scenario: 'kill-app', dialect: 'mariadb', rounds: 2, shows: ['lost'], ...wrongServer('early') },
  /** Keeps no record of keys: a repeat happens again. */
  forgetful: {
    scenario: 'kill-app',
    dialect: 'sqlite',
    rounds: 1,
    shows: ['double', 'contradicted'],
    ...wrongServer('forgetful'),
  },
  /** Takes whatever it decided for done, also when the database refused it. */
  hopeful: { scenario: 'disk-full', dialect: 'sqlite', rounds: 1, shows: ['lost'], ...wrongServer('hopeful') },
  /** Leaves out which lot an amount came from, once a batch. */
  careless: {
    scenario: 'redis-gone',
    dialect: 'mariadb',
    rounds: 1,
    shows: ['differences'],
    ...changed('ledger/commit/plan.ts', 'transactions.flatMap(lotLineRows)', 'transactions.flatMap(lotLineRows).slice(1)'),
  },
  /** A database that answers COMMIT before it has written. */
  unflushed: {
    scenario: 'kill-db',
    dialect: 'mariadb',
    rounds: 2,
    shows: ['lost'],
    install: { mariaArgs: ['--innodb-flush-log-at-trx-commit=0'] },
  },
  /** Takes a batch that had to give way for committed. */
  deaf: {
    scenario: 'deadlock',
    dialect: 'mariadb',
    rounds: 1,
    shows: ['lost'],
    ...changed(
      'ledger/commit/mariaStore.ts',
      "if (failureOf(error) === 'lost') leave();",
      "if (failureOf(error) === 'deadlock') return;\n        if (failureOf(error) === 'lost') leave();",
    ),
  },
  /** Takes a lost answer for a refusal. */
  denying: {
    scenario: 'cut-commit',
    dialect: 'mariadb',
    rounds: 1,
    shows: ['double'],
    ...changed(
      'ledger/commit/batch.ts',
      'lostSince ??= elapsedMs();',
      "lostSince ??= elapsedMs();\n          if (wasSent.value) {\n            this.#chain.restart();\n            return refuse(open, new DomainError('conflict'));\n          }",
    ),
  },
  /** Writes without a transaction around it. */
  torn: {
    scenario: 'kill-step',
    dialect: 'mariadb',
    rounds: 1,
    shows: ['differences'],
    ...changed('ledger/commit/mariaStatements.ts', "sql: 'START TRANSACTION'", "sql: 'DO 0'"),
  },
  /** Takes the host's time for Beijing's. */
  local: {
    scenario: 'clock',
    dialect: 'sqlite',
    rounds: 1,
    shows: ['differences'],
    ...changed(
      'platform/clock.ts',
      'beijingOffsetMs = 8 * 3_600_000',
      'beijingOffsetMs = new Date().getTimezoneOffset() * -60_000',
    ),
  },
  /** Credits each notice. */
  generous: {
    scenario: 'notify-storm',
    dialect: 'mariadb',
    rounds: 1,
    shows: ['double'],
    plugins: [
      changedAt(
        'pay/settle.ts',
        ["if (order.status === 'credited') return 'credited';", ''],
        ["?.status === 'credited')", "?.status === ('never' as string))"],
      ),
      changedAt(
        'wallet/creditTopUp.ts',
        ['`payment:${order.id}`', "`payment:${order.id}:${newId('top')}`"],
        ['id: terms.topUpId,', "id: newId('top'),"],
      ),
    ],
  },
  /** Believes any amount that is signed. */
  trusting: {
    scenario: 'forged-notify',
    dialect: 'sqlite',
    rounds: 1,
    shows: ['double'],
    ...changed('pay/differences.ts', 'total: payment.total === expected.total', 'total: true'),
  },
  /** Asks for a refund under a new number each time. */
  renumbering: {
    scenario: 'kill-pay',
    dialect: 'sqlite',
    rounds: 1,
    shows: ['double'],
    ...changed('pay/askRefund.ts', 'outRefundNo: refund.id', 'outRefundNo: `${refund.id}_${String(Date.now())}`'),
  },
} as const satisfies Readonly<Record<string, Canary>>;

/** What a canary is called. */
export type CanaryName = keyof typeof canaries;

/** All names, in the order in which they are run. */
export const canaryNames = Object.keys(canaries) as CanaryName[];
