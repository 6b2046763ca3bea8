import { setTimeout as pause } from 'node:timers/promises';
import type { TillScenario } from '../scenario.ts';

/** When a kill comes, counted from the first success of a round: a busy machine may take its time until then. */
const killMs = { from: 50, to: 750 } as const;

/** The server is killed (SIGKILL) at a random moment, and another one is started over what it left. */
export const killApp: TillScenario = {
  dialects: ['sqlite', 'mariadb'],
  quickRounds: 2,
  open: (stage) =>
    Promise.resolve({
      async strike() {
        await pause(killMs.from + stage.random.below(killMs.to - killMs.from));
        await stage.down();
      },
    }),
};
