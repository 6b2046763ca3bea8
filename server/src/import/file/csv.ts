import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decoded, encodingOf } from './decode.ts';
import { FileFailure, type FileLine } from './line.ts';

const separators = [',', '\t', ';'];
/** One row in characters: a quote that is never closed would take the rest of the file for one cell. */
const lineCharsMax = 16_384;

/** The rows of a CSV in UTF-8 or GBK, separated by what its first line has most of. Throws FileFailure. */
export async function* csvLines(file: Uint8Array): AsyncGenerator<FileLine> {
  const encoding = encodingOf(file);
  const [head = ''] = decoded(file.subarray(0, lineCharsMax), encoding);
  const parser = parse({
    bom: true,
    delimiter: separatorOf(head.split(/[\r\n]/, 1)[0] ?? ''),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: lineCharsMax,
  });
  // An error of the parser comes out of the loop below.
  Readable.from(decoded(file, encoding)).pipe(parser);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      yield { line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileFailure('rowTooLong') : error;
  }
}

const separatorOf = (line: string): string => {
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
};
