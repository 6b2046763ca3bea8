import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { readPicture, type PictureType } from '../platform/image/index.ts';
import { LogoPart } from './entities.ts';

/** What a logo may be: small enough for a first screen on a slow network. */
const limits = { bytesMax: 200 * 1_024, sideMax: 1_024 };
/** In base64 it fits the text of either dialect, 65,535 bytes. */
const partBytes = 48_000;
/** How each type is spelled in an address, and told to a browser. */
const spelled: Readonly<Record<PictureType, { extension: string; mime: string }>> = {
  png: { extension: 'png', mime: 'image/png' },
  jpeg: { extension: 'jpg', mime: 'image/jpeg' },
  webp: { extension: 'webp', mime: 'image/webp' },
};
const address = /^\/images\/([0-9a-f]{64})\.(?:png|jpg|webp)$/;

/** A logo as it is served. */
export interface ServedLogo {
  mime: string;
  bytes: Buffer;
}

/** Where the logo is served on this server, `/images/…`; null: the shop has none. */
export async function readLogoPath({ reader }: Database): Promise<string | null> {
  const [first] = await reader.getRepository(LogoPart).find({
    select: { hash: true, type: true, part: true },
    where: { part: 0 },
    order: { at: 'DESC', hash: 'ASC' },
    take: 1,
  });
  return first === undefined ? null : pathOf(first);
}

/** What lies at an address; undefined: nothing. */
export async function readLogoAt({ reader }: Database, path: string): Promise<ServedLogo | undefined> {
  const hash = address.exec(path)?.[1];
  const parts = hash === undefined ? [] : await reader.getRepository(LogoPart).find({ where: { hash }, order: { part: 'ASC' } });
  const [first] = parts;
  if (first === undefined || pathOf(first) !== path) return undefined;
  return { mime: spelled[first.type].mime, bytes: Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64'))) };
}

/** Puts a logo in the place of whatever was there. Throws what `readPicture` throws. */
export async function replaceLogo(tx: EntityManager, bytes: Buffer, at: number): Promise<string> {
  const picture = readPicture(bytes, limits);
  const hash = createHash('sha256').update(picture.bytes).digest('hex');
  await removeLogo(tx);
  const parts = Array.from({ length: Math.ceil(picture.bytes.length / partBytes) }, (_, part) => ({
    ...{ hash, part, type: picture.type, at },
    data: picture.bytes.subarray(part * partBytes, (part + 1) * partBytes).toString('base64'),
  }));
  await tx.upsert(LogoPart, parts, ['hash', 'part']);
  return pathOf({ hash, type: picture.type });
}

/** Takes the logo away, also from its address. Whether there was one. */
export async function removeLogo(tx: EntityManager): Promise<boolean> {
  const isThere = await tx.existsBy(LogoPart, { part: 0 });
  if (isThere) await tx.createQueryBuilder().delete().from(LogoPart).execute();
  return isThere;
}

const pathOf = ({ hash, type }: Pick<LogoPart, 'hash' | 'type'>): string => `/images/${hash}.${spelled[type].extension}`;
