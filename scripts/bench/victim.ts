import { basket } from './sales.ts';

/** The member whose row somebody holds: their till asks for one sale again and again. */
export class Victim {
  readonly #waitedMs: number[] = [];

  private constructor(
    readonly url: string,
    readonly token: string,
    readonly input: object,
  ) {}

  /** With the price of their sale, asked for while nobody holds anything. */
  static async atTill(url: string, token: string, visitId: string): Promise<Victim> {
    const quote = await new Victim(url, token, {}).#post('/v1/quotes', { visitId, ...basket });
    const { quoteHash } = (await quote.json()) as { quoteHash?: string };
    if (quoteHash === undefined) throw new Error(`the victim got no price: ${quote.status}`);
    return new Victim(url, token, { visitId, ...basket, quoteHash });
  }

  /** Asks until told to stop, and for the last answer. Throws on any answer but "come back". */
  async askUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const before = performance.now();
      const answer = await this.#post('/v1/sales', this.input);
      this.#waitedMs.push(performance.now() - before);
      await answer.arrayBuffer();
      if (answer.status !== 503 || answer.headers.get('retry-after') === null)
        throw new Error(`the victim was answered ${answer.status} instead of 503 with Retry-After`);
    }
  }

  /** The longest it was kept waiting. */
  longestMs(): number {
    return Math.max(...this.#waitedMs);
  }

  #post(path: string, input: object): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.token}`,
        'idempotency-key': 'bench-victim',
      },
      body: JSON.stringify(input),
    });
  }
}
