/** The unit suite as Stryker runs it: only what guards the mutated files, and `@shuke/shared` from the mutated copy. */
const [unit] = require('../../jest.config.cjs').projects;

module.exports = {
  ...unit,
  displayName: 'mutation',
  globalTeardown: undefined,
  watchman: false,
  runner: '<rootDir>/test/mutation/runner.cjs',
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  setupFilesAfterEnv: [...unit.setupFilesAfterEnv, '<rootDir>/test/mutation/properties.cjs'],
  testMatch: [
    'server/src/ledger/**/*.test.ts',
    'server/src/points/rules.test.ts',
    'server/src/sale/*.test.ts',
    'server/src/wallet/*.test.ts',
    'server/src/tiers/ladder.test.ts',
    'shared/src/{memberCode,money,phone}.test.ts',
  ].map((pattern) => `<rootDir>/${pattern}`),
  moduleNameMapper: {
    '^@shuke/shared/contract$': '<rootDir>/shared/src/contract/index.ts',
    '^@shuke/shared/(.*)$': '<rootDir>/shared/src/$1.ts',
  },
};
