import { addResults, type Cell } from '../lib/resultsFile.ts';
import { operations } from './client.ts';
import type { FuzzResult } from './result.ts';

const file = 'test/fuzz/RESULTS.md';

/** The text of a new file. */
export const head = `# What hostile requests found

Written by \`npm run fuzz -- --requests N --seed S --dialect sqlite|mariadb --record\`, one line a run, the newest last.

A client is made from the contract: it knows the fields of every operation and remembers what earlier answers told. A third of
what it sends is meant well; the rest has a value past its bound, somebody else's session, a field that has broken other
people's servers, a body that is cut or packed, a header or a path that is not as it should be. Each answer is held against
the contract and the list of errors, from outside the server:

- **violations**: a fault (5xx that is not “come back”), a code that is not declared, words of ours or a missing header in an
  answer, a request that was refused and yet wrote, books that do not balance at the end, a secret in the log
- **reached**: operations that succeeded at least once, of all there are. Behind the first checks of the others nothing was
  tried; they are named, and a run of 20,000 requests or more fails when there is one. What requests leave for later is done
  between two of them: a worker reads a file, a day goes by for a lost card ([how](../../scripts/fuzz/backstage.ts))
- **refused**: 4xx · **come back**: 429 and 503 · **over**: answers slower than the limit, which is given

| date | commit | database | requests | seed | reached | answered | refused | come back | no answer | violations | slowest | over | never reached | machine |
|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|
`;

/** Adds a run to test/fuzz/RESULTS.md, which is made when it is not there. Run from the project's root. */
export const record = (result: FuzzResult, slowMs: number): void => {
  addResults(file, head, [cellsOf(result, slowMs)]);
};

const comeBack: readonly string[] = ['429', '503'];

/** What a line says of a run, between the day and the machine. */
export function cellsOf(result: FuzzResult, slowMs: number): Cell[] {
  const { commit, dialect, requests, seed, unreached, byStatus, violations } = result;
  const sum = (isCounted: (status: string) => boolean) =>
    Object.entries(byStatus).reduce((total, [status, count]) => total + (isCounted(status) ? count : 0), 0);
  return [
    ...[commit, dialect, requests, seed, `${operations.length - unreached.length} of ${operations.length}`],
    sum((status) => /^[23]/.test(status)),
    sum((status) => status.startsWith('4') && !comeBack.includes(status)),
    sum((status) => comeBack.includes(status)),
    ...[byStatus['none'] ?? 0, violations, `${result.slowest_ms} ms`, `${result.slow} over ${slowMs} ms`],
    unreached.length === 0 ? '–' : unreached.join(' '),
  ];
}
