import { crc32, inflateSync } from 'node:zlib';
import type { ReadPicture } from './picture.ts';

/** The eight bytes every PNG begins with (PNG specification, 5.2). */
export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Chunks that are drawn, or say how; texts, times and EXIF are left out. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND']);
const headerBytes = 13;
/** Around the data of a chunk: its length and type before, its sum behind. */
const frameBytes = 12;
/** 1,024 × 1,024 at 16 bits a channel, with a byte for each line of each pass: more than a logo may unpack to is no logo. */
const unpackedMax = 1_024 * 1_024 * 8 + 16_384;

/** Follows a PNG chunk by chunk, with their sums, and unpacks it once. Pure. */
export const readPng: ReadPicture = (bytes) => {
  const chunks: Buffer[] = [];
  const packed: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = pngSignature.length; at + frameBytes <= bytes.length;) {
    const end = at + frameBytes + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    if ((type === 'IHDR') !== (size === undefined)) return undefined;
    if (type === 'IHDR') {
      if (data.length !== headerBytes) return undefined;
      size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
    }
    if (type === 'IDAT') packed.push(data);
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === 'IEND')
      return size !== undefined && unpacks(packed)
        ? { type: 'png', ...size, bytes: Buffer.concat([pngSignature, ...chunks]) }
        : undefined;
    at = end;
  }
  return undefined;
};

function unpacks(packed: readonly Buffer[]): boolean {
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: unpackedMax }).length > 0;
  } catch {
    return false;
  }
}
