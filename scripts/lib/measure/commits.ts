import { execFileSync } from 'node:child_process';
import type { Figure } from './figures.ts';

const commitsMax = 500;
const subjectMax = 72;
const conventional = /^(feat|fix|perf|refactor|test|docs|build|chore)(\([a-z0-9-]+\))?!?: \S/;

/** True for a subject like `fix(redemption): hold points before taking stock`. */
export const isConventional = (subject: string): boolean => conventional.test(subject) && subject.length <= subjectMax;

/** How many of the last 500 commits there are, and how many are conventional. */
export function countCommits(root: string): { count: number; conventional: number } {
  const subjects = readSubjects(root);
  return { count: subjects.length, conventional: subjects.filter(isConventional).length };
}

/** The share of conventional subjects among the last 500 commits; merges are not counted. */
export function commitFigure(root: string): Figure {
  const subjects = readSubjects(root);
  const others = subjects.filter((subject) => !isConventional(subject));
  const share = subjects.length === 0 ? 100 : Math.round((100 * (subjects.length - others.length)) / subjects.length);
  return {
    name: `conventional commits of ${subjects.length}`,
    value: `${share} %`,
    target: '100 %',
    met: others.length === 0,
    hard: false,
    exceptions: others,
  };
}

/** None outside a repository, for example in a downloaded archive. */
function readSubjects(root: string): string[] {
  try {
    const output = execFileSync('git', ['log', '--no-merges', `-${commitsMax}`, '--format=%s'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.toString().split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
