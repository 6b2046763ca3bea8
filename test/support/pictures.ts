import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A chunk of a PNG: its length, its type, what it holds, and their sum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of so many pixels in one colour, with these chunks before what is drawn; `noise` keeps it from being packed. */
export function png(width: number, height: number, { before = [], noise = false }: { before?: Buffer[]; noise?: boolean } = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (1 + width * 3), 0x42);
  // The same every time: Numerical Recipes' generator.
  let seed = 7;
  if (noise)
    for (let at = 0; at < lines.length; at += 1) lines[at] = (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0) >>> 24;
  for (let line = 0; line < height; line += 1) lines[line * (1 + width * 3)] = 0;
  return Buffer.concat([
    ...[signature, pngChunk('IHDR', header), ...before],
    ...[pngChunk('IDAT', deflateSync(lines)), pngChunk('IEND', Buffer.alloc(0))],
  ]);
}

/** 24 × 16 pixels as a browser writes them: a JPEG. */
export const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4',
    'x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQ',
    'ABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAECBP/EABUQAQEAAAAAAAAAAAAAAAAAAAEA/8QAFQEBAQAAAAAAAAAAAAAAAAAABA',
    'P/xAAYEQADAQEAAAAAAAAAAAAAAAAAAQIDIf/aAAwDAQACEQMRAD8AxLQs1pWNKF6WJYksV0gFX0//2Q==',
  ].join(''),
  'base64',
);

/** The same as a WebP that may be seen through. */
export const webp = Buffer.from(
  [
    'UklGRqQAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSD8AAAAFJ0CQbRvadqNHREw9GLRtIwjLqwR+9fNH9xuGiP7HpwhiAr0CNV3hgV6B8q',
    '5g0CvQK/5dGYFegY6umECvQAEAVlA4ID4AAABQAwCdASoYABAAPu1kqU2ppaOiMAgBMB2JagCdMoR3ADySAAD+5D2hlqqH6+5mQmCLuVuznETt',
    'ENcfdVcAAA==',
  ].join(''),
  'base64',
);
