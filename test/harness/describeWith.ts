import { howToInstall, missingPrograms, mustHaveAll, type Program } from './programs.ts';

/**
 * A `describe` for tests that need other programs. Where one is not installed the tests are skipped and the title says
 * how to get it; under CI=true that is a failure.
 */
export function describeWith(wanted: readonly Program[], title: string, block: () => void): void {
  const missing = missingPrograms(...wanted);
  const leaveOut = describe.skip;
  if (missing.length === 0) {
    describe(title, block);
  } else if (mustHaveAll()) {
    it(title, () => {
      throw new Error(howToInstall(missing));
    });
  } else {
    leaveOut(`${title} (${howToInstall(missing)})`, block);
  }
}
