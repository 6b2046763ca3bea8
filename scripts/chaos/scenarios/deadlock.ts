import { setTimeout as pause } from 'node:timers/promises';
import { openForeigner } from '../foreigner.ts';
import type { TillScenario } from '../scenario.ts';

/** Longer than the committer waits for a lock (1 s), shorter than it has patience. */
const heldMs = { from: 1_100, to: 1_900 } as const;
const pauseMsMax = 30;

/**
 * Somebody else locks rows of the shop's database: an owner for longer than anybody waits (1205), and balances first,
 * the owner then, which is the other way round (1213). He has more to roll back, so it is the server that gives way.
 */
export const deadlock: TillScenario = {
  dialects: ['mariadb'],
  quickRounds: 1,
  async open(stage) {
    const [hot = ''] = stage.installation.members;
    const foreigner = await openForeigner(stage.installation.settings['DATABASE_URL'] ?? '');
    const before = await foreigner.counts();
    let after = before;
    return {
      async strike() {
        const start = await foreigner.counts();
        do {
          await foreigner.crossOver(hot);
          await pause(stage.random.below(pauseMsMax));
        } while ((await foreigner.counts()).deadlocks === start.deadlocks);
        do {
          await foreigner.hold(hot, heldMs.from + stage.random.below(heldMs.to - heldMs.from));
        } while ((await foreigner.counts()).timeouts === start.timeouts);
        after = await foreigner.counts();
      },
      facts: () => ({
        deadlocks: after.deadlocks - before.deadlocks,
        lockTimeouts: after.timeouts - before.timeouts,
        foreignerGaveWay: foreigner.gaveWay,
      }),
      close: () => foreigner.close(),
    };
  },
};
