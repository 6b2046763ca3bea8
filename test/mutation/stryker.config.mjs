/**
 * Changes the rules of money and points one small piece at a time and looks whether a test notices: `npm run mutation`.
 * Not a part of `npm test`. What survives, and why, stands in RESULTS.md.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  // Our runner knows which files reach a mutant; asking jest again each time takes longer than the tests.
  jest: { configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [
    'server/src/ledger/{chart,lots,movements,refill,reverse,split}.ts',
    'server/src/ledger/commit/{chain,decide,overlay,plan,posting,slices,state,wanted}.ts',
    'server/src/points/{burnRule,earnRule}.ts',
    'server/src/sale/{discount,itemsBack,price,refundParts,shareOut,splitRest}.ts',
    'server/src/wallet/{instalments,refundOf}.ts',
    'server/src/tiers/ladder.ts',
    'shared/src/{memberCode,money,phone}.ts',
  ],
  ignorePatterns: ['miniapp', 'scripts', 'data', '.cache', 'test/*', '!test/harness', '!test/mutation', '!test/support'],
  // Outside of the repository: other tools watch that.
  tempDirName: join(tmpdir(), 'shuke-mutation'),
  concurrency: 1,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
};
