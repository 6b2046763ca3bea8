import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FileFailure } from './line.ts';

/** What is told of a document as it is read; names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads a document piece by piece and gives what was made of each, so that whoever asks may do other things in between.
 * Entities of its own are not looked up. Throws FileFailure on what is no XML.
 */
export async function* readXml<Item>(stream: Readable, events: XmlEvents, take: () => readonly Item[]): AsyncGenerator<Item> {
  const parser = parserOf(events);
  stream.setEncoding('utf8');
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      parser.write(piece);
      yield* take();
    }
    parser.close();
  } catch {
    // Of our own making, or a packed file that breaks off in the middle.
    throw new FileFailure('unreadable');
  }
  yield* take();
}

/** Reads a document whole. Throws FileFailure. */
export async function readWholeXml(stream: Readable, events: XmlEvents): Promise<void> {
  const parser = parserOf(events);
  stream.setEncoding('utf8');
  try {
    for await (const piece of stream as AsyncIterable<string>) parser.write(piece);
    parser.close();
  } catch {
    throw new FileFailure('unreadable');
  }
}

function parserOf({ open, text, close }: XmlEvents): SaxesParser {
  const parser = new SaxesParser();
  if (open !== undefined)
    parser.on('opentag', ({ name, attributes }) => {
      open(bare(name), attributes);
    });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined)
    parser.on('closetag', ({ name }) => {
      close(bare(name));
    });
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}
