import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { noCode } from './codes.ts';
import type { CertificateBook } from './certificateBook.ts';
import { signatureHeaders, whyUnsigned } from './signature.ts';
import type { WireAnswer } from './transport.ts';

/** An answer that may be believed, or `problem`. */
export interface Answer {
  readonly status: number;
  /** WeChat's code of a refusal; empty for a success. */
  readonly code: string;
  /** Of a success; undefined when it has no body. */
  readonly json: unknown;
  readonly requestId: string | null;
  readonly problem?: 'signature' | 'unreadable';
}

const Refusal = z.object({ code: z.string().max(64) });
const requestIdMax = 100;

/**
 * Checks who answered before reading what. A success must be signed by a key we know, over the bytes that came. A
 * refusal need not be signed (WeChat's own SDKs do not ask for it), but a wrong signature makes it worthless too.
 */
export async function readAnswer(answer: WireAnswer, certificates: CertificateBook, clock: Clock): Promise<Answer> {
  const requestId = answer.header('request-id')?.slice(0, requestIdMax) ?? null;
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const facts = { status: answer.status, code: '', json: undefined, requestId };
  if (isSuccess || answer.header('wechatpay-signature') !== null) {
    const isGenuine = await isSigned(answer, certificates, clock);
    if (!isGenuine) return { ...facts, problem: 'signature' };
  }
  const json = parseJson(answer.body);
  if (isSuccess) return answer.body.length > 0 && json === undefined ? { ...facts, problem: 'unreadable' } : { ...facts, json };
  return { ...facts, code: Refusal.safeParse(json).data?.code ?? `${noCode}${String(answer.status)}` };
}

async function isSigned(answer: WireAnswer, certificates: CertificateBook, clock: Clock): Promise<boolean> {
  const signed = signatureHeaders((name) => answer.header(name) ?? undefined);
  if (signed === undefined) return false;
  const why = whyUnsigned(signed, answer.body, certificates.keys, clock.now());
  // We asked, over TLS, so a new serial may be a rotation: look for it. A notice never gets this far.
  if (why !== 'serial' || !(await certificates.refresh())) return why === undefined;
  return whyUnsigned(signed, answer.body, certificates.keys, clock.now()) === undefined;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
