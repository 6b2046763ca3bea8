/**
 * What a jest run says in one line. A suite that could not even start counts as one failure, and so does a run that
 * tested nothing or failed for a reason outside its tests: green must mean that tests ran and held.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number, success: boolean } | undefined} results as jest writes them with --json
 * @param {number} otherFailures outside jest, for example a build that failed
 * @returns {{ line: string, failed: number }}
 */
export function summarise(results, otherFailures = 0) {
  const passed = results?.numPassedTests ?? 0;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  let failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0) + otherFailures;
  if (failed === 0 && (passed === 0 || results?.success !== true)) failed = 1;
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return { line: `${passed} passed, ${failed} failed${tail}`, failed };
}
