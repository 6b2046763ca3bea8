import { startClients } from './clientProcess.ts';
import type { Pace } from './pace.ts';
import type { Order, TillsSetting } from './tills.ts';

/** The tills, in their own process. */
export interface Tills {
  readonly pid: number | undefined;
  /** Asks for the quotes that so many seconds will need. */
  quote(seconds: number): Promise<void>;
  /** Sells for so many seconds, at the first so many servers. */
  sell(seconds: number, servers?: number): Promise<Pace>;
  /** Asks for the quotes of a flood. */
  quoteFlood(perSecond: number, seconds: number): Promise<void>;
  /** So many sales a second, whether the ones before are answered or not. */
  flood(perSecond: number, seconds: number): Promise<Pace>;
  close(): void;
}

/** Starts the clients against one server or several. */
export async function startTills(setting: TillsSetting): Promise<Tills> {
  const { pid, ask, close } = startClients('scripts/bench/tills.ts');
  const order = (message: Order) => ask(message);
  await ask(setting);
  return {
    pid,
    close,
    async quote(seconds) {
      await order({ step: 'quote', seconds });
    },
    sell: async (seconds, servers) => (await order({ step: 'sell', seconds, servers })) as Pace,
    async quoteFlood(perSecond, seconds) {
      await order({ step: 'quoteFlood', perSecond, seconds });
    },
    flood: async (perSecond, seconds) => (await order({ step: 'flood', perSecond, seconds })) as Pace,
  };
}
