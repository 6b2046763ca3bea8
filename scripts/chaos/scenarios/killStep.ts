import { setTimeout as pause } from 'node:timers/promises';
import type { TillScenario } from '../scenario.ts';

/** The steps of the committer (`ledger/commit`), those in the middle of writing first. 8 is only there after a lost connection: `cut-commit` is for that. */
const steps = ['15', 'answer', '10', '2', '19', '12', '6', '16', '1', '18', '9', '13', '3', '17', '7', '11', '4', '14', '5'];
/** At which time a step ends the server: from the first batches to one in the middle of the load. */
const timesMax = 25;
const patienceMs = 60_000;

/** The server ends itself (SIGKILL) right before a numbered step of a batch, one step after the other. */
export const killStep: TillScenario = {
  dialects: ['sqlite', 'mariadb'],
  quickRounds: 5,
  open(stage) {
    const reached = new Map<string, number>();
    const stepOf = (round: number) => steps[(round - 1) % steps.length] ?? '';
    return Promise.resolve({
      launch: (round) => ({ settings: { SHUKE_CRASH_AT: `${stepOf(round)}:${1 + stage.random.below(timesMax)}` } }),
      async strike(_shift, round) {
        const step = stepOf(round);
        const hasEnded = stage.server.exited.then(() => true);
        if (!(await Promise.race([hasEnded, pause(patienceMs, false, { ref: false })])))
          throw new Error(`step ${step} was never reached`);
        reached.set(step, (reached.get(step) ?? 0) + 1);
      },
      facts: () => ({ stepsReached: reached.size, steps: [...reached.keys()].join(' ') }),
    });
  },
};
