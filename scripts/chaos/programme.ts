import { join } from 'node:path';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { buildServer } from '../bench/serverProcess.ts';
import { createRandom } from '../seed/random.ts';
import type { Books } from './books.ts';
import { canaries, type Canary, type CanaryName } from './canaries.ts';
import { checkRound } from './check.ts';
import { Crew } from './crew.ts';
import { install } from './installation.ts';
import type { Told } from './intent.ts';
import { againWithOwnMounts, hasOwnMounts } from './ownMounts.ts';
import { currentCommit, type ChaosResult } from './result.ts';
import type { Scenario, Trouble } from './scenario.ts';
import { askAgain, settle } from './settle.ts';
import { Stage } from './stage.ts';
import { Tally, type Findings } from './tally.ts';
import { Wire } from './wire.ts';

/** What a run is asked for. */
export interface RunOptions {
  rounds: number;
  seed: number;
  dialect: Dialect;
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
  const { rounds, seed, dialect, say = () => undefined } = options;
  if (!scenario.dialects.includes(dialect)) throw new Error(`${name} is for ${scenario.dialects.join(' and ')}`);
  if (scenario.ownMounts === true && !hasOwnMounts())
    return JSON.parse(await againWithOwnMounts(argumentsOf(name, options), say)) as ChaosResult;
  const canary: Canary | undefined = options.canary === undefined ? undefined : canaries[options.canary];
  const installation = await install(dialect, clientsCount, { ...scenario.install, ...canary?.install });
  const built = await buildServer(canary?.entry, canary?.plugins);
  const journals = ownFolder('journals');
  const settings = { SHUKE_LOG_LEVEL: 'error', ...canary?.settings };
  const stage = new Stage({ installation, built, settings, random: createRandom(seed + 1), say });
  let trouble: Trouble | undefined;
  try {
    trouble = await scenario.open(stage);
    const run = new Run(stage, trouble, { crew: new Crew(installation, seed), journals });
    await run.all(rounds);
    const { counts, isClean } = run.tally;
    const found = { scenario: name, dialect, rounds, ...counts, facts: trouble.facts?.() ?? {}, roundMs: run.roundMs };
    return { ...found, bound3n: Math.min(1, 3 / rounds), seed, commit: currentCommit(), pass: isClean };
  } finally {
    await stage.down();
    await trouble?.close?.();
    built.remove();
    removeFolder(journals);
    await installation.remove();
  }
}

const argumentsOf = (name: string, { rounds, seed, dialect, canary }: RunOptions): string[] => [
  ...[name, '--rounds', String(rounds), '--seed', String(seed), '--dialect', dialect],
  ...(canary === undefined ? [] : ['--canary', canary]),
];

class Run {
  readonly tally = new Tally();
  readonly #stage: Stage;
  readonly #trouble: Trouble;
  readonly #crew: Crew;
  readonly #journals: string;
  readonly #lasted: number[] = [];
  /** The round whose server is up; none where any will do. */
  #launchedFor: number | undefined;

  constructor(stage: Stage, trouble: Trouble, { crew, journals }: { crew: Crew; journals: string }) {
    this.#stage = stage;
    this.#trouble = trouble;
    this.#crew = crew;
    this.#journals = journals;
  }

  get roundMs(): number {
    return Math.round(this.#lasted.sort((a, b) => a - b)[this.#lasted.length >> 1] ?? 0);
  }

  async all(rounds: number): Promise<void> {
    const roundsPerAudit = Math.max(roundsPerAuditMin, Math.ceil(rounds / auditsPerRun));
    for (let round = 1; round <= rounds; round += 1) {
      const began = performance.now();
      await this.#round(round);
      this.#lasted.push(performance.now() - began);
      if (round === rounds || round % roundsPerAudit === 0) this.#complain({ differences: await this.#stage.audit() });
    }
  }

  /** Work, trouble, retries, and everything anybody was ever told must be in the books, once. */
  async #round(round: number): Promise<void> {
    const stage = this.#stage;
    if (!stage.isUp || (this.#trouble.launch !== undefined && this.#launchedFor !== round)) {
      await stage.start(this.#trouble.launch?.(round));
      this.#launchedFor = round;
    }
    const since = stage.since();
    const told = await this.#work(round);
    const isDead = !stage.isUp;
    await stage.withBooks(async (books) => {
      if (isDead) await books.untilAlone();
      await this.#countHappened(books, told, { round, since });
    });
    if (isDead) {
      await stage.start();
      this.#launchedFor = undefined;
    }
    const contradicted = await this.#settle(told);
    await this.#check(told, since, contradicted);
  }

  /** Keeps the clients going until the trouble has come, and is over. */
  async #work(round: number): Promise<Told[]> {
    const stage = this.#stage;
    await stage.withBooks(async (books) => {
      await this.#trouble.prepare?.(books, round);
      if (this.#trouble.prepare !== undefined) this.#crew.forgetVisits();
      await this.#crew.openVisits(books, stage.now());
    });
    const shift = await this.#crew.begin(stage.server.url, { round, folder: join(this.#journals, String(round)) });
    try {
      await Promise.race([shift.next('done', 'the server did nothing for a minute'), stage.server.exited]);
      await this.#trouble.strike(shift, round);
      if (stage.isUp) await shift.next('done', 'the server did not come back within a minute');
    } catch (error) {
      this.#complain({ broken: [error instanceof Error ? error.message : String(error)] });
    }
    return shift.end();
  }

  /** How many of the unanswered intents are in the books all the same. */
  async #countHappened(books: Books, told: readonly Told[], { round, since }: { round: number; since: number }): Promise<void> {
    const keys = new Set(told.flatMap(({ intent, outcome }) => (outcome.kind === 'unanswered' ? [intent.key] : [])));
    const records = await books.query('SELECT id FROM idempotency_record WHERE at >= ?', [since]);
    const committed = records.filter(({ id }) => keys.has(String(id).split('|').at(-1) ?? '')).length;
    this.tally.leftOpen(keys.size, committed);
    this.#stage.say(`round ${round}: ${told.length} intents, ${keys.size} unanswered, of which ${committed} had happened`);
  }

  /** Everything unanswered gets its answer, and everything answered gets it again. Gives what was answered otherwise. */
  async #settle(told: readonly Told[]): Promise<string[]> {
    const { server, installation } = this.#stage;
    const wire = new Wire(server.url, clientsCount);
    const around = { wire, sandbox: installation.sandbox, tokens: this.#crew.tokens };
    try {
      await settle(told, around);
      return await askAgain(told, around);
    } finally {
      await wire.close();
    }
  }

  async #check(told: readonly Told[], since: number, contradicted: readonly string[]): Promise<void> {
    const broken = told.flatMap(({ intent, outcome }) =>
      outcome.kind === 'broken' ? [`${intent.operation}: ${outcome.status} ${outcome.code}`] : [],
    );
    const { staffIds } = this.#crew;
    await this.#stage.withBooks(async (books) => {
      this.#complain(await checkRound(books, told, { since, staffIds }));
      this.#complain({ differences: (await this.#trouble.check?.(books, since)) ?? [] });
    });
    this.tally.settled(told);
    this.#complain({ contradicted, broken });
  }

  /** Counts what was found and shows the first of each kind. */
  #complain(found: Partial<Findings>): void {
    this.tally.find(found);
    for (const line of Object.values(found).flatMap((lines) => lines.slice(0, shownMax))) this.#stage.say(`✗ ${line}`);
  }
}
