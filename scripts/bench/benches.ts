import type { Program } from '../../test/harness/programs.ts';
import { checkout, checkoutSqlite } from './checkout.ts';
import { commit } from './commit.ts';
import { commitHot } from './commitHot.ts';
import { dashboard } from './dashboard.ts';
import { memberExport } from './export.ts';
import { home } from './home.ts';
import { memberImport } from './import.ts';
import type { BenchOptions } from './options.ts';
import { overload } from './overload.ts';
import { reconcile } from './reconcile.ts';
import type { BenchResult } from './report.ts';
import { stall } from './stall.ts';
import { twoProcesses } from './twoProcesses.ts';
import { weappSize } from './weappSize.ts';

/** A bench by its name. */
export interface Bench {
  run(options: BenchOptions): Promise<BenchResult>;
  needs: readonly Program[];
  /** What its ratios say, the main one first: what ÷ what. */
  what: readonly string[];
}

/** Every bench, in the order of the table. */
export const benches: Readonly<Record<string, Bench>> = {
  checkout: {
    run: checkout,
    needs: ['mariadb'],
    what: ['durable sales over HTTP, 32 tills ÷ naive TypeORM transaction without HTTP'],
  },
  commit: {
    run: commit,
    needs: ['mariadb'],
    what: ['units of the committer, 32 in flight ÷ naive', 'the same ÷ the same SQL with one unit per transaction'],
  },
  'commit-hot': {
    run: commitHot,
    needs: ['mariadb'],
    what: [
      'spends of one hot member, 64 in flight, binary log, 1 ms flush ÷ one unit per transaction',
      'the same with whole sales, which write twice as many rows',
    ],
  },
  'checkout-sqlite': { run: checkoutSqlite, needs: [], what: ['as `checkout`, on SQLite'] },
  home: {
    run: home,
    needs: ['mariadb'],
    what: ['first screens of members on MariaDB ÷ hello world of Koa and a router with as many routes', 'the same on SQLite'],
  },
  stall: {
    run: stall,
    needs: ['mariadb'],
    what: [
      'sales while somebody else holds one member’s row ÷ undisturbed',
      '3 s ÷ the longest that member is kept waiting for 503',
    ],
  },
  overload: {
    run: overload,
    needs: ['mariadb'],
    what: ['sales done at three times the capacity, the rest told to come back ÷ capacity'],
  },
  'two-processes': {
    run: twoProcesses,
    needs: ['mariadb', 'redis'],
    what: ['sales before two web processes ÷ one, all on this machine'],
  },
  reconcile: {
    run: reconcile,
    needs: ['mariadb'],
    what: ['lines of WeChat’s bill compared a second ÷ a million in 5 minutes', '300 MB ÷ the most memory it takes'],
  },
  import: {
    run: memberImport,
    needs: [],
    what: [
      'rows of an old system’s file brought in a second on SQLite ÷ 100,000 in 3 minutes',
      '400 MB ÷ the most memory it takes',
    ],
  },
  export: {
    run: memberExport,
    needs: [],
    what: ['members read out as CSV a second on SQLite ÷ 100,000 in a minute', '300 MB ÷ the most memory it takes'],
  },
  dashboard: {
    run: dashboard,
    needs: [],
    what: ['300 ms ÷ the 95th of 100 overviews of a chain, with years of sales on SQLite'],
  },
  'weapp-size': { run: weappSize, needs: [], what: ['800 KB ÷ the main package of the mini program'] },
};
