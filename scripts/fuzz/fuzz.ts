/**
 * Sends requests made from the contract, most of them bent, to a real server process, and holds every answer against what
 * the contract and the error catalogue promise. Past the server it watches the database: who is refused has written nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationId } from '@shuke/shared/routes';
import { errorIn } from '../../test/support/flaws.ts';
import { send, type Answer } from '../../test/support/wire.ts';
import { currentCommit } from '../chaos/result.ts';
import { createRandom, type Random } from '../seed/random.ts';
import { leavesWork } from './backstage.ts';
import { goodShot, nextShot, type Shot } from './bend.ts';
import { Client } from './client.ts';
import { flawsOf, mayHaveWritten } from './judge.ts';
import type { FuzzOptions } from './options.ts';
import { reachedEnough, unreachedOf } from './reach.ts';
import { Findings, type FuzzResult } from './result.ts';
import { openTarget, type Target } from './target.ts';
import { Stock } from './stock.ts';

/** Now and then so many at once. */
const crowd = 8;
const crowdPercent = 10;
const missingPercent = 20;
const shownLength = 300;

/** Before anything else a few people come and join, so that there is somebody to ask for. */
const visitor: readonly OperationId[] = ['session.memberLogin', 'member.join', 'member.enrolDevice', 'member.home'];
const opening: readonly OperationId[] = ['programme.get', ...Array.from({ length: 6 }, () => visitor).flat()];

/** Runs the programme and says what it found. Everything it starts, it ends. */
export async function fuzz({
  say,
  ...options
}: Omit<FuzzOptions, 'json' | 'record'> & { say: (line: string) => void }): Promise<FuzzResult> {
  const findings = new Findings(say);
  const target = await openTarget(options.dialect, options.canary);
  try {
    const run = new Run(target, findings, options);
    await run.all();
    await run.finish();
  } finally {
    await target.close();
  }
  for (const operation of unreachedOf(findings.reached)) say(`never reached: ${operation}: ${findings.whyNever(operation)}`);
  return resultOf(findings, options);
}

function resultOf(
  findings: Findings,
  { seed, dialect, slowPermille }: Pick<FuzzOptions, 'seed' | 'dialect' | 'slowPermille'>,
): FuzzResult {
  const { requests, byStatus, reached, violations, slowestMs, slow } = findings;
  const unreached = unreachedOf(reached);
  const permille = (slow * 1_000) / requests;
  return {
    requests,
    seed,
    dialect,
    byStatus,
    unreached,
    violations,
    slowest_ms: Math.round(slowestMs),
    slow,
    slow_permille: Number(permille.toFixed(3)),
    commit: currentCommit(),
    pass: violations === 0 && permille <= slowPermille && reachedEnough(requests, unreached),
  };
}

class Run {
  readonly #target: Target;
  readonly #findings: Findings;
  readonly #options: Pick<FuzzOptions, 'requests' | 'seed' | 'slowMs'>;
  readonly #random: Random;
  readonly #stock: Stock;
  readonly #client: Client;

  constructor(target: Target, findings: Findings, options: Pick<FuzzOptions, 'requests' | 'seed' | 'slowMs'>) {
    this.#target = target;
    this.#findings = findings;
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.#stock = new Stock(this.#random);
    this.#client = new Client({ ...target, random: this.#random, stock: this.#stock });
  }

  async all(): Promise<void> {
    const left = () => this.#options.requests - this.#findings.requests;
    for (const operation of opening) if (left() > 0) await this.#volley([goodShot(this.#client, operation)]);
    while (left() > 0) {
      const size = Math.min(this.#random.chance(crowdPercent) ? crowd : 1, left());
      await this.#volley(Array.from({ length: size }, () => this.#nextShot()));
    }
  }

  /** What has never succeeded is tried more often, and as it should be: only behind that success is there something to find. */
  #nextShot(): Shot {
    const missing = unreachedOf(this.#findings.reached);
    return missing.length > 0 && this.#random.chance(missingPercent)
      ? goodShot(this.#client, this.#random.pick(missing))
      : nextShot(this.#client, this.#random);
  }

  /** Sends these at once. When all were refused, or only asked, nothing may have been written. */
  async #volley(shots: readonly Shot[]): Promise<void> {
    const answers = await Promise.all(shots.map((shot) => this.#fire(shot)));
    const { writes, backstage } = this.#target;
    const wrote = await writes.wrote();
    if (shots.some(({ intended }, place) => answers[place]?.status === 200 && leavesWork.has(intended.operation))) {
      await backstage.work();
      await writes.wrote();
    }
    const mayWrite = shots.some((shot, place) => {
      const answer = answers[place];
      return answer === undefined || mayHaveWritten(shot, answer);
    });
    if (!wrote || mayWrite) return;
    const what = `${namesOf(shots)}: wrote, and yet was refused or only asked`;
    this.#findings.violation(what, () => shots.map(describe).join('\n  '));
  }

  /** After all of this the server lives, its books are right, and its log tells no secret. */
  async finish(): Promise<void> {
    const alive = await send(this.#target.url, { method: 'GET', path: '/readyz' });
    if (alive.status !== 200) this.#findings.violation('the server is not ready any more', () => alive.text);
    for (const difference of await this.#target.audit()) this.#findings.violation('the books are wrong', () => difference);
    const log = readFileSync(join(this.#target.logFolder, 'log'), 'utf8');
    const { cast } = this.#target;
    const secrets = [cast.password, ...cast.staff.flatMap(({ token, phone }) => [token, phone]), ...this.#stock.secrets()];
    const told = secrets.filter((secret) => log.includes(secret));
    if (told.length > 0) this.#findings.violation('the log tells secrets', () => `${told.length} of ${secrets.length}`);
  }

  /** Sends one request and judges the answer; undefined when none came. */
  async #fire(shot: Shot): Promise<Answer | undefined> {
    const started = performance.now();
    const answer = await send(this.#target.url, shot.wire).catch((error: unknown) => String(error));
    const ms = performance.now() - started;
    if (typeof answer === 'string') {
      this.#findings.count('none', ms, this.#options.slowMs);
      // A body that is refused unread may meet a closed line; nothing else may.
      if ((shot.wire.body?.length ?? 0) < 60_000)
        this.#findings.violation(`${shot.intended.operation}: ${answer}`, () => describe(shot));
      return undefined;
    }
    this.#findings.count(String(answer.status), ms, this.#options.slowMs);
    for (const flaw of flawsOf(shot, answer))
      this.#findings.violation(
        `${shot.intended.operation}: ${flaw}`,
        () => `${describe(shot)}\n  → ${answer.status} ${answer.text.slice(0, shownLength)}`,
      );
    this.#learn(shot, answer);
    return answer;
  }

  #learn({ intended, wire, kind }: Shot, { status, text }: Answer): void {
    if (kind !== 'transport' && status >= 400) this.#findings.refuse(intended.operation, errorIn(text)?.code ?? String(status));
    if (status === 401) this.#stock.forget(intended.token);
    if (status !== 200 || kind === 'transport' || wire.method === 'HEAD') return;
    this.#findings.reached.add(intended.operation);
    this.#client.learn(intended, JSON.parse(text));
  }
}

const namesOf = (shots: readonly Shot[]): string => [...new Set(shots.map(({ intended }) => intended.operation))].join(', ');

const describe = ({ kind, wire: { method, path, headers, body } }: Shot): string => {
  const { Authorization: _kept, ...shown } = headers ?? {};
  const parts = [path, JSON.stringify(shown), body?.toString() ?? ''].map((part) => part.slice(0, shownLength));
  return `[${kind}] ${method} ${parts.join(' ')}`;
};
