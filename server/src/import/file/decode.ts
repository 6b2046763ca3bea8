import { FileFailure } from './line.ts';

/** GB18030 holds all of GBK, in which Excel in Chinese saves a plain CSV. */
const encodings = ['utf-8', 'gb18030'] as const;
const stepBytes = 262_144;

/** The encoding in which all of it is text, UTF-8 first: Chinese in GBK is never whole UTF-8. Throws FileFailure. */
export function encodingOf(file: Uint8Array): string {
  // A spreadsheet, a picture, UTF-16: none is what Excel calls CSV.
  if (file.subarray(0, 4_096).includes(0)) throw new FileFailure('unreadable');
  const found = encodings.find((encoding) => isWhole(file, encoding));
  if (found === undefined) throw new FileFailure('unreadable');
  return found;
}

function isWhole(file: Uint8Array, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < file.length; at += stepBytes) decoder.decode(file.subarray(at, at + stepBytes), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The text of a file piece by piece, without a byte order mark. */
export function* decoded(file: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.length; at += stepBytes) yield decoder.decode(file.subarray(at, at + stepBytes), { stream: true });
  yield decoder.decode();
}
