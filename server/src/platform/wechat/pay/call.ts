import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { PayAccount } from './accounts.ts';
import { reasonOf, settingToCheck } from './codes.ts';
import type { CertificateBook } from './certificateBook.ts';
import { readAnswer, type Answer } from './answer.ts';
import type { Signer } from './signer.ts';
import { exchange, WireFailure } from './transport.ts';
import { PayFailure, type PayFailureReason } from './types.ts';

/** A call by what it asks; numbers in the path stay out of logs and errors. */
export interface PayRequest {
  readonly method: 'GET' | 'POST';
  /** For logs and errors: `/v3/pay/transactions/out-trade-no/{out_trade_no}`. */
  readonly name: string;
  /** Encoded, query included; as it goes over the wire. */
  readonly pathAndQuery: string;
  readonly body?: object;
}

/** Makes one verified call, and gives its body in the shape asked for. Throws PayFailure. */
export type PayCall = <Schema extends z.ZodType>(request: PayRequest, schema: Schema) => Promise<z.output<Schema>>;

/** What calls are made with. */
export interface CallTools {
  readonly account: PayAccount;
  readonly signer: Signer;
  readonly certificates: CertificateBook;
  readonly clock: Clock;
  readonly log: Log;
  /** `https://api.mch.weixin.qq.com`, or a stand-in that speaks the same protocol. */
  readonly baseUrl: string;
  /** WeChat's other site, tried when the first does not answer. */
  readonly standbyUrl: string | undefined;
  /** For one attempt, the last byte of the answer included. */
  readonly timeoutMs: number;
  /** Before an attempt is made again, give or take half. */
  readonly pauseMs: number;
}

/** Of a second attempt, these say nothing about what the first one did. */
const saysNothing = new Set<PayFailureReason>(['declined', 'unavailable', 'not_enough', 'misconfigured']);

/**
 * Every call of ours may be repeated as it is (same numbers, same amounts), so an attempt whose outcome is not known
 * is made once more. Uncertainty sticks: when the first attempt may have been done, no refusal of the second counts.
 */
export function payCall(tools: CallTools): PayCall {
  return async (request, schema) => {
    const first = await attempt(tools, request, schema, tools.baseUrl);
    if (!(first instanceof PayFailure)) return first;
    // A rate limit is not eased by asking again at once.
    if (first.reason !== 'unknown' && first.code !== 'unreachable') throw first;

    await sleep(tools.pauseMs * (0.5 + Math.random()));
    const elsewhere = first.requestId === null ? (tools.standbyUrl ?? tools.baseUrl) : tools.baseUrl;
    const second = await attempt(tools, request, schema, elsewhere);
    if (!(second instanceof PayFailure)) return second;
    const isInDoubt = first.reason === 'unknown' && request.method === 'POST' && saysNothing.has(second.reason);
    throw isInDoubt ? first : second;
  };
}

async function attempt<Schema extends z.ZodType>(
  tools: CallTools,
  request: PayRequest,
  schema: Schema,
  baseUrl: string,
): Promise<z.output<Schema> | PayFailure> {
  const answer = await send(tools, request, baseUrl).catch((error: unknown) => {
    if (error instanceof WireFailure) return error;
    throw error;
  });
  if (answer instanceof WireFailure) {
    const reason = answer.problem === 'unreachable' ? 'unavailable' : 'unknown';
    return report(tools.log, new PayFailure(reason, answer.problem, request.name));
  }
  if (answer.problem !== undefined) {
    return report(tools.log, new PayFailure('unknown', answer.problem, request.name, answer.requestId));
  }
  if (answer.status === 200 || answer.status === 204) {
    const parsed = schema.safeParse(answer.json);
    if (!parsed.success) return report(tools.log, new PayFailure('unknown', 'unreadable', request.name, answer.requestId));
    tools.log.debug({ path: request.name, requestId: answer.requestId }, 'WeChat Pay answered');
    return parsed.data;
  }
  const { status, code, requestId } = answer;
  return report(tools.log, new PayFailure(reasonOf(status, code), code, request.name, requestId));
}

async function send(tools: CallTools, request: PayRequest, baseUrl: string): Promise<Answer> {
  const { account, signer, certificates, clock, timeoutMs } = tools;
  const { method, pathAndQuery } = request;
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  const headers = {
    Authorization: await signer.authorization(method, pathAndQuery, body),
    ...(body === '' ? {} : { 'Content-Type': 'application/json' }),
    ...(account.publicKey === undefined ? {} : { 'Wechatpay-Serial': account.publicKey.id }),
  };
  const answer = await exchange(baseUrl, { method, pathAndQuery, body, headers }, timeoutMs);
  return readAnswer(answer, certificates, clock);
}

/** Says it in the log, once, by code and Request-Id; nothing of what was sent or received. */
function report(log: Log, failure: PayFailure): PayFailure {
  const { path, reason, code: answered, requestId } = failure;
  const setting = settingToCheck(answered);
  const facts = { path, reason, answered, requestId };
  if (setting !== undefined) log.error({ ...facts, setting }, 'WeChat Pay refused a setting');
  else if (reason === 'unknown' || reason === 'unavailable') log.warn(facts, 'WeChat Pay call failed');
  else log.info(facts, 'WeChat Pay refused');
  return failure;
}
