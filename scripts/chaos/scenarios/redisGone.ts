import { setTimeout as pause } from 'node:timers/promises';
import { tellRedis } from '../../../test/harness/redis.ts';
import type { TillScenario } from '../scenario.ts';

const lastsMs = 500;
const flushEveryMs = 10;

/** Redis is killed, emptied again and again, read-only, or silent. It holds no truth, so the shop must not stop for it. */
export const redisGone: TillScenario = {
  dialects: ['mariadb'],
  quickRounds: 4,
  open(stage) {
    const { servers } = stage.installation;
    if (servers === undefined) throw new Error('there is no Redis beside SQLite');
    const { redis } = servers;
    const tell = (command: string) => tellRedis(redis.port, command);
    const ways = {
      async killed() {
        await redis.kill();
        await pause(lastsMs);
        await redis.restart();
      },
      async emptied() {
        for (let left = lastsMs; left > 0; left -= flushEveryMs) {
          await tell('FLUSHALL');
          await pause(flushEveryMs);
        }
      },
      async readOnly() {
        // A replica of nobody: it answers, and takes no writes.
        await tell('REPLICAOF 127.0.0.1 1');
        await pause(lastsMs);
        await tell('REPLICAOF NO ONE');
      },
      async silent() {
        await tell(`CLIENT PAUSE ${lastsMs} ALL`);
        await pause(lastsMs);
      },
    };
    const names = Object.keys(ways) as (keyof typeof ways)[];
    let [calm, troubled] = [0, 0];
    return Promise.resolve({
      async strike(shift, round) {
        calm += await shift.successesWhile(() => pause(lastsMs));
        troubled += await shift.successesWhile(ways[names[(round - 1) % names.length] ?? 'killed']);
      },
      facts: () => ({ successesBefore: calm, successesDuring: troubled }),
    });
  },
};
