import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { busyErrcode, settingToCheck, WechatFailure, type FailureReason } from './failure.ts';

/** One call of WeChat's server API. Query and body hold secrets: they are sent and never told. */
export interface WechatRequest {
  method: 'GET' | 'POST';
  /** Without the query. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, string | boolean>>;
}

/** Makes one call and gives its parsed answer. Throws WechatFailure. */
export type WechatCall = <Schema extends z.ZodType>(request: WechatRequest, schema: Schema) => Promise<z.output<Schema>>;

/** Where WeChat is, and how long it may take. */
export interface CallOptions {
  /** `https://api.weixin.qq.com`, or a stand-in that speaks the same protocol. */
  baseUrl: string;
  log: Log;
  /** For the whole exchange, the last byte of the answer included. */
  timeoutMs?: number;
}

const timeoutMsDefault = 5_000;
const busyPauseMs = 200;
/** The longest answer we ask for is under 2 KB; a stream without end is not an answer. */
const answerBytesMax = 65_536;
const errmsgCharsMax = 300;

/** A success may leave out errcode, so its absence is 0. */
const Verdict = z.looseObject({ errcode: z.number().default(0), errmsg: z.string().default('') });

/**
 * The one way to WeChat's server API: bounded in time and size, tried again only where WeChat says it did nothing (-1),
 * and silent about what it sends.
 */
export function wechatCall({ baseUrl, log, timeoutMs = timeoutMsDefault }: CallOptions): WechatCall {
  const once = async (request: WechatRequest): Promise<unknown> => {
    const { answer, reason } = await exchange(baseUrl, request, timeoutMs);
    const verdict = reason === undefined ? Verdict.safeParse(answer) : undefined;
    const failure = reason ?? (verdict?.success ? verdict.data.errcode : 'unreadable');
    if (failure === 0) return answer;
    report(log, request, failure, verdict?.data?.errmsg ?? '');
    throw new WechatFailure(request.path, failure);
  };

  return async (request, schema) => {
    const answer = await once(request).catch(async (error: unknown) => {
      if (!(error instanceof WechatFailure) || error.reason !== busyErrcode) throw error;
      await sleep(busyPauseMs * (0.5 + Math.random()));
      return once(request);
    });
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
    report(log, request, 'unreadable', '');
    throw new WechatFailure(request.path, 'unreadable');
  };
}

/** Never rejects: what fetch throws may hold the address, and the address holds the secret. */
async function exchange(
  baseUrl: string,
  request: WechatRequest,
  timeoutMs: number,
): Promise<{ answer?: unknown; reason?: FailureReason }> {
  try {
    const response = await fetch(`${baseUrl}${request.path}?${new URLSearchParams(request.query).toString()}`, {
      method: request.method,
      // Real UTF-8, never \u escapes: WeChat refuses those (40033). JSON.stringify writes it that way.
      ...(request.body === undefined
        ? {}
        : { body: JSON.stringify(request.body), headers: { 'Content-Type': 'application/json' } }),
      // A redirect would carry the secret to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readText(response);
    // code2Session answers JSON as text/plain, so the content type says nothing.
    return text === undefined ? { reason: 'unreadable' } : { answer: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: 'unreadable' };
    return { reason: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}

/** The body of a 200 within the size limit, or undefined. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > answerBytesMax) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function report(log: Log, request: WechatRequest, reason: FailureReason, errmsg: string): void {
  const setting = typeof reason === 'number' ? settingToCheck[reason] : undefined;
  // errmsg ends with a rid, by which WeChat can look the call up.
  const facts = { path: request.path, reason, errmsg: withoutOurValues(errmsg, request) };
  if (setting === undefined) log.warn(facts, 'WeChat call failed');
  else log.error({ ...facts, setting }, 'WeChat refused a setting');
}

/** WeChat's words with everything we sent taken out: an errmsg may repeat a token, a code or the secret. */
function withoutOurValues(errmsg: string, { query = {}, body = {} }: WechatRequest): string {
  const ours = [...Object.values(query), ...Object.values(body)].filter((value) => typeof value === 'string' && value !== '');
  return ours.reduce<string>((text, value) => text.replaceAll(String(value), '***'), errmsg).slice(0, errmsgCharsMax);
}
