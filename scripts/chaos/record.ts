import { addResults, type Cell } from '../lib/resultsFile.ts';
import { currentCommit, type ChaosResult } from './result.ts';

const file = 'test/chaos/RESULTS.md';

const head = `# What the fault programme found

Written by \`npm run chaos -- <scenario> --rounds N --seed S --record\`, one line a run, the newest last.

Each round: clients write down what they are about to ask for (fsync), ask for it, and meet the trouble; then everything
unanswered is asked again with the same key, everything answered is asked once more, and all that anybody was ever told is
looked for in the books, with other code than what wrote them. The last columns count what must never be:

- **lost**: acknowledged, and not in the books · **double**: in the books more often than acknowledged
- **contradicted**: answered otherwise the second time · **differences**: the ledger audit, and the scenario's own check
- **broken**: a 5xx that is not “come back”, or a server that did not come back

*between* are intents that had been committed when the trouble took their answer away: where it hurts most. No failure in n
rounds says, with 95 % confidence, that a round fails less often than 3/n; it says nothing about trouble of another kind. A
killed process keeps what the operating system has in memory, so this tests our code and the database's recovery, not the
disk: for that, the flush time of the machine is given, and a disk below 20 µs does not really flush.

With payments (\`notify-storm\`, \`forged-notify\`, \`kill-pay\`) the books are compared with WeChat's own: *lost* is paid there and
not credited here, *double* is credited or given back more often than there. What is counted as rounds are orders in a
\`notify-storm\`, notices in a \`forged-notify\`.

| date | commit | scenario | database | rounds | seed | acknowledged | unanswered | between | lost | double | contradicted | differences | broken | 3/n | what happened | machine |
|---|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|
`;

/**
 * Adds runs to test/chaos/RESULTS.md, which is made when it is not there; what this machine could not make has a line that says
 * so. Run from the project's root.
 */
export const record = (results: readonly ChaosResult[], leftOut: readonly string[] = []): void => {
  addResults(file, head, [...results.map(cellsOf), ...leftOut.map(leftOutCells)]);
};

const leftOutCells = (scenario: string): Cell[] => [
  ...[currentCommit(), scenario, '–', 0, '–', ...Array.from({ length: 9 }, () => '–')],
  'LEFT OUT: the kernel gives nobody a file system of their own',
];

const cellsOf = (result: ChaosResult): Cell[] => [
  ...[result.commit, result.scenario, result.dialect, result.rounds, result.seed],
  ...[result.acknowledged, result.unanswered, result.committedNotAcked],
  ...[result.lost, result.double, result.contradicted, result.differences, result.broken],
  ...[`${Number((100 * result.bound3n).toPrecision(2))} %`, factsText(result)],
];

const factsText = ({ facts, roundMs }: ChaosResult): string =>
  [...Object.entries(facts).map(([name, value]) => `${name} ${value}`), `${roundMs} ms a round`].join(', ');
