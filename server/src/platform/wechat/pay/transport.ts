/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** Signed and sent exactly so. */
  readonly pathAndQuery: string;
  /** JSON, or empty. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back, bodies read in full and within the limit. */
export interface WireAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Buffer;
}

/** `unreachable`: nothing was sent. The others: it may have arrived. */
export type WireProblem = 'unreachable' | 'timeout' | 'broken' | 'unreadable';

/** An exchange that gave no answer. What fetch throws may hold addresses; this holds a word. */
export class WireFailure extends Error {
  override readonly name = 'WireFailure';

  constructor(readonly problem: WireProblem) {
    super(problem);
  }
}

/** The longest answers are lists of certificates and refunds with details, some KB. */
const answerBytesMax = 262_144;
const nothingSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Sends and gives the answer with its body unread. Throws WireFailure. */
export async function open(baseUrl: string, request: WireRequest, timeoutMs: number): Promise<Response> {
  try {
    return await fetch(`${baseUrl}${request.pathAndQuery}`, {
      method: request.method,
      headers: { Accept: 'application/json', 'User-Agent': 'shuke', ...request.headers },
      ...(request.method === 'GET' ? {} : { body: request.body }),
      // A redirect would carry what we signed to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw asWireFailure(error);
  }
}

/** One exchange within the time limit, the last byte included. Throws WireFailure. */
export async function exchange(baseUrl: string, request: WireRequest, timeoutMs: number): Promise<WireAnswer> {
  const response = await open(baseUrl, request, timeoutMs);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > answerBytesMax) throw new WireFailure('unreadable');
      chunks.push(chunk);
    }
  } catch (error) {
    throw asWireFailure(error);
  }
  return { status: response.status, header: (name) => response.headers.get(name), body: Buffer.concat(chunks) };
}

/** Whatever fetch or a body threw, in one word. */
export function asWireFailure(error: unknown): WireFailure {
  if (error instanceof WireFailure) return error;
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return new WireFailure('timeout');
  return new WireFailure(nothingSent.has(cause?.code ?? '') ? 'unreachable' : 'broken');
}
