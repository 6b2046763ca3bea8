import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../server/src/platform/ids.ts';
import { createRandom, type Random } from '../seed/random.ts';
import type { Books } from './books.ts';
import { keepGoing, type Client, type Surroundings } from './client.ts';
import type { Installation } from './installation.ts';
import type { Outcome, Told } from './intent.ts';
import { Journal, readJournals } from './journal.ts';
import { Wire } from './wire.ts';

const visitsPerClient = 300;
/** Longer than any round: what is tested here is not how long a visit lasts. */
const visitLastsMs = 24 * 3_600_000;
const patienceMs = 60_000;
/** Of a hundred visits, so many are the same member's. */
const hotShare = 20;

/** Clients under way, until somebody says that the round is over. */
export interface Shift {
  /** Resolves at the next outcome of this kind from now on, or throws with `otherwise` after a minute. */
  next(kind: Outcome['kind'], otherwise: string): Promise<void>;
  /** How many successes there are while something goes on. */
  successesWhile(work: () => Promise<unknown>): Promise<number>;
  /** Lets every client finish what it is at, and gives what the journals say. */
  end(): Promise<Told[]>;
}

/** The clients of all rounds: a till each, with one seed for all they do. */
export class Crew {
  /** By caller: a till, or a person who logged in. */
  readonly tokens: Map<string, string>;
  /** By till. */
  readonly staffIds: ReadonlyMap<string, string>;
  readonly #installation: Installation;
  readonly #seed: number;
  readonly #random: Random;
  readonly #amounts = new Map<string, number>();
  /** By till; each is used up by a sale. */
  #visits: string[][] = [];
  #people = 0;

  constructor(installation: Installation, seed: number) {
    const { tills } = installation.shop;
    this.#installation = installation;
    this.#seed = seed;
    this.#random = createRandom(seed);
    this.tokens = new Map(tills.map(({ token }, place) => [nameOf(place), token]));
    this.staffIds = new Map(tills.map(({ staffId }, place) => [nameOf(place), staffId]));
  }

  get size(): number {
    return this.staffIds.size;
  }

  /** Visits as if members had been scanned: that has its own tests, and a code is good for one scan in 30 seconds. */
  async openVisits(books: Books, now: number): Promise<void> {
    const { shop, members } = this.#installation;
    const visits = shop.tills.flatMap(({ staffId }, place) =>
      Array.from({ length: visitsPerClient - (this.#visits[place]?.length ?? 0) }, () => {
        const memberId = this.#random.chance(hotShare) ? members[0] : this.#random.pick(members);
        return { id: newId('vis'), member_id: memberId ?? '', branch_id: shop.branch.id, staff_id: staffId };
      }),
    );
    const rest = { earn_only: 0, in_contact: 1, identified_at: now, expires_at: now + visitLastsMs };
    if (visits.length === 0) return;
    await books.insert(
      'visit',
      visits.map((visit) => ({ ...visit, ...rest })),
    );
    shop.tills.forEach(({ staffId }, place) => {
      const opened = visits.filter(({ staff_id }) => staff_id === staffId).map(({ id }) => id);
      this.#visits[place] = [...opened, ...(this.#visits[place] ?? [])];
    });
  }

  /** Lets go of visits that are left: they are of another time. */
  forgetVisits(): void {
    this.#visits = [];
  }

  /** Everybody starts; each writes a journal in the folder, which is made. */
  async begin(url: string, { round, folder }: { round: number; folder: string }): Promise<Shift> {
    mkdirSync(folder);
    const clients = await Promise.all(Array.from({ length: this.size }, (_, place) => this.#client(place, round, folder)));
    const wire = new Wire(url, clients.length);
    const progress = new EventEmitter().setMaxListeners(0);
    let isOver = false;
    const around = this.#surroundings(wire, progress, () => isOver);
    const working = Promise.all(clients.map((client) => keepGoing(client, around)));
    return {
      async next(kind, otherwise) {
        const limit = new AbortController();
        const timer = setTimeout(() => {
          limit.abort();
        }, patienceMs);
        await once(progress, kind, { signal: limit.signal })
          .catch(() => {
            throw new Error(otherwise);
          })
          .finally(() => {
            clearTimeout(timer);
          });
      },
      async successesWhile(work) {
        let successes = 0;
        const count = () => {
          successes += 1;
        };
        progress.on('done', count);
        await work().finally(() => progress.off('done', count));
        return successes;
      },
      async end() {
        isOver = true;
        await working;
        await wire.close();
        await Promise.all(clients.map(({ journal }) => journal.close()));
        return readJournals(folder);
      },
    };
  }

  async #client(place: number, round: number, folder: string): Promise<Client> {
    const name = nameOf(place);
    const random = createRandom(this.#random.below(2 ** 31));
    return {
      name,
      token: this.tokens.get(name) ?? '',
      keyPrefix: `chaos-${this.#seed}-${round}-${place}`,
      random,
      journal: await Journal.create(join(folder, `${name}.jsonl`)),
      visits: this.#visits[place] ?? [],
      nextAmountFen: () => this.#nextAmount(name),
    };
  }

  #surroundings(wire: Wire, progress: EventEmitter, isOver: () => boolean): Surroundings {
    const { sandbox, consentVersion } = this.#installation;
    return {
      wire,
      sandbox,
      consentVersion,
      tokens: this.tokens,
      isOver,
      note: ({ kind }) => {
        progress.emit(kind);
      },
      nextPerson: () => {
        this.#people += 1;
        return { id: `person-${this.#people}`, phone: `198${String(this.#people).padStart(8, '0')}` };
      },
    };
  }

  /** Each cashier takes each amount once, so that a second top-up of it is seen. */
  #nextAmount(name: string): number {
    const next = (this.#amounts.get(name) ?? 0) + 1;
    this.#amounts.set(name, next);
    return next;
  }
}

const nameOf = (place: number): string => `till-${place}`;
