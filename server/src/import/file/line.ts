import type { FailureCode } from '../words.ts';

/** A row of a file: which one it is as a spreadsheet counts them, and what is in its cells. A formula begins with `=`. */
export interface FileLine {
  line: number;
  cells: readonly string[];
}

/** A file that cannot be read as what it says it is. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';

  constructor(readonly code: FailureCode) {
    super(code);
  }
}
