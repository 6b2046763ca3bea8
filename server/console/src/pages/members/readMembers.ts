import { call } from '../../api/index.ts';
import type { FilterOf } from '../../list/index.ts';

/** The most members in one file: what a spreadsheet opens without trouble. */
export const exportRowsMax = 100_000;

/** A file of members; `isWhole` is false where the limit of one file was reached. */
interface MemberFile {
  csv: string;
  lines: number;
  isWhole: boolean;
}

/** Reads the list part by part until all are here, the file is full, or somebody stops it. */
export async function readMembers(
  filter: FilterOf<'member.list'>,
  onLines: (lines: number) => void,
  isStopped: () => boolean,
): Promise<MemberFile> {
  const parts: string[] = [];
  let lines = 0;
  let startingAfter: string | null | undefined;
  while (startingAfter !== null && lines < exportRowsMax && !isStopped()) {
    const part = await call('member.exportList', { ...filter, ...(startingAfter === undefined ? {} : { startingAfter }) });
    parts.push(part.csv);
    lines += part.lines;
    onLines(lines);
    startingAfter = part.nextAfter;
  }
  return { csv: parts.join(''), lines, isWhole: startingAfter === null };
}
