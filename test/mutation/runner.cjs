/**
 * Jest's own runner, in a hurry: a mutant is dead with the first test that fails, and a file none of whose tests reach the
 * mutant is not loaded. Stryker names those tests by a pattern, after a first run without one.
 */
const { default: TestRunner } = require('jest-runner');

/** File → full names of its tests, as the first run found them. */
const known = new Map();

module.exports = class extends TestRunner {
  async runTests(tests, watcher, options) {
    const pattern = this._globalConfig.testNamePattern;
    const wanted = new RegExp(pattern || '');
    let isDead = false;
    this.on('test-file-success', ([{ path }, { testResults, numFailingTests }]) => {
      if (!pattern)
        known.set(
          path,
          testResults.map(({ fullName }) => fullName),
        );
      isDead ||= numFailingTests > 0;
    });
    this.on('test-file-failure', () => {
      isDead = true;
    });
    const isDryRun = process.env.__STRYKER_ACTIVE_MUTANT__ === undefined;
    for (const test of tests) {
      if (isDead && !isDryRun) break;
      if (known.get(test.path)?.some((name) => wanted.test(name)) === false) continue;
      await super.runTests([test], watcher, options);
    }
  }
};
