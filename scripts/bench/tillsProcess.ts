import { fork, type ChildProcess } from 'node:child_process';
import type { Pace } from './pace.ts';
import type { Order, TillsAnswer, TillsSetting } from './tills.ts';

/** The tills, in their own process: it ends with the channel to this one. */
export interface Tills {
  readonly pid: number | undefined;
  /** Asks for the quotes that so many seconds will need. */
  quote(seconds: number): Promise<void>;
  /** Sells for so many seconds. */
  sell(seconds: number): Promise<Pace>;
  close(): void;
}

/** Starts the clients against a server. */
export async function startTills(setting: TillsSetting): Promise<Tills> {
  const child = fork('scripts/bench/tills.ts', { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  await ask(child, setting);
  return {
    pid: child.pid,
    async quote(seconds) {
      await ask(child, { step: 'quote', seconds });
    },
    sell: async (seconds) => (await ask(child, { step: 'sell', seconds })) as Pace,
    close() {
      child.disconnect();
    },
  };
}

/** One message there, one back. */
const ask = (child: ChildProcess, message: TillsSetting | Order): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) => {
      reject(new Error(`the tills' process ended with ${String(code)}`));
    };
    child.once('exit', onExit);
    child.once('message', (answer: TillsAnswer) => {
      child.off('exit', onExit);
      if ('problem' in answer) reject(new Error(answer.problem));
      else resolve(answer);
    });
    child.send(message);
  });
