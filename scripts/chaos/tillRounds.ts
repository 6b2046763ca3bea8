import { join } from 'node:path';
import type { Books } from './books.ts';
import { checkRound } from './check.ts';
import type { Crew } from './crew.ts';
import type { Told } from './intent.ts';
import type { Facts } from './result.ts';
import type { Acts, Ground, Trouble } from './scenario.ts';
import { askAgain, settle } from './settle.ts';
import type { Stage } from './stage.ts';
import { Wire } from './wire.ts';

/** Rounds of tills at work, with trouble in the middle of each. */
export class TillRounds implements Acts {
  readonly #ground: Ground;
  readonly #stage: Stage;
  readonly #trouble: Trouble;
  readonly #crew: Crew;
  readonly #journals: string;
  /** The round whose server is up; none where any will do. */
  #launchedFor: number | undefined;
  /** Parts of sales that were given back. */
  #refunds = 0;

  constructor(ground: Ground, trouble: Trouble, { crew, journals }: { crew: Crew; journals: string }) {
    this.#ground = ground;
    this.#stage = ground.stage;
    this.#trouble = trouble;
    this.#crew = crew;
    this.#journals = journals;
  }

  /** Work, trouble, retries, and everything anybody was ever told must be in the books, once. */
  async round(round: number): Promise<void> {
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

  facts(): Facts {
    return { ...this.#trouble.facts?.(), refunds: this.#refunds };
  }

  async close(): Promise<void> {
    await this.#trouble.close?.();
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
      this.#ground.complain({ broken: [error instanceof Error ? error.message : String(error)] });
    }
    return shift.end();
  }

  /** How many of the unanswered intents are in the books all the same. */
  async #countHappened(books: Books, told: readonly Told[], { round, since }: { round: number; since: number }): Promise<void> {
    const keys = new Set(told.flatMap(({ intent, outcome }) => (outcome.kind === 'unanswered' ? [intent.key] : [])));
    const records = await books.query('SELECT id FROM idempotency_record WHERE at >= ?', [since]);
    const committed = records.filter(({ id }) => keys.has(String(id).split('|').at(-1) ?? '')).length;
    this.#ground.tally.leftOpen(keys.size, committed);
    this.#stage.say(`round ${round}: ${told.length} intents, ${keys.size} unanswered, of which ${committed} had happened`);
  }

  /** Everything unanswered gets its answer, and everything answered gets it again. Gives what was answered otherwise. */
  async #settle(told: readonly Told[]): Promise<string[]> {
    const { server, installation } = this.#stage;
    const wire = new Wire(server.url, this.#crew.size);
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
    const { tally, complain } = this.#ground;
    const { staffIds } = this.#crew;
    await this.#stage.withBooks(async (books) => {
      complain(await checkRound(books, told, { since, staffIds }));
      complain({ differences: (await this.#trouble.check?.(books, since)) ?? [] });
    });
    const done = told.filter(({ outcome }) => outcome.kind === 'done');
    tally.acknowledge(done.length);
    this.#refunds += done.filter(({ intent }) => intent.operation === 'sale.refund').length;
    complain({ contradicted, broken });
  }
}
