import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { jpeg, png, pngChunk, webp } from '../../../../test/support/pictures.ts';
import { DomainError } from '../errors.ts';
import { readPicture } from './readPicture.ts';

const limits = { bytesMax: 200 * 1_024, sideMax: 1_024 };
const read = (bytes: Buffer) => readPicture(bytes, limits);
const refusal = (bytes: Buffer): string => {
  try {
    return read(bytes).type;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const kinds = { png: png(24, 16), jpeg, webp };

/** A head that says so much of eight bits in four channels, and one line of it. */
const flat = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const parts = [pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.alloc(1 + width * 4)))];
  return Buffer.concat([kinds.png.subarray(0, 8), ...parts, pngChunk('IEND', Buffer.alloc(0))]);
};

describe('a picture from outside', () => {
  it.each(Object.entries(kinds))(
    'is what its bytes say: %s, with its size, and as it is when there is nothing to leave out',
    (type, bytes) => {
      expect(read(bytes)).toMatchObject({ type, width: 24, height: 16 });
      expect(read(bytes).bytes).toEqual(bytes);
    },
  );

  it('is no document, whatever it is called', () => {
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', 'GIF89a', 'BM', '', '%PDF-1.7'])
      expect(refusal(Buffer.from(text))).toBe('image_unsupported');
  });

  it.each(Object.entries(kinds))('is refused wherever a %s is cut short', (_type, bytes) => {
    for (let length = 12; length < bytes.length; length += 1) expect(refusal(bytes.subarray(0, length))).toBe('image_broken');
  });

  it('carries nothing on that is not drawn: remarks, places, or a page behind its end', () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const remark = pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), page]));
    expect(read(Buffer.concat([png(24, 16, { before: [remark] }), page])).bytes).toEqual(kinds.png);
    const [start, rest] = [jpeg.subarray(0, 2), jpeg.subarray(2)];
    const segment = (marker: number) => Buffer.concat([Buffer.from([0xff, marker, 0, page.length + 2]), page]);
    expect(read(Buffer.concat([start, segment(0xe1), segment(0xfe), rest, page])).bytes).toEqual(jpeg);
    const exif = Buffer.concat([Buffer.from('EXIF'), Buffer.from([page.length, 0, 0, 0]), page]);
    const noted = Buffer.concat([webp, exif]);
    noted.writeUInt32LE(noted.length - 8, 4);
    noted[20] = (noted[20] ?? 0) | 0x08;
    expect(read(noted).bytes).toEqual(webp);
  });

  it('carries no colour profile on, which may unpack to a thousand times its size', () => {
    const profile = pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.alloc(60_000_000))]));
    expect(read(png(24, 16, { before: [profile] })).bytes).toEqual(kinds.png);
  });

  it('has as many pixels as its head says, in one pass or in seven', () => {
    const made = (interlace: number, unpacked: number) => {
      const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, interlace]);
      const parts = [pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.alloc(unpacked)))];
      return Buffer.concat([kinds.png.subarray(0, 8), ...parts, pngChunk('IEND', Buffer.alloc(0))]);
    };
    // Eight lines of eight pixels; passes of 1, 1, 2, 2 × 2, 2 × 4, 4 × 4 and 4 × 8 pixels, each line with its filter.
    for (const [interlace, right] of [
      [0, 200],
      [1, 207],
    ] as const) {
      expect(refusal(made(interlace, right))).toBe('png');
      for (const wrong of [1, right - 1, right + 1, 1_000_000]) expect(refusal(made(interlace, wrong))).toBe('image_broken');
    }
  });

  it('a page behind the head of a PNG is no PNG', () => {
    expect(refusal(Buffer.concat([kinds.png.subarray(0, 8), Buffer.from('<html>'.repeat(20))]))).toBe('image_broken');
    expect(
      refusal(
        Buffer.concat([kinds.png.subarray(0, 33), pngChunk('IDAT', Buffer.from('<html>')), pngChunk('IEND', Buffer.alloc(0))]),
      ),
    ).toBe('image_broken');
  });

  it('is refused above its limits: of bytes, of either side, and of what a few bytes would unpack to', () => {
    expect(refusal(png(1_024, 10))).toBe('png');
    for (const [width, height] of [
      [1_025, 1],
      [1, 1_025],
      [30_000, 30],
    ] as const)
      expect(refusal(png(width, height))).toBe('image_too_large');
    expect(refusal(png(300, 300, { noise: true }))).toBe('image_too_large');
    // Larger than is unpacked, of a few bytes: whole or not, it is too large. All of one colour, or written by nobody.
    for (const [width, height] of [
      [1_500, 1_500],
      [60_000, 60],
      [1_025, 4_294_967],
    ] as const)
      expect(refusal(flat(width, height))).toBe('image_too_large');
    expect(refusal(png(0, 5))).toBe('image_broken');
  });

  it('moves not', () => {
    const moving = Buffer.from(webp);
    moving[20] = (moving[20] ?? 0) | 0x02;
    expect(refusal(moving)).toBe('image_broken');
  });

  it('never throws but what it declares, whichever byte is wrong', () => {
    const codes = ['image_unsupported', 'image_broken', 'image_too_large', 'png', 'jpeg', 'webp'];
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(kinds)), fc.nat(), fc.nat(255), fc.nat(), (bytes, at, byte, length) => {
        const bent = Buffer.from(bytes.subarray(0, 1 + (length % bytes.length)));
        bent[at % bent.length] = byte;
        expect(codes).toContain(refusal(bent));
      }),
      { numRuns: 2_000 },
    );
  });
});
