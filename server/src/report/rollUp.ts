import { In, type EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { Sale } from '../sale/index.ts';
import { applyDays } from './applyDays.ts';
import { DailyRollup, MemberBranch, MemberDay, MemberHandDay, MemberSummary, RollupMark } from './entities.ts';
import { gather, type BuyerOf, type Gathered } from './gather.ts';
import { readByIds, readStretch, writersBehind, type Behind, type Stretch } from './readBooked.ts';
import { summarise, summariseNewMembers } from './summarise.ts';

interface Needs {
  db: Database;
  clock: Clock;
}

/** Small enough that no till waits for the write, large enough that a year is caught up in minutes. */
const perStretch = 1_000;
/** The mark of the roll-up itself: up to when it last had everything counted. */
export const runMark = '';
/** The mark every stretch holds from its beginning to its end. No writer has this name, so no list of writers shows it. */
const turnMark = '-';

/**
 * Brings the roll-ups up to the books: for each writer the batches after its mark, which no other writer's commit can slip
 * behind. Doing it twice, at once or after dying half-way, counts every transaction once. Gives how many it counted.
 * What is booked after it began is for the next time: under load it would never end, and hold up every other job.
 */
export async function rollUp({ db, clock }: Needs, signal?: AbortSignal): Promise<number> {
  const began = clock.now();
  const goals = new Map((await writersBehind(db)).map(({ writer, head }) => [writer, head]));
  let counted = 0;
  for (;;) {
    const behind = (await writersBehind(db)).filter(({ writer, done }) => done < (goals.get(writer) ?? 0));
    if (behind.length === 0 || signal?.aborted === true) break;
    for (const writer of behind) counted += await rollUpStretch({ db, clock }, writer);
  }
  await summariseNewMembers(db);
  await db.write((tx) => tx.upsert(RollupMark, { writer: runMark, seq: 0, at: began }, ['writer']));
  return counted;
}

/** Forgets everything rolled up, in one go, and counts the books again from their beginning. */
export async function rebuild(needs: Needs): Promise<number> {
  await needs.db.write(async (tx) => {
    await takeTurn(tx, needs.clock.now());
    for (const table of [DailyRollup, MemberDay, MemberHandDay, MemberBranch, MemberSummary, RollupMark])
      await tx.createQueryBuilder().delete().from(table).execute();
  });
  return rollUp(needs);
}

async function rollUpStretch({ db, clock }: Needs, behind: Behind): Promise<number> {
  const stretch = await readStretch(db, behind, perStretch);
  const gathered = await gatherStretch(db, stretch);
  const isOurs = await db.write(async (tx) => {
    await takeTurn(tx, clock.now());
    if (!(await moveMark(tx, behind, stretch.upTo, clock.now()))) return false;
    const days = await applyDays(tx, gathered);
    await summarise(tx, gathered, days);
    return true;
  });
  return isOurs ? stretch.transactions.length : 0;
}

/**
 * One stretch at a time, of whichever writer: what stands is read, added to and written, and two at once, each in another
 * writer's stretch, would both add to what stood before them. Whoever comes second waits here, and reads what the first wrote.
 */
const takeTurn = (tx: EntityManager, at: number) => tx.upsert(RollupMark, { writer: turnMark, seq: 0, at }, ['writer']);

/** Whoever counted this stretch before us moved its mark: then it is done. */
async function moveMark(tx: EntityManager, { writer, done }: Behind, upTo: number, at: number): Promise<boolean> {
  if (done === 0) await tx.createQueryBuilder().insert().into(RollupMark).values({ writer, seq: 0, at }).orIgnore().execute();
  const { affected } = await tx.update(RollupMark, { writer, seq: done }, { seq: upTo, at });
  return affected === 1;
}

async function gatherStretch(db: Database, { transactions }: Stretch): Promise<Gathered> {
  const saleIds = [...new Set(transactions.flatMap(({ saleId }) => saleId ?? []))];
  const [originals, sales] = await Promise.all([
    readByIds(
      db,
      transactions.flatMap(({ reverses }) => reverses ?? []),
    ),
    saleIds.length === 0
      ? []
      : db.reader.getRepository(Sale).find({ select: { id: true, memberId: true, visitId: true }, where: { id: In(saleIds) } }),
  ]);
  // Without a visit nobody was recognised at the till, whoever claimed the points since.
  const buyers = new Map(sales.map(({ id, memberId, visitId }) => [id, visitId === null ? null : memberId]));
  const buyerOf: BuyerOf = (saleId) => buyers.get(saleId) ?? null;
  return gather(transactions, originals, buyerOf);
}
