/**
 * All suites, one jest project each. Run one with `npm test -- --selectProjects races`, one file with `npm test -- path`.
 * Tests run as CommonJS through SWC: fast, and the same TypeScript that tsx runs in production.
 */
const { existsSync } = require('node:fs');

const minuteMs = 60_000;

/** Node suites. Time limits are for hangs only; no test measures time, so a slow machine makes a suite slow, not red. */
const suite = (displayName, testMatch, timeLimitMs = 5 * minuteMs) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  rootDir: __dirname,
  testEnvironment: 'node',
  globals: { timeLimitMs },
  setupFilesAfterEnv: ['<rootDir>/test/harness/timeLimit.cjs'],
  globalTeardown: '<rootDir>/test/harness/teardown.ts',
  modulePathIgnorePatterns: ['<rootDir>/miniapp/dist/', '<rootDir>/data/', '<rootDir>/coverage/'],
  transformIgnorePatterns: ['/node_modules/(?!@shuke/)'],
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        // Beside the code, not in it: every file of tests reads the code of the whole server again.
        sourceMaps: true,
      },
    ],
  },
});

/** The suite with the most files: each by itself, or in a run of everything in a few parts that load the server once. */
const apiFolders = ['test/api', 'test/sandbox'];
const parts = 16;
const apiSuites = () =>
  process.env.SHUKE_TEST_TOGETHER === undefined
    ? [
        suite(
          'api',
          apiFolders.map((folder) => `${folder}/**/*.test.ts`),
        ),
      ]
    : Array.from({ length: parts }, (_, part) => {
        const whole = suite(`api ${part + 1}`, ['test/harness/together.cjs']);
        return { ...whole, globals: { ...whole.globals, together: { part, of: parts, folders: apiFolders } } };
      });

module.exports = {
  // Two is right for the two cores of a small CI machine; databases and browsers need their share too.
  maxWorkers: 2,
  testTimeout: minuteMs,
  // A worker that has grown past this is replaced between files.
  workerIdleMemoryLimit: '1GB',
  projects: [
    suite('unit', ['server/src/**/*.test.ts', 'shared/src/**/*.test.ts']),
    suite('scripts', ['scripts/**/*.test.{ts,mjs}', 'test/harness/**/*.test.ts', 'test/*.test.ts']),
    ...apiSuites(),
    suite('races', ['test/races/**/*.test.ts']),
    suite('properties', ['test/properties/**/*.test.ts'], 8 * minuteMs),
    suite('chaos', ['test/chaos/**/*.test.ts'], 12 * minuteMs),
    suite('weapp', ['test/weapp/**/*.test.ts'], 2 * minuteMs),
    suite('journeys', ['test/journeys/**/*.test.ts'], 5 * minuteMs),
    suite('consolePages', ['test/console/**/*.test.ts'], 3 * minuteMs),
    ...(existsSync(`${__dirname}/miniapp/jest.config.cjs`) ? ['<rootDir>/miniapp'] : []),
    '<rootDir>/server/console',
  ],
};
