import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { BillUnreadable } from './types.ts';

/** A field by the name in the header above it. */
export type Field = (name: string) => string;

/** A line and what it is: detail lines first, then one summary. */
export interface BillLine {
  readonly number: number;
  readonly kind: 'detail' | 'summary';
  readonly field: Field;
}

/** One record is some hundred bytes; a line without end is not a bill. */
const lineCharsMax = 65_536;

/**
 * A bill's lines: UTF-8, a BOM or none, LF or CRLF. A header has plain names; every field of a detail or summary line
 * starts with a backtick, so commas inside a name of goods do not split. Throws BillUnreadable.
 */
export async function* billLines(
  file: string | Readable,
  columns: { detail: readonly string[]; summary: readonly string[] },
): AsyncGenerator<BillLine, void> {
  let header: { kind: BillLine['kind']; place: ReadonlyMap<string, number>; width: number } | undefined;
  let summaries = 0;
  let number = 0;
  for await (const line of textLines(file)) {
    number += 1;
    if (line === '') continue;
    if (!line.startsWith('`')) {
      header = headerOf(line, number, header === undefined ? 'detail' : 'summary', columns);
      continue;
    }
    if (header === undefined) throw new BillUnreadable(number, 'a line before its header');
    if (summaries > 0) throw new BillUnreadable(number, 'a line after the summary');
    const fields = line.slice(1).split(',`');
    const { kind, place, width } = header;
    if (fields.length !== width) throw new BillUnreadable(number, 'not as many fields as the header');
    if (kind === 'summary') summaries += 1;
    yield { number, kind, field: (name) => fields[place.get(name) ?? -1] ?? '' };
  }
  if (summaries === 0) throw new BillUnreadable(number, 'ends before its summary');
}

function headerOf(line: string, number: number, kind: BillLine['kind'], columns: Record<BillLine['kind'], readonly string[]>) {
  const names = line.split(',');
  const place = new Map(names.map((name, index) => [name.trim(), index]));
  const missing = columns[kind].find((name) => !place.has(name));
  if (missing !== undefined) throw new BillUnreadable(number, `no column ${missing}`);
  return { kind, place, width: names.length };
}

async function* textLines(file: string | Readable): AsyncGenerator<string, void> {
  const source = typeof file === 'string' ? createReadStream(file) : file;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoded(decoder, chunk, number)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        number += 1;
        yield line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (rest.length > lineCharsMax) throw new BillUnreadable(number, 'a line without end');
    }
    rest += decoded(decoder, undefined, number);
  } finally {
    source.destroy();
  }
  if (rest !== '') yield rest;
}

/** The next piece as text, or with none the end, where a half character shows. */
function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new BillUnreadable(line, 'not UTF-8');
  }
}
