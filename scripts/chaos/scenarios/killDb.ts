import { setTimeout as pause } from 'node:timers/promises';
import { mariaOf, type TillScenario } from '../scenario.ts';

const killMs = { from: 50, to: 750 } as const;
/** How long the database stays away: shorter and longer than the committer is patient. */
const awayMsMax = 1_500;

/** The database server is killed (SIGKILL) and started again; the server goes on, and must find it again by itself. */
export const killDb: TillScenario = {
  dialects: ['mariadb'],
  quickRounds: 2,
  open(stage) {
    const maria = mariaOf(stage);
    return Promise.resolve({
      async strike(shift) {
        await pause(killMs.from + stage.random.below(killMs.to - killMs.from));
        await maria.kill();
        await shift.next('unanswered', 'nobody noticed that the database is gone');
        await pause(stage.random.below(awayMsMax));
        await maria.restart();
      },
    });
  },
};
