/**
 * The tills of the benches that sell, in a process of their own: each sends one sale after the other over a kept
 * connection, or all of them far more than a server can take. Started by `tillsProcess.ts`, spoken to by messages.
 */
import { Pool } from 'undici';
import { serveOrders } from './clientProcess.ts';
import { visitAt } from './crowd.ts';
import { comeBack, flood, hammer, type Caller, type Pace } from './pace.ts';

/** What the tills are told at the start. */
export interface TillsSetting {
  /** A server each; till n asks server n modulo their number. */
  urls: readonly string[];
  /** One for each till. */
  tokens: readonly string[];
  basket: object;
  /** How many visits there are; each is good for one sale. */
  visits: number;
}

/** Then, for each measurement: ask for the quotes it will need, then sell for so many seconds. */
export type Order = { seconds: number } & (
  | { step: 'quote' }
  /** Over the first so many servers. */
  | { step: 'sell'; servers?: number | undefined }
  /** So many sales a second, whatever becomes of them. */
  | { step: 'quoteFlood' | 'flood'; perSecond: number }
);

/** What comes back: the pace of a sell, or why there is none. */
export type TillsAnswer = Pace | { ready: true };

interface Quoted {
  visitId: string;
  quoteHash: string;
}

/** Quotes asked for before the first measurement; later ones go by what the one before needed, and then some. */
const quotesAtFirst = 2_000;
const reserve = 1.5;
const crushConnections = 1_000;

class Tills {
  readonly #setting: TillsSetting;
  readonly #pools: readonly Pool[];
  /** More connections than there may be sales under way. */
  readonly #crush: Pool;
  #servers: number;
  /** Each till takes the visits of its own cashier: every nth. */
  readonly #next: number[];
  readonly #quoted: Quoted[][];
  #perSecond = 0;

  constructor(setting: TillsSetting) {
    this.#setting = setting;
    this.#pools = setting.urls.map((url) => new Pool(url, { connections: setting.tokens.length, pipelining: 1 }));
    this.#crush = new Pool(setting.urls[0] ?? '', { connections: crushConnections, pipelining: 1 });
    this.#servers = setting.urls.length;
    this.#next = setting.tokens.map((_, till) => till);
    this.#quoted = setting.tokens.map(() => []);
  }

  /** Quotes come first, as at any till, and outside of the clock. */
  async quote(seconds: number): Promise<{ ready: true }> {
    return this.#quoteForAll(this.#perSecond === 0 ? quotesAtFirst : this.#perSecond * seconds * reserve);
  }

  async quoteFlood(perSecond: number, seconds: number): Promise<{ ready: true }> {
    await this.#connectCrush();
    return this.#quoteForAll(perSecond * seconds);
  }

  /** Node accepts one connection in a turn of its loop: a rush of new ones would wait at the door, and never be a rush inside. */
  async #connectCrush(): Promise<void> {
    const knock = () => this.#crush.request({ method: 'GET', path: '/healthz' }).then(({ body }) => body.dump());
    await Promise.all(Array.from({ length: crushConnections }, knock));
  }

  async sell(seconds: number, servers = this.#pools.length): Promise<Pace> {
    this.#servers = servers;
    const pace = await hammer((till) => this.#sell(till), { inFlight: this.#quoted.length, seconds });
    this.#perSecond = pace.perSecond;
    return pace;
  }

  /** Everybody at once, and more than the server can take: what it does then is what is measured. */
  flood(perSecond: number, seconds: number): Promise<Pace> {
    const sell: Caller = (count) => this.#sell(count % this.#quoted.length, this.#crush);
    return flood(sell, { perSecond, seconds });
  }

  async #quoteForAll(count: number): Promise<{ ready: true }> {
    const each = Math.ceil(count / this.#quoted.length);
    await Promise.all(this.#quoted.map((quoted, till) => this.#quoteUpTo(each, quoted, till)));
    return { ready: true };
  }

  #poolOf(till: number): Pool {
    const pool = this.#pools[till % this.#servers];
    if (pool === undefined) throw new RangeError('no such server');
    return pool;
  }

  async #quoteUpTo(count: number, quoted: Quoted[], till: number): Promise<void> {
    while (quoted.length < count) quoted.push(await this.#quoteNext(till));
  }

  async #quoteNext(till: number): Promise<Quoted> {
    const place = this.#next[till] ?? 0;
    if (place >= this.#setting.visits) throw new Error('no visits are left: measure for a shorter time, or with more members');
    this.#next[till] = place + this.#setting.tokens.length;
    const visitId = visitAt(place);
    const { statusCode, answer } = await this.#post(this.#poolOf(till), till, {
      path: '/v1/quotes',
      input: { visitId, ...this.#setting.basket },
    });
    if (statusCode !== 200 || typeof answer.quoteHash !== 'string')
      throw new Error(`a quote was refused: ${answer.error?.code ?? statusCode}`);
    return { visitId, quoteHash: answer.quoteHash };
  }

  /** The sale; a till that has run out of quotes asks for one, on the clock. */
  async #sell(till: number, pool = this.#poolOf(till)): ReturnType<Caller> {
    const { visitId, quoteHash } = this.#quoted[till]?.pop() ?? (await this.#quoteNext(till));
    const { statusCode, answer, retryAfter } = await this.#post(pool, till, {
      path: '/v1/sales',
      input: { visitId, ...this.#setting.basket, quoteHash },
      key: `bench-${visitId}`,
    });
    if (statusCode === 200 && answer.status === 'paid') return 'done';
    return statusCode === 503 && retryAfter !== undefined ? comeBack : (answer.error?.code ?? String(statusCode));
  }

  async #post(pool: Pool, till: number, { path, input, key }: { path: string; input: object; key?: string }) {
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#setting.tokens[till] ?? ''}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(input),
    });
    const answer = (await body.json()) as { status?: string; quoteHash?: string; error?: { code: string } };
    return { statusCode, answer, retryAfter: headers['retry-after'] };
  }
}

let tills: Tills | undefined;

serveOrders(async (message: TillsSetting | Order): Promise<TillsAnswer> => {
  if ('urls' in message) {
    tills = new Tills(message);
    return { ready: true };
  }
  if (tills === undefined) throw new Error('the tills have not been set up');
  if (message.step === 'quote') return tills.quote(message.seconds);
  if (message.step === 'sell') return tills.sell(message.seconds, message.servers);
  const { step, perSecond, seconds } = message;
  return step === 'flood' ? tills.flood(perSecond, seconds) : tills.quoteFlood(perSecond, seconds);
});
