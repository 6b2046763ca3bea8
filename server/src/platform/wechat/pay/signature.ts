import { createVerify } from 'node:crypto';
import type { PlatformKeys } from './platformKeys.ts';
import type { NoticeRefusal } from './types.ts';

/** The headers by which WeChat vouches for a body. */
export interface SignatureHeaders {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
}

/** WeChat's clock and ours may differ this much; at exactly this, the official SDKs refuse. */
const windowMs = 300_000;
const probePrefix = 'WECHATPAY/SIGNTEST/';
const signatureType = 'WECHATPAY2-SHA256-RSA2048';

/** The four headers, or undefined when one is missing, empty or comes twice. */
export function signatureHeaders(get: (name: string) => unknown): SignatureHeaders | undefined {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((name) =>
    get(`wechatpay-${name}`),
  );
  const type = get('wechatpay-signature-type') ?? signatureType;
  if (!isText(timestamp) || !isText(nonce) || !isText(serial) || !isText(signature)) return undefined;
  return /^\d{1,12}$/.test(timestamp) && type === signatureType ? { timestamp, nonce, serial, signature } : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Why the body is not WeChat's, or undefined when it is. The body is the very bytes that came. */
export function whyUnsigned(
  { timestamp, nonce, serial, signature }: SignatureHeaders,
  rawBody: Uint8Array,
  keys: PlatformKeys,
  now: number,
): NoticeRefusal | undefined {
  if (Math.abs(now - Number(timestamp) * 1_000) >= windowMs) return 'clock';
  const key = keys.find(serial, now);
  if (key === undefined) return 'serial';
  if (signature.startsWith(probePrefix)) return 'probe';
  const bytes = Buffer.from(signature, 'base64');
  // Buffer.from forgives stray characters; a signature that needs forgiving is not WeChat's.
  if (bytes.toString('base64') !== signature) return 'signature';
  const verifier = createVerify('RSA-SHA256').update(`${timestamp}\n${nonce}\n`).update(rawBody).update('\n');
  return verifier.verify(key, bytes) ? undefined : 'signature';
}
