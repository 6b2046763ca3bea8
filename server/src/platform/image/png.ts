import { crc32, inflateSync } from 'node:zlib';
import { DomainError } from '../errors.ts';
import type { ReadPicture } from './picture.ts';

/** The eight bytes every PNG begins with (PNG specification, 5.2). */
export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks that are drawn, or say how; texts, times, EXIF and colour profiles, packed themselves, are left out. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND']);
const headerBytes = 13;
/** Around the data of a chunk: its length and type before, its sum behind. */
const frameBytes = 12;
/** 1,024 × 1,024 at 16 bits a channel, with a byte for each line of each pass: more than a logo may unpack to is no logo. */
const unpackedMax = 1_024 * 1_024 * 8 + 16_384;
/** Numbers a pixel has, by its colour type (11.2.2). */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where each pass begins and how far it steps, across and down (8.2). */
const wholePicture = [[0, 0, 1, 1]] as const;
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  width: number;
  height: number;
  /** What the picture unpacks to: each line of each pass begins with a byte for its filter. */
  unpackedBytes: number;
}

/** Follows a PNG chunk by chunk, with their sums, and unpacks it once. Pure. Throws `image_too_large` before it would unpack too much. */
export const readPng: ReadPicture = (bytes) => {
  const chunks: Buffer[] = [];
  const packed: Buffer[] = [];
  let header: Header | undefined;
  for (let at = pngSignature.length; at + frameBytes <= bytes.length;) {
    const end = at + frameBytes + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    if ((type === 'IHDR') !== (header === undefined)) return undefined;
    if (type === 'IHDR') {
      header = readHeader(data);
      if (header === undefined) return undefined;
      // So much is not unpacked to learn whether it is whole: what is too large in any case is called so.
      if (header.unpackedBytes > unpackedMax) throw new DomainError('image_too_large');
    }
    if (type === 'IDAT') packed.push(data);
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === 'IEND')
      return header !== undefined && unpacks(packed, header)
        ? { type: 'png', width: header.width, height: header.height, bytes: Buffer.concat([pngSignature, ...chunks]) }
        : undefined;
    at = end;
  }
  return undefined;
};

function readHeader(data: Buffer): Header | undefined {
  if (data.length !== headerBytes) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = data.subarray(8);
  const bits = (channelsOf[colour] ?? 0) * depth;
  if (bits === 0) return undefined;
  const sizes = (interlace === 0 ? wholePicture : adam7).map(([x, y, across, down]) => {
    const [columns, lines] = [Math.ceil((width - x) / across), Math.ceil((height - y) / down)];
    return columns > 0 && lines > 0 ? lines * (1 + Math.ceil((columns * bits) / 8)) : 0;
  });
  return { width, height, unpackedBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function unpacks(packed: readonly Buffer[], { unpackedBytes }: Header): boolean {
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: unpackedBytes + 1 }).length === unpackedBytes;
  } catch {
    return false;
  }
}
