import { wxCall, type Asked } from './wx.ts';

interface RequestOptions extends Asked {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
}

type Listener = (state: { isConnected: boolean; networkType: string }) => void;

/** The phone's way to the server: real HTTP, which can be cut. */
export class Network {
  /** Every request of the mini program, whether or not it arrived, such as `GET /v1/programme`. */
  readonly sent: string[] = [];
  /** Those that were answered, by any status. */
  readonly answered: string[] = [];
  readonly #server: string;
  readonly #now: () => number;
  readonly #listeners = new Set<Listener>();
  readonly #closing = new AbortController();
  #connected = true;

  /** @param now the server's clock, which its Date header would tell if its machine's clock were set by the test, too */
  constructor(server: string, now: () => number) {
    this.#server = server;
    this.#now = now;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Cuts the network, or brings it back; the mini program is told, as in WeChat. */
  set connected(connected: boolean) {
    this.#connected = connected;
    for (const tell of [...this.#listeners]) tell(this.#state);
  }

  /** Requests under way are given up. */
  close(): void {
    this.#listeners.clear();
    this.#closing.abort();
  }

  wx(): Record<string, unknown> {
    return {
      request: wxCall('request', (options: RequestOptions) => this.#request(options).catch(this.#unlessClosed)),
      getNetworkType: wxCall('getNetworkType', () => this.#state),
      onNetworkStatusChange: (listener: Listener) => void this.#listeners.add(listener),
      offNetworkStatusChange: (listener: Listener) => void this.#listeners.delete(listener),
    };
  }

  get #state() {
    return { isConnected: this.#connected, networkType: this.#connected ? 'wifi' : 'none' };
  }

  /** A build without TARO_APP_API asks by paths alone; here they mean the server of the test. */
  async #request({ url, method = 'GET', data: input, header = {} }: RequestOptions) {
    const to = new URL(url, this.#server);
    const name = `${method} ${to.pathname}`;
    this.sent.push(name);
    if (!this.#connected) throw new Error('network is down');
    const body = input === undefined ? {} : { body: JSON.stringify(input) };
    const answer = await fetch(to, { method, headers: header, ...body, signal: this.#closing.signal });
    const data = await answer.json();
    this.answered.push(name);
    return { statusCode: answer.status, header: this.#header(answer), cookies: [], data };
  }

  #header = ({ headers }: Response): Record<string, string> => ({
    ...Object.fromEntries(headers),
    date: new Date(this.#now()).toUTCString(),
  });

  /** A closed phone hears nothing any more, not even of failures. */
  #unlessClosed = (error: unknown): Promise<never> =>
    this.#closing.signal.aborted ? new Promise(() => undefined) : Promise.reject(error);
}
