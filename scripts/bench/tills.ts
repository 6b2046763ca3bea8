/**
 * The tills of the `checkout` benches, in a process of their own: each sends one sale after the other over a kept
 * connection. Started by `tillsProcess.ts`, spoken to by messages.
 */
import { Pool } from 'undici';
import { visitAt } from './crowd.ts';
import { hammer, type Caller, type Pace } from './pace.ts';

/** What the tills are told at the start. */
export interface TillsSetting {
  url: string;
  /** One for each till. */
  tokens: readonly string[];
  basket: object;
  /** How many visits there are; each is good for one sale. */
  visits: number;
}

/** Then, for each measurement: ask for the quotes of so many seconds, then sell for so many. */
export interface Order {
  step: 'quote' | 'sell';
  seconds: number;
}

/** What comes back: the pace of a sell, or why there is none. */
export type TillsAnswer = Pace | { ready: true } | { problem: string };

interface Quoted {
  visitId: string;
  quoteHash: string;
}

/** Quotes asked for before the first measurement; later ones go by what the one before needed, and then some. */
const quotesAtFirst = 2_000;
const reserve = 1.5;

class Tills {
  readonly #setting: TillsSetting;
  readonly #pool: Pool;
  /** Each till takes the visits of its own cashier: every nth. */
  readonly #next: number[];
  readonly #quoted: Quoted[][];
  #perSecond = 0;

  constructor(setting: TillsSetting) {
    this.#setting = setting;
    this.#pool = new Pool(setting.url, { connections: setting.tokens.length, pipelining: 1 });
    this.#next = setting.tokens.map((_, till) => till);
    this.#quoted = setting.tokens.map(() => []);
  }

  /** Quotes come first, as at any till, and outside of the clock. */
  async quote(seconds: number): Promise<{ ready: true }> {
    const expected = this.#perSecond === 0 ? quotesAtFirst : this.#perSecond * seconds * reserve;
    const each = Math.ceil(expected / this.#quoted.length);
    await Promise.all(this.#quoted.map((quoted, till) => this.#quoteUpTo(each, quoted, till)));
    return { ready: true };
  }

  async sell(seconds: number): Promise<Pace> {
    const pace = await hammer((till) => this.#sell(till), { inFlight: this.#quoted.length, seconds });
    this.#perSecond = pace.perSecond;
    return pace;
  }

  async #quoteUpTo(count: number, quoted: Quoted[], till: number): Promise<void> {
    while (quoted.length < count) quoted.push(await this.#quoteNext(till));
  }

  async #quoteNext(till: number): Promise<Quoted> {
    const place = this.#next[till] ?? 0;
    if (place >= this.#setting.visits) throw new Error('no visits are left: measure for a shorter time, or with more members');
    this.#next[till] = place + this.#setting.tokens.length;
    const visitId = visitAt(place);
    const { statusCode, answer } = await this.#post('/v1/quotes', till, { visitId, ...this.#setting.basket });
    if (statusCode !== 200 || typeof answer.quoteHash !== 'string')
      throw new Error(`a quote was refused: ${answer.error?.code ?? statusCode}`);
    return { visitId, quoteHash: answer.quoteHash };
  }

  /** The sale; a till that has run out of quotes asks for one, on the clock. */
  async #sell(till: number): ReturnType<Caller> {
    const { visitId, quoteHash } = this.#quoted[till]?.pop() ?? (await this.#quoteNext(till));
    const { statusCode, answer } = await this.#post(
      '/v1/sales',
      till,
      { visitId, ...this.#setting.basket, quoteHash },
      `bench-${visitId}`,
    );
    return statusCode === 200 && answer.status === 'paid' ? 'done' : (answer.error?.code ?? String(statusCode));
  }

  async #post(path: string, till: number, input: object, key?: string) {
    const { statusCode, body } = await this.#pool.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#setting.tokens[till] ?? ''}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(input),
    });
    return { statusCode, answer: (await body.json()) as { status?: string; quoteHash?: string; error?: { code: string } } };
  }
}

let tills: Tills | undefined;

process.on('message', (message: TillsSetting | Order) => {
  if ('url' in message) {
    tills = new Tills(message);
    process.send?.({ ready: true });
  } else {
    const { step, seconds } = message;
    void (step === 'quote' ? tills?.quote(seconds) : tills?.sell(seconds))?.then(
      (answer) => process.send?.(answer),
      (error: unknown) => process.send?.({ problem: String(error) }),
    );
  }
});
process.on('disconnect', () => process.exit(0));
