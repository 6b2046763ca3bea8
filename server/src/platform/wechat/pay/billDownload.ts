import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { CallTools } from './call.ts';
import { asWireFailure, open, WireFailure } from './transport.ts';
import { PayFailure, type BillFile } from './types.ts';

const name = '/v3/billdownload/file';
/** A large shop's day is some hundred MB; what is larger is no bill. */
const billBytesMax = 2_147_483_648;
const downloadMs = 600_000;

/** Where WeChat says the bill lies, and what it must hash to when unzipped. */
export interface BillLink {
  readonly url: string;
  readonly sha1: string;
}

/**
 * Fetches, unzips and hashes on the way to disk, in constant memory. The reply carries no signature, so the hash, which
 * came signed, is what makes the file WeChat's; the name appears only when it agrees. Throws PayFailure.
 */
export async function saveBill(tools: CallTools, link: BillLink, place: { folder: string; name: string }): Promise<BillFile> {
  await mkdir(place.folder, { recursive: true });
  const target = path.join(place.folder, place.name);
  const part = `${target}.${randomUUID()}.part`;
  try {
    const { sha1, bytes } = await receive(tools, pathOf(link.url), part);
    if (sha1 !== link.sha1) throw new PayFailure('unknown', 'hash', name);
    await rename(part, target);
    return { path: target, sha1, bytes };
  } catch (error) {
    await rm(part, { force: true });
    throw error instanceof WireFailure ? new PayFailure('unavailable', error.problem, name) : error;
  }
}

async function receive(tools: CallTools, pathAndQuery: string, file: string): Promise<{ sha1: string; bytes: number }> {
  const authorization = await tools.signer.authorization('GET', pathAndQuery, '');
  const request = { method: 'GET', pathAndQuery, body: '', headers: { Authorization: authorization } } as const;
  const response = await open(tools.baseUrl, request, downloadMs);
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new PayFailure('unavailable', `HTTP_${String(response.status)}`, name, response.headers.get('request-id'));
  }
  const meter = measuring();
  const { first, rest } = await peek(response.body).catch((error: unknown) => {
    throw asWireFailure(error);
  });
  // Fetched with tar_type=GZIP, yet something in between may have unzipped it: look at the bytes, not at the headers.
  const steps: Duplex[] = first[0] === 0x1f && first[1] === 0x8b ? [createGunzip(), meter.step] : [meter.step];
  await pipeline([rest, ...steps, createWriteStream(file, { mode: 0o600 })]).catch((error: unknown) => {
    throw error instanceof PayFailure ? error : asWireFailure(error);
  });
  return meter.result();
}

/** The first chunk, and all of it again. */
async function peek(body: AsyncIterable<Uint8Array>): Promise<{ first: Uint8Array; rest: Readable }> {
  const chunks = body[Symbol.asyncIterator]();
  const step = await chunks.next();
  const first = step.done === true ? new Uint8Array() : step.value;
  const all = async function* () {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return { first, rest: Readable.from(all(), { objectMode: false }) };
}

/** Hashes and counts what passes; stops a stream without end. */
function measuring() {
  const hash = createHash('sha1');
  let bytes = 0;
  const step = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > billBytesMax) done(new PayFailure('unknown', 'unreadable', name));
      else done(null, chunk);
    },
  });
  return { step, result: () => ({ sha1: hash.digest('hex'), bytes }) };
}

/** Path and query exactly as WeChat wrote them, since they are signed so; the host is always our own setting's. */
function pathOf(url: string): string {
  const found = /^https?:\/\/[^/?#]+(\/v3\/billdownload\/[^\s#]*)$/.exec(url)?.[1];
  if (found === undefined || found.includes('..')) throw new PayFailure('unknown', 'unreadable', name);
  return found;
}
