/**
 * A real server under load is killed (SIGKILL) at random moments and started again. Clients keep a journal, ask again for
 * what was not answered, and everything they were ever told must be in the books, once.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dialect } from '../../server/src/platform/db/index.ts';
import { ownFolder, removeFolder } from '../../test/harness/folder.ts';
import { auditLedger } from '../audit/index.ts';
import { openForAudit } from '../audit/open.ts';
import { buildServer, startServer, type BuiltServer, type ServerProcess } from '../bench/serverProcess.ts';
import { createRandom, type Random } from '../seed/random.ts';
import type { Books } from './books.ts';
import { checkRound } from './check.ts';
import { Crew } from './crew.ts';
import { install, type Installation } from './installation.ts';
import type { Told } from './intent.ts';
import { currentCommit, type ChaosResult } from './result.ts';
import { askAgain, settle } from './settle.ts';
import { Tally, type Findings } from './tally.ts';
import { Wire } from './wire.ts';

export interface KillAppOptions {
  rounds: number;
  seed: number;
  dialect: Dialect;
  /** A server that is wrong on purpose, to see that it is caught. */
  canary?: 'early' | 'forgetful';
  say?: (line: string) => void;
}

const clientsCount = 16;
/** When a kill comes, counted from the first success of a round: a busy machine may take its time until then. */
const killMs = { from: 300, to: 1_500 } as const;
const firstSuccessMs = 60_000;
/** The whole ledger is recomputed after so many rounds, and at the end. */
const roundsPerAudit = 10;
/** Sentences shown of what went wrong: more than a few say nothing new. */
const shownMax = 10;

/** Runs the programme and says what it found. Everything it starts, it ends. */
export async function killApp({ rounds, seed, dialect, canary, say = () => undefined }: KillAppOptions): Promise<ChaosResult> {
  if (canary === 'early' && dialect === 'sqlite')
    throw new Error('the early canary needs --dialect mariadb: on SQLite nothing happens while a batch commits');
  const installation = await install(dialect, clientsCount);
  const built = await buildServer(canary === undefined ? undefined : 'scripts/chaos/canary.ts');
  const journals = ownFolder('journals');
  const more = { SHUKE_LOG_LEVEL: 'error', ...(canary === undefined ? {} : { SHUKE_CANARY: canary }) };
  const run = new Run({ installation, built, settings: { ...installation.settings, ...more }, journals, seed, say });
  try {
    await run.all(rounds);
  } finally {
    built.remove();
    removeFolder(journals);
    await installation.remove();
  }
  const { counts, isClean } = run.tally;
  return { scenario: 'kill-app', dialect, rounds, ...counts, bound3n: 3 / rounds, seed, commit: currentCommit(), pass: isClean };
}

interface Setting {
  installation: Installation;
  built: BuiltServer;
  settings: Readonly<Record<string, string>>;
  journals: string;
  seed: number;
  say: (line: string) => void;
}

class Run {
  readonly tally = new Tally();
  readonly #setting: Setting;
  readonly #crew: Crew;
  readonly #random: Random;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#crew = new Crew(setting.installation, setting.seed);
    this.#random = createRandom(setting.seed + 1);
  }

  /** One server after the other: each is started over what the one before left, settles it, and is killed in its turn. */
  async all(rounds: number): Promise<void> {
    const { built, settings } = this.#setting;
    await this.#withBooks((books) => this.#crew.openVisits(books));
    let server = await startServer(built, settings);
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const since = Date.now();
        const told = await this.#workUntilKilled(server, round);
        await this.#withBooks(async (books) => {
          await books.untilAlone();
          await this.#countHappened(books, told, { round, since });
          await this.#crew.openVisits(books);
        });
        server = await startServer(built, settings);
        const contradicted = await this.#settle(server, told);
        await this.#check(told, since, contradicted);
        if (round === rounds || round % roundsPerAudit === 0) await this.#audit();
      }
    } finally {
      await server.kill();
    }
  }

  /** Keeps the clients going until the kill, which comes when it comes. */
  async #workUntilKilled(server: ServerProcess, round: number): Promise<Told[]> {
    const shift = await this.#crew.begin(server.url, { round, folder: join(this.#setting.journals, String(round)) });
    const firstSuccess = once(shift.progress, 'done').then(() => true);
    const isWorking = await Promise.race([firstSuccess, pause(firstSuccessMs, false, { ref: false })]);
    await pause(killMs.from + this.#random.below(killMs.to - killMs.from));
    await server.kill();
    const told = await shift.end();
    if (!isWorking) throw new Error('the server did nothing for a minute');
    return told;
  }

  /** How many of the unanswered intents are in the books all the same. */
  async #countHappened(books: Books, told: readonly Told[], { round, since }: { round: number; since: number }): Promise<void> {
    const keys = new Set(told.flatMap(({ intent, outcome }) => (outcome.kind === 'unanswered' ? [intent.key] : [])));
    const records = await books.query('SELECT id FROM idempotency_record WHERE at >= ?', [since]);
    const committed = records.filter(({ id }) => keys.has(String(id).split('|').at(-1) ?? '')).length;
    this.tally.kill(keys.size, committed);
    this.#setting.say(`round ${round}: ${told.length} intents, ${keys.size} unanswered, of which ${committed} had happened`);
  }

  /** Everything unanswered gets its answer, and everything answered gets it again. Gives what was answered otherwise. */
  async #settle({ url }: ServerProcess, told: readonly Told[]): Promise<string[]> {
    const wire = new Wire(url, clientsCount);
    const around = { wire, sandbox: this.#setting.installation.sandbox, tokens: this.#crew.tokens };
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
    const books = await this.#withBooks((opened) => checkRound(opened, told, { since, staffIds: this.#crew.staffIds }));
    this.tally.settled(told);
    this.#complain({ ...books, contradicted, broken });
  }

  /** Recomputes the whole ledger, as of one moment: the server goes on with its own work meanwhile. */
  async #audit(): Promise<void> {
    const { SHUKE_DATA_DIR = '', DATABASE_URL } = this.#setting.settings;
    const { query, close } = await openForAudit({ url: DATABASE_URL, dataDir: SHUKE_DATA_DIR });
    const { differences } = await auditLedger(query).finally(close);
    this.#complain({ differences: differences.map(({ check, at }) => `${check}: ${JSON.stringify(at)}`) });
  }

  /** Counts what was found and shows the first of each kind. */
  #complain(found: Partial<Findings>): void {
    this.tally.find(found);
    for (const line of Object.values(found).flatMap((lines) => lines.slice(0, shownMax))) this.#setting.say(`✗ ${line}`);
  }

  async #withBooks<Result>(work: (books: Books) => Promise<Result>): Promise<Result> {
    const books = await this.#setting.installation.openBooks();
    try {
      return await work(books);
    } finally {
      await books.close();
    }
  }
}
