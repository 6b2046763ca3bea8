import type { ReadPicture } from './picture.ts';

const headBytes = 12;
/** Bits of the extended header: which chunks follow (WebP container specification, "Extended File Format"). */
const moves = 0x02;
const notes = 0x0c;
const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);

interface Size {
  width: number;
  height: number;
}

/** Whether bytes begin as a WebP does. */
export const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, headBytes) === 'WEBP';

/** Follows a WebP chunk by chunk; one that moves is none of ours. EXIF and XMP are left out. Pure. */
export const readWebp: ReadPicture = (bytes) => {
  if (bytes.length < headBytes) return undefined;
  const end = bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) return undefined;
  const chunks: Buffer[] = [];
  const sizes: Size[] = [];
  let isDrawn = false;
  for (let at = headBytes; at + 8 <= end;) {
    const name = bytes.toString('latin1', at, at + 4);
    const dataEnd = at + 8 + bytes.readUInt32LE(at + 4);
    const next = dataEnd + (dataEnd % 2);
    if (next > end) return undefined;
    const chunk = Buffer.from(bytes.subarray(at, next));
    if (kept.has(name)) {
      const size = sizeOf[name]?.(chunk.subarray(8));
      if (name in sizeOf && size === undefined) return undefined;
      if (size !== undefined) sizes.push(size);
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~notes;
      isDrawn ||= name === 'VP8 ' || name === 'VP8L';
      chunks.push(chunk);
    }
    at = next;
  }
  if (!isDrawn) return undefined;
  const size = { width: Math.max(...sizes.map(({ width }) => width)), height: Math.max(...sizes.map(({ height }) => height)) };
  return { type: 'webp', ...size, bytes: whole(chunks) };
};

/** What each chunk that knows a size says, in pixels; undefined: it says none. */
const sizeOf: Readonly<Record<string, (data: Buffer) => Size | undefined>> = {
  VP8X: (data) =>
    data.length < 10 || ((data[0] ?? 0) & moves) !== 0
      ? undefined
      : { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 },
  // The start code of a key frame, then fourteen bits each (RFC 6386, 9.1).
  'VP8 ': (data) =>
    data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a
      ? undefined
      : { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff },
  VP8L(data) {
    if (data.length < 5 || data[0] !== 0x2f) return undefined;
    const bits = data.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  },
};

function whole(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
