import type { Picture } from '../../test/weapp/phone/canvas.ts';

const headBytes = 54;
const bytesPerPixel = 4;

/** A picture as an address an `img` can show: BMP, which needs no compression. */
export function bitmapUrl({ data, width, height }: Picture): string {
  const file = Buffer.alloc(headBytes + data.length);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(headBytes, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  // Negative: the first row is the top one.
  file.writeInt32LE(-height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bytesPerPixel * 8, 28);
  // All is grey, so the order of the colours does not matter.
  Buffer.from(data).copy(file, headBytes);
  return `data:image/bmp;base64,${file.toString('base64')}`;
}
