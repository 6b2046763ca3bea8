import { createConnection, type Connection } from 'mysql2/promise';
import { Visit, asIfScanned, newVisit } from '../../server/src/visit/index.ts';
import { compare, ratioOf } from './compare.ts';
import { memberAt } from './crowd.ts';
import { furnish } from './furnish.ts';
import type { BenchOptions } from './options.ts';
import { serverPlace } from './place.ts';
import type { BenchResult } from './report.ts';
import { open, type Running } from './running.ts';
import { Victim } from './victim.ts';

const clients = 32;
const hourMs = 3_600_000;
const refusedWithinMs = 3_000;
const undisturbed = 'undisturbed';
const held = 'one owner held by somebody else';

/** Somebody holds one member's row (a forgotten session, a slow report): the others must go on, and that member be told. */
export async function stall(options: BenchOptions): Promise<BenchResult> {
  const place = await serverPlace();
  const memberId = memberAt(options.members);
  let visitId = '';
  try {
    const furnished = { tills: clients, members: options.members, more: 1 };
    const { shop, database } = await furnish(place, furnished, async ({ db, clock }, { branch, tills: [till] }) => {
      const visit = newVisit(clock.now(), { memberId, branchId: branch.id, staffId: till?.staffId ?? '' }, asIfScanned);
      visitId = visit.id;
      await db.write((tx) => tx.insert(Visit, { ...visit, expiresAt: visit.identifiedAt + hourMs }));
    });
    const running = await open(place, { shop, visits: options.members });
    const foreigner = await createConnection((place.settings['DATABASE_URL'] ?? '').replace(/^mariadb:/, 'mysql:'));
    try {
      const victim = await Victim.atTill(running.servers[0]?.url ?? '', shop.tills[0]?.token ?? '', visitId);
      const hold = () => holdOwner(foreigner, memberId);
      return { ...(await measure(running, { victim, hold, databasePid: place.databasePid }, options)), database };
    } finally {
      await foreigner.end();
      await running.stop();
    }
  } finally {
    await place.remove();
  }
}

/** Locks a row as somebody outside of the product would; returns the way to let go. */
async function holdOwner(foreigner: Connection, memberId: string): Promise<() => Promise<void>> {
  await foreigner.query('START TRANSACTION');
  await foreigner.query('SELECT id FROM ledger_owner WHERE id = ? FOR UPDATE', [memberId]);
  return async () => {
    await foreigner.query('ROLLBACK');
  };
}

async function measure(
  { servers, tills }: Running,
  { victim, hold, databasePid }: { victim: Victim; hold: () => ReturnType<typeof holdOwner>; databasePid: number | undefined },
  options: BenchOptions,
): Promise<Omit<BenchResult, 'database'>> {
  const sellBesides = async (seconds: number) => {
    const letGo = await hold();
    const over = new AbortController();
    const asking = victim.askUntil(over.signal);
    const pace = await tills.sell(seconds);
    over.abort();
    await asking;
    await letGo();
    return pace;
  };
  const paces = await compare(
    [
      { name: undisturbed, prepare: tills.quote, run: (seconds) => tills.sell(seconds) },
      { name: held, prepare: tills.quote, run: sellBesides },
    ],
    options,
    { processes: { tills: tills.pid, server: servers[0]?.pid, database: databasePid } },
  );
  const longestMs = victim.longestMs();
  const more = { 'refused within 3 s': { ratio: Math.round((100 * refusedWithinMs) / longestMs) / 100, atLeast: 1 } };
  const notes = [`the member whose row is held is told to come back after ${longestMs.toFixed(0)} ms at most`];
  return { name: 'stall', ratio: ratioOf(paces, held, undisturbed), atLeast: 0.3, more, paces, notes };
}
