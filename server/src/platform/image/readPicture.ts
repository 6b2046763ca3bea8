import { DomainError } from '../errors.ts';
import { jpegStart, readJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { pngSignature, readPng } from './png.ts';
import { isWebp, readWebp } from './webp.ts';

/** What a picture may measure. */
export interface PictureLimits {
  bytesMax: number;
  /** Pixels, across and down. */
  sideMax: number;
}

/**
 * What bytes from outside really are, whatever they are called: a PNG, JPEG or WebP within the limits. Pure. Throws
 * `image_unsupported` for anything else (an SVG is a document with scripts, not a picture), `image_broken` for one that is
 * cut short or does not add up, `image_too_large`.
 */
export function readPicture(bytes: Buffer, { bytesMax, sideMax }: PictureLimits): Picture {
  const read = readerOf(bytes);
  if (read === undefined) throw new DomainError('image_unsupported');
  if (bytes.length > bytesMax) throw new DomainError('image_too_large');
  const picture = read(bytes);
  if (picture === undefined || picture.width === 0 || picture.height === 0) throw new DomainError('image_broken');
  if (Math.max(picture.width, picture.height) > sideMax) throw new DomainError('image_too_large');
  return picture;
}

function readerOf(bytes: Buffer): ((bytes: Buffer) => Picture | undefined) | undefined {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return readPng;
  if (bytes.subarray(0, jpegStart.length).equals(jpegStart)) return readJpeg;
  return isWebp(bytes) ? readWebp : undefined;
}
