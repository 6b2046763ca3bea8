import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from './database.ts';
import { ProcessLease } from './entities.ts';

/** How often a holder says it lives, and after how long a silence it counts as dead. */
export interface LeaseTimes {
  beatMs: number;
  silenceMs: number;
}

const usualTimes: LeaseTimes = { beatMs: 1_000, silenceMs: 8_000 };
const looksPerSilence = 20;

/** Another process lives and holds the lease. */
export class LeaseTaken extends Error {
  override readonly name = 'LeaseTaken';
}

/** A lease in hand. */
export interface HeldLease {
  /** Resolves if the lease was lost: this process was silent too long and another took over. Then stop working. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** What to do when somebody holds it; `times` are for tests. */
export interface LeaseOptions {
  /** `refuse`: throw LeaseTaken once the holder has shown a sign of life. `wait`: until it is given back or falls silent. */
  ifTaken: 'refuse' | 'wait';
  times?: LeaseTimes;
}

/**
 * Takes the lease `name`, for as long as this process lives. A holder that falls silent is replaced; one whose beat
 * goes up is alive. Only the beat's movement counts, so no two clocks are compared.
 */
export async function takeLease(db: Database, name: string, { ifTaken, times = usualTimes }: LeaseOptions): Promise<HeldLease> {
  const holder = randomUUID();
  while (!(await db.write((tx) => insertLease(tx, name, holder)))) {
    const before = await readLease(db, name);
    if (before === null) continue;
    const end = await watch(db, before, times);
    if (end === 'silent' && (await db.write((tx) => takeOver(tx, before, holder)))) break;
    if (end === 'alive' && ifTaken === 'refuse') throw new LeaseTaken(`the lease ${name} is held by a living process`);
  }
  return keep(db, name, holder, times);
}

const readLease = (db: Database, id: string): Promise<ProcessLease | null> =>
  db.reader.getRepository(ProcessLease).findOneBy({ id });

/** False when the row is there already; two at once are told apart by the primary key. */
async function insertLease(tx: EntityManager, id: string, holder: string): Promise<boolean> {
  await tx.createQueryBuilder().insert().into(ProcessLease).values({ id, holder, beat: 0 }).orIgnore().execute();
  const row = await tx.findOneByOrFail(ProcessLease, { id });
  return row.holder === holder;
}

/** Watches for as long as a living holder may be silent at most. */
async function watch(
  db: Database,
  { id, holder, beat }: ProcessLease,
  { silenceMs }: LeaseTimes,
): Promise<'alive' | 'gone' | 'silent'> {
  for (let look = 0; look < looksPerSilence; look += 1) {
    await pause(silenceMs / looksPerSilence);
    const now = await readLease(db, id);
    if (now === null) return 'gone';
    if (now.holder !== holder || now.beat !== beat) return 'alive';
  }
  return 'silent';
}

/** Guarded by what was seen: whoever else watched the same silence finds another holder. */
async function takeOver(tx: EntityManager, { id, holder, beat }: ProcessLease, newHolder: string): Promise<boolean> {
  const { affected } = await tx.update(ProcessLease, { id, holder, beat }, { holder: newHolder, beat: beat + 1 });
  return affected === 1;
}

function keep(db: Database, id: string, holder: string, { beatMs }: LeaseTimes): HeldLease {
  const stopped = new AbortController();
  const { signal } = stopped;
  const isStopped = (): boolean => signal.aborted;
  const beating = (async () => {
    let state = 'beaten';
    while (!isStopped() && state !== 'taken') {
      await pause(beatMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (!isStopped()) state = await beatOnce(db, id, holder);
    }
  })();
  const lost = beating.then(() => (isStopped() ? new Promise<void>(() => undefined) : undefined));

  return {
    lost,
    async release() {
      stopped.abort();
      await beating;
      await db.write((tx) => tx.delete(ProcessLease, { id, holder }));
    },
  };
}

/** `unheard` when the database cannot be reached: then nobody else can take the lease there either. */
async function beatOnce(db: Database, id: string, holder: string): Promise<'beaten' | 'taken' | 'unheard'> {
  try {
    const { affected } = await db.write((tx) => tx.increment(ProcessLease, { id, holder }, 'beat', 1));
    return affected === 1 ? 'beaten' : 'taken';
  } catch {
    return 'unheard';
  }
}
