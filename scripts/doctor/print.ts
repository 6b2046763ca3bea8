import type { Finding, Level } from './finding.ts';

const marks: Readonly<Record<Level, string>> = { ok: '✓', warn: '!', bad: '✗' };

/** A line for each finding, and what to do below it where there is something to do. */
export const linesOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ topic, level, found, advice }) => [
    `${marks[level]} ${topic}：${found}`,
    ...(advice === undefined ? [] : [`    → ${advice}`]),
  ]);

const count = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** The last line for a person. */
export function summaryOf(findings: readonly Finding[]): string {
  const [bads, warns] = [count(findings, 'bad'), count(findings, 'warn')];
  if (bads > 0) return `${bads} 项必须处理，${warns} 项请留意。`;
  return warns > 0 ? `没有必须处理的问题，${warns} 项请留意。` : '一切正常。';
}

/** Everything, as one line of JSON for a machine. */
export const jsonOf = (findings: readonly Finding[]): string =>
  JSON.stringify({ doctor: count(findings, 'bad') === 0 ? 'green' : 'red', findings });
