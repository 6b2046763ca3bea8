import { summarise } from './count.mjs';

const clean = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

describe('the closing line of npm test', () => {
  it('adds up passed and failed, and names skipped tests only when there are some', () => {
    expect(summarise(clean)).toEqual({ line: '12 passed, 0 failed', failed: 0 });
    expect(summarise({ ...clean, numFailedTests: 2, success: false }).line).toBe('12 passed, 2 failed');
    expect(summarise({ ...clean, numPendingTests: 3 }).line).toBe('12 passed, 0 failed, 3 skipped');
  });

  it('counts a suite that could not start, and a build that failed, as failures', () => {
    expect(summarise({ ...clean, numRuntimeErrorTestSuites: 1, success: false }).line).toBe('12 passed, 1 failed');
    expect(summarise(clean, 1).line).toBe('12 passed, 1 failed');
  });

  it('is never green when nothing was tested or jest itself failed', () => {
    expect(summarise(undefined)).toEqual({ line: '0 passed, 1 failed', failed: 1 });
    expect(summarise({ ...clean, numPassedTests: 0, numPendingTests: 5 }).failed).toBe(1);
    expect(summarise({ ...clean, success: false }).failed).toBe(1);
  });
});
