import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a suite needs besides Node, and how Debian and Ubuntu call it. */
export const programs = {
  mariadb: { names: ['mariadbd'], packages: ['mariadb-server'] },
  redis: { names: ['redis-server'], packages: ['redis-server'] },
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium', 'fonts-noto-cjk'] },
} as const;

/** A program of another project that some suites start. */
export type Program = keyof typeof programs;

/** Servers often live where an ordinary user's PATH does not look. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of the first of `names` that can be run, or undefined. */
export const findExecutable = (...names: readonly string[]): string | undefined =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);

/** The path of a program, or undefined when it is not installed. */
export const findProgram = (program: Program): string | undefined => findExecutable(...programs[program].names);

/** Those of `wanted` that are not installed. */
export const missingPrograms = (...wanted: readonly Program[]): Program[] =>
  wanted.filter((program) => findProgram(program) === undefined);

/** One line that says what is missing and how to get it. */
export const howToInstall = (missing: readonly Program[]): string =>
  `missing: ${missing.join(', ')}; on Debian or Ubuntu: sudo apt-get install ` +
  missing.flatMap((program) => programs[program].packages).join(' ');

/** True where a missing program must fail the run instead of skipping its suites. */
export const mustHaveAll = (): boolean => process.env['CI'] === 'true';
