import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { noticePath } from '../../../server/src/pay/index.ts';
import { demoMerchant } from '../../../test/sandbox/index.ts';

/** A notice as it goes over the wire; the body may be no text at all. */
export interface Letter {
  headers: Readonly<Record<string, string | string[]>>;
  body: string | Uint8Array;
}

const answerTimeoutMs = 15_000;
/** "Come back": WeChat then says it again. */
const laterStatus = 503;
const hangUpsMax = 3;
const triesMax = 1_200;
const betweenTriesMs = 50;

/** Carries notices to the servers of a shop, over loopback. */
export class PostOffice {
  readonly #pools = new Map<string, Pool>();
  readonly #connections: number;

  constructor(connections: number) {
    this.#connections = connections;
  }

  /** The status it was answered with; 0 where there was no answer. */
  async post(url: string, { headers, body }: Letter, mchid: string = demoMerchant.mchid): Promise<number> {
    try {
      const answer = await this.#poolOf(url).request({
        method: 'POST',
        path: noticePath(mchid),
        headers,
        body: typeof body === 'string' ? body : Buffer.from(body),
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return 0;
    }
  }

  /** Twice more where there was no answer: a server that has had enough of a body hangs up, and takes the next letter with it. */
  async postAgain(url: string, letter: Letter, mchid?: string): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const status = await this.post(url, letter, mchid);
      if (status !== 0 || tries === hangUpsMax) return status;
    }
  }

  /** Again and again until there is a definite answer, which it gives; signed anew each time, to where the server is by then. */
  async deliver(urlOf: () => string, letterOf: () => Letter): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const status = await this.post(urlOf(), letterOf());
      if (status !== 0 && status !== laterStatus) return status;
      if (tries >= triesMax) throw new Error('a notice was never answered');
      await pause(betweenTriesMs);
    }
  }

  /** Breaks every connection. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #poolOf(url: string): Pool {
    const known = this.#pools.get(url);
    if (known !== undefined) return known;
    const timeouts = { headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs };
    const pool = new Pool(url, { connections: this.#connections, pipelining: 1, ...timeouts });
    this.#pools.set(url, pool);
    return pool;
  }
}
