/** A part of a file, as the server gives it. */
export interface Part {
  csv: string;
  lines: number;
  /** Null when all is here. */
  nextAfter: string | null;
}

/** A whole file; `isWhole` is false where the most lines of one file were reached. */
export interface ReadFile {
  csv: string;
  lines: number;
  isWhole: boolean;
}

/** How far a reading has come, and whether somebody has had enough of it. */
export interface Reading {
  linesMax: number;
  onLines(lines: number): void;
  isStopped(): boolean;
}

/**
 * Reads a file part by part until all is here, it is full, or somebody stops it: then there is none. Throws what a part throws;
 * what came before is no file.
 */
export async function readParts(
  read: (startingAfter: string | undefined) => Promise<Part>,
  { linesMax, onLines, isStopped }: Reading,
): Promise<ReadFile | undefined> {
  const parts: string[] = [];
  let lines = 0;
  let after: string | null | undefined;
  while (after !== null && lines < linesMax) {
    const part = await read(after);
    if (isStopped()) return undefined;
    parts.push(part.csv);
    lines += part.lines;
    onLines(lines);
    after = part.nextAfter;
  }
  return { csv: parts.join(''), lines, isWhole: after === null };
}
