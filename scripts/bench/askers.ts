/**
 * Members who open the mini program, in a process of their own: so many at once, each asking for one page after the other as
 * another member each time. Started by `home.ts`, spoken to by messages.
 */
import { Pool } from 'undici';
import { serveOrders } from './clientProcess.ts';
import { hammer, type Caller, type Pace } from './pace.ts';
import { tokenAt } from './visitors.ts';

/** What is asked for, for how long. */
export interface AskOrder {
  url: string;
  path: string;
  /** How many members there are to be; 0 asks without a token. */
  members: number;
  inFlight: number;
  seconds: number;
}

const pools = new Map<string, Pool>();
let asked = 0;

serveOrders(({ url, path, members, inFlight, seconds }: AskOrder): Promise<Pace> => {
  const pool = pools.get(url) ?? new Pool(url, { connections: inFlight, pipelining: 1 });
  pools.set(url, pool);
  const ask: Caller = async () => {
    asked += 1;
    const headers = members === 0 ? {} : { authorization: `Bearer ${tokenAt(asked % members)}` };
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
    await body.dump();
    return statusCode === 200 ? 'done' : String(statusCode);
  };
  return hammer(ask, { inFlight, seconds });
});
