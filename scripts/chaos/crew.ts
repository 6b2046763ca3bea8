import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../server/src/platform/ids.ts';
import { visitMs } from '../../server/src/visit/index.ts';
import { createRandom, type Random } from '../seed/random.ts';
import type { Books } from './books.ts';
import { keepGoing, type Client, type Surroundings } from './client.ts';
import type { Installation } from './installation.ts';
import type { Told } from './intent.ts';
import { Journal, readJournals } from './journal.ts';
import { Wire } from './wire.ts';

const visitsPerClient = 120;
/** Of a hundred visits, so many are the same member's. */
const hotShare = 20;

/** Clients under way, until somebody says that the round is over. */
export interface Shift {
  /** Emits `done` at each success. */
  readonly progress: EventEmitter;
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
  async openVisits(books: Books): Promise<void> {
    const { shop, members } = this.#installation;
    const now = Date.now();
    const visits = shop.tills.flatMap(({ staffId }) =>
      Array.from({ length: visitsPerClient }, () => {
        const memberId = this.#random.chance(hotShare) ? members[0] : this.#random.pick(members);
        return { id: newId('vis'), member_id: memberId ?? '', branch_id: shop.branch.id, staff_id: staffId };
      }),
    );
    const rest = { earn_only: 0, in_contact: 1, identified_at: now, expires_at: now + visitMs };
    await books.insert(
      'visit',
      visits.map((visit) => ({ ...visit, ...rest })),
    );
    this.#visits = shop.tills.map(({ staffId }) => visits.filter(({ staff_id }) => staff_id === staffId).map(({ id }) => id));
  }

  /** Everybody starts; each writes a journal in the folder, which is made. */
  async begin(url: string, { round, folder }: { round: number; folder: string }): Promise<Shift> {
    mkdirSync(folder);
    const clients = await Promise.all(Array.from({ length: this.size }, (_, place) => this.#client(place, round, folder)));
    const wire = new Wire(url, clients.length);
    const progress = new EventEmitter();
    let isOver = false;
    const around = this.#surroundings(wire, progress, () => isOver);
    const working = Promise.all(clients.map((client) => keepGoing(client, around)));
    return {
      progress,
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
      noteDone: () => {
        progress.emit('done');
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
