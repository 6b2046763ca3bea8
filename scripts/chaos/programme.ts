import type { Dialect } from '../../server/src/platform/db/index.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { buildServer } from '../bench/serverProcess.ts';
import { createRandom } from '../seed/random.ts';
import { canaries, type Canary, type CanaryName } from './canaries.ts';
import { Crew } from './crew.ts';
import { install } from './installation.ts';
import { againWithOwnMounts, hasOwnMounts } from './ownMounts.ts';
import { currentCommit, type ChaosResult } from './result.ts';
import type { Acts, Ground, Scale, Scenario } from './scenario.ts';
import { Stage } from './stage.ts';
import { Tally, type Findings } from './tally.ts';
import { TillRounds } from './tillRounds.ts';

/** What a run is asked for. */
export interface RunOptions {
  rounds: number;
  seed: number;
  dialect: Dialect;
  /** Of a scenario of payments; left out, as its own full or quick run has it. */
  scale?: Partial<Scale>;
  quick?: boolean;
  /** An installation that is wrong on purpose, to see that it is caught. */
  canary?: CanaryName | undefined;
  say?: (line: string) => void;
}

const clientsCount = 16;
/** The whole ledger is recomputed so often in a run, at least every tenth round of a short one, and at the end. */
const auditsPerRun = 20;
const roundsPerAuditMin = 10;
/** Sentences shown of what went wrong: more than a few say nothing new. */
const shownMax = 10;

/** Runs a scenario and says what it found. Everything it starts, it ends. */
export async function runScenario(name: string, scenario: Scenario, options: RunOptions): Promise<ChaosResult> {
  const { seed, dialect, say = () => undefined } = options;
  if (!scenario.dialects.includes(dialect)) throw new Error(`${name} is for ${scenario.dialects.join(' and ')}`);
  if (scenario.ownMounts === true && !hasOwnMounts())
    return JSON.parse(await againWithOwnMounts(argumentsOf(name, options), say)) as ChaosResult;
  const canary: Canary | undefined = options.canary === undefined ? undefined : canaries[options.canary];
  const installation = await install(dialect, clientsCount, { ...scenario.install, ...canary?.install });
  const built = await buildServer(canary?.entry, canary?.plugins);
  const journals = ownFolder('journals');
  const settings = { SHUKE_LOG_LEVEL: 'error', ...canary?.settings };
  const stage = new Stage({ installation, built, settings, random: createRandom(seed + 1), say });
  const ground = groundOf(stage, scenario, options);
  const rounds = scenario.trials === undefined ? options.rounds : 1;
  let acts: Acts | undefined;
  try {
    acts = await actsOf(scenario, ground, { crew: new Crew(installation, seed), journals });
    const roundMs = await play(acts, ground, rounds);
    const { counts, isClean } = ground.tally;
    const trials = scenario.trials?.(ground.scale) ?? rounds;
    const found = { scenario: name, dialect, rounds: trials, ...counts, facts: acts.facts(), roundMs };
    return { ...found, bound3n: Math.min(1, 3 / trials), seed, commit: currentCommit(), pass: isClean };
  } finally {
    await stage.down();
    await acts?.close();
    built.remove();
    removeFolder(journals);
    await installation.remove();
  }
}

const argumentsOf = (name: string, { rounds, seed, dialect, canary }: RunOptions): string[] => [
  ...[name, '--rounds', String(rounds), '--seed', String(seed), '--dialect', dialect],
  ...(canary === undefined ? [] : ['--canary', canary]),
];

const nothingToScale: Scale = { orders: 0, notices: 0 };

function groundOf(stage: Stage, scenario: Scenario, { seed, scale, quick = false }: RunOptions): Ground {
  const tally = new Tally();
  const usual = 'acts' in scenario ? (quick ? scenario.quick : scenario.full) : nothingToScale;
  return {
    stage,
    tally,
    scale: { ...usual, ...scale },
    seed,
    complain(found: Partial<Findings>) {
      tally.find(found);
      for (const line of Object.values(found).flatMap((lines) => lines.slice(0, shownMax))) stage.say(`✗ ${line}`);
    },
  };
}

const actsOf = async (scenario: Scenario, ground: Ground, tills: { crew: Crew; journals: string }): Promise<Acts> =>
  'acts' in scenario ? scenario.acts(ground) : new TillRounds(ground, await scenario.open(ground.stage), tills);

/** Gives the wall time of a round, in the middle, in whole ms. */
async function play(acts: Acts, { stage, complain }: Ground, rounds: number): Promise<number> {
  const lasted: number[] = [];
  const roundsPerAudit = Math.max(roundsPerAuditMin, Math.ceil(rounds / auditsPerRun));
  for (let round = 1; round <= rounds; round += 1) {
    const began = performance.now();
    await acts.round(round);
    lasted.push(performance.now() - began);
    if (round === rounds || round % roundsPerAudit === 0) complain({ differences: await stage.audit() });
  }
  return Math.round(lasted.sort((a, b) => a - b)[lasted.length >> 1] ?? 0);
}
