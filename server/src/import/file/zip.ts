import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileFailure } from './line.ts';

/** A packed file: what is in it by name, and each as a stream. */
export interface Zip {
  has(name: string): boolean;
  /** Throws FileFailure where it is not there, or grows beyond `bytesMax` when it is unpacked. */
  stream(name: string, bytesMax: number): Promise<Readable>;
}

/** More than any spreadsheet has. */
const entriesMax = 10_000;

/** Reads what is in a packed file from its own directory. Throws FileFailure on what is none. */
export async function openZip(file: Buffer): Promise<Zip> {
  const zip = await fromBufferPromise(file, { lazyEntries: true }).catch(() => {
    throw new FileFailure('notXlsx');
  });
  if (zip.entryCount > entriesMax) throw new FileFailure('unreadable');
  const entries = await entriesOf(zip);
  return {
    has: (name) => entries.has(name),
    async stream(name, bytesMax) {
      const entry = entries.get(name);
      // yauzl ends a stream that turns out longer than its entry says.
      if (entry === undefined || entry.uncompressedSize > bytesMax) throw new FileFailure('unreadable');
      return zip.openReadStreamPromise(entry).catch(() => {
        throw new FileFailure('unreadable');
      });
    },
  };
}

const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', () => {
      reject(new FileFailure('unreadable'));
    });
    zip.readEntry();
  });
