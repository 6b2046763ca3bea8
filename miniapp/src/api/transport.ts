import Taro from '@tarojs/taro';
import { failReason } from '../lib/failReason.ts';
import type { Transport, WireRequest } from './client.ts';
import { ApiError } from './errors.ts';
import { learnServerTime } from './serverClock.ts';

const timeoutMs = 10_000;
/** A read may be sent again without harm; a write is repeated only by whoever kept its idempotency key. */
const readTries = 2;

/** The transport of the app: Taro.request, 10 s at most, and one more try for reads. */
export const taroTransport: Transport = async (request) => {
  const tries = request.method === 'GET' ? readTries : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendOnce(request);
    } catch (error) {
      if (attempt >= tries) throw error;
    }
  }
};

async function sendOnce({ method, path, body, headers }: WireRequest): Promise<{ status: number; body: unknown }> {
  const sentAt = Date.now();
  const reply = await Taro.request<unknown>({
    url: API_BASE + path,
    method,
    ...(body === undefined ? {} : { data: body }),
    header: { 'content-type': 'application/json', ...headers },
    timeout: timeoutMs,
  }).catch((error: unknown) => {
    throw ApiError.unanswered(/timeout/i.test(failReason(error)) ? 'network_timeout' : 'network_down');
  });
  learnServerTime({ body: reply.data, dateHeader: dateOf(reply.header), sentAt });
  return { status: reply.statusCode, body: reply.data };
}

/** Phones differ in the case of header names. */
function dateOf(header: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const found = Object.entries(header ?? {}).find(([name]) => name.toLowerCase() === 'date');
  return found === undefined ? undefined : String(found[1]);
}
