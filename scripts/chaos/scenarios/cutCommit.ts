import { openCuttingProxy } from '../../../test/support/cuttingProxy.ts';
import { mariaOf, type TillScenario } from '../scenario.ts';
import { until } from '../until.ts';

/** Batches of the ledger whose COMMIT arrives and whose answer is lost: the others come besides. */
const cutsPerRound = 3;
/** Of a hundred COMMITs, so many are cut. */
const cutShare = 15;

/** The line to the database is cut while a COMMIT is on its way: before the database has it, or before its answer is back. */
export const cutCommit: TillScenario = {
  dialects: ['mariadb'],
  quickRounds: 2,
  async open(stage) {
    const { port } = mariaOf(stage);
    let isCutting = false;
    let batchesCut = 0;
    const cut = (packet: Buffer) => {
      if (!isCutting || !stage.random.chance(cutShare)) return undefined;
      const how = stage.random.pick(['before', 'after'] as const);
      // The committer sends COMMIT behind other statements; the ordinary writes send it alone.
      if (packet.includes(';COMMIT') && how === 'after') batchesCut += 1;
      return how;
    };
    const proxy = await openCuttingProxy({ host: '127.0.0.1', port }, 'COMMIT', cut);
    const { cuts } = proxy;
    const through = new URL(stage.installation.settings['DATABASE_URL'] ?? '');
    through.port = String(proxy.port);
    const launch = { settings: { DATABASE_URL: through.href } };
    return {
      launch: () => launch,
      async strike() {
        const enough = batchesCut + cutsPerRound;
        isCutting = true;
        await until(() => batchesCut >= enough, 'no COMMIT came by to be cut').finally(() => {
          isCutting = false;
        });
      },
      facts: () => ({ cutBefore: cuts.before, cutAfter: cuts.after, batchesCutAfter: batchesCut }),
      close: () => proxy.close(),
    };
  },
};
