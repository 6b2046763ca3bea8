import type { ReadPicture } from './picture.ts';

/** Start of image, and the first byte of the marker that follows (ITU-T T.81, B.1). */
export const jpegStart = Buffer.from('ffd8ff', 'hex');

const scan = 0xda;
const end = 0xd9;
const sizeBytes = 5;

/** A frame's header: C0–CF but for the tables among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Between the bits of a scan: a stuffed FF, or a restart. */
const isInScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** JFIF, the colours’ profile and Adobe’s word on them are needed to draw; other notes of programs and cameras are left out. */
function isKept(marker: number, data: Buffer): boolean {
  if (marker === 0xe2) return data.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return !(marker > 0xe0 && marker <= 0xef && marker !== 0xee) && marker !== 0xfe;
}

/** Follows a JPEG segment by segment to its end. What a camera noted is left out, also which way it was held. Pure. */
export const readJpeg: ReadPicture = (bytes) => {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let isScanned = false;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === end) {
      const whole = Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
      return size !== undefined && isScanned ? { type: 'jpeg', ...size, bytes: whole } : undefined;
    }
    if (at + 4 > bytes.length) return undefined;
    const dataEnd = at + 2 + bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, dataEnd);
    if (dataEnd > bytes.length || dataEnd < at + 4) return undefined;
    if (isFrame(marker)) {
      if (size !== undefined || data.length < sizeBytes) return undefined;
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) };
    }
    isScanned ||= marker === scan;
    const next = marker === scan ? endOfScan(bytes, dataEnd) : dataEnd;
    if (isKept(marker, data)) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return undefined;
};

/** Where the bits of a scan end: at the next marker that is not one of theirs. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isInScan(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}
