import { In, type EntityManager } from 'typeorm';
import { accounts } from '../ledger/index.ts';
import type { Database } from '../platform/db/database.ts';
import { marks } from '../platform/db/readRows.ts';
import type { Place } from './applyDays.ts';
import { DailyRollup, MemberDay, MemberSummary } from './entities.ts';
import { everywhere, type Gathered } from './gather.ts';

/** Renews what lists know of the members a stretch moved, and the visitors of the days that changed. All absolute: no sum drifts. */
export async function summarise(tx: EntityManager, { members, visits }: Gathered, changed: readonly Place[]): Promise<void> {
  const memberIds = [...new Set([...members, ...visits.map(({ memberId }) => memberId)])];
  if (memberIds.length === 0) return;
  const before = new Map((await tx.findBy(MemberSummary, { id: In(memberIds) })).map((row) => [row.id, row]));
  const [balances, lives] = [await readBalancesIn(tx, memberIds), await readLives(tx, memberIds)];
  const rows = memberIds.map((id): MemberSummary => {
    const balance = (account: string) => balances.get(account) ?? 0;
    const life = lives.get(id);
    return {
      id,
      points: balance(accounts.points(id)),
      walletFen: balance(accounts.principal(id)) + balance(accounts.bonus(id)),
      bonusFen: balance(accounts.bonus(id)),
      growth: balance(accounts.growth(id)),
      spentFen: life?.spentFen ?? 0,
      firstVisitOn: life?.first ?? null,
      lastVisitOn: life?.last ?? null,
    };
  });
  await tx.upsert(MemberSummary, rows, ['id']);
  // Whose first visit moved is new on another day than before.
  const moved = rows.filter(({ id, firstVisitOn }) => (before.get(id)?.firstVisitOn ?? null) !== firstVisitOn);
  const dates = moved.flatMap(({ id, firstVisitOn }) => [firstVisitOn, before.get(id)?.firstVisitOn ?? null]);
  const others = await placesOf(tx, moved, new Set(dates.flatMap((date) => date ?? [])));
  await countVisitors(tx, [...changed, ...others]);
}

async function readBalancesIn(tx: EntityManager, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = memberIds.flatMap((id) => [accounts.points(id), accounts.principal(id), accounts.bonus(id), accounts.growth(id)]);
  const rows: { id: string; available: number | string }[] = await tx.query(
    `SELECT id, available FROM ledger_account WHERE id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(({ id, available }) => [id, Number(available)]));
}

async function readLives(tx: EntityManager, memberIds: readonly string[]) {
  const rows: { id: string; first: string | null; last: string | null; spentFen: number | string }[] = await tx.query(
    `SELECT member_id AS id, MIN(CASE WHEN visits > 0 THEN business_date END) AS first,
       MAX(CASE WHEN visits > 0 THEN business_date END) AS last, SUM(spent_fen) AS spentFen
     FROM member_day WHERE member_id IN (${marks(memberIds)}) GROUP BY member_id`,
    [...memberIds],
  );
  return new Map(rows.map(({ id, first, last, spentFen }) => [id, { first, last, spentFen: Number(spentFen) }]));
}

async function placesOf(tx: EntityManager, members: readonly MemberSummary[], dates: ReadonlySet<string>): Promise<Place[]> {
  if (members.length === 0 || dates.size === 0) return [];
  return tx.find(MemberDay, {
    select: { memberId: true, branchId: true, businessDate: true },
    where: { memberId: In(members.map(({ id }) => id)), businessDate: In([...dates]) },
  });
}

/** Counts the visitors of days again: people, so no sum of sales gives them. */
async function countVisitors(tx: EntityManager, places: readonly Place[]): Promise<void> {
  const dates = [...new Set(places.map(({ businessDate }) => businessDate))];
  if (dates.length === 0) return;
  const again = 'CASE WHEN s.first_visit_on < d.business_date THEN d.member_id END';
  const count = `COUNT(DISTINCT d.member_id) AS active, COUNT(DISTINCT ${again}) AS known`;
  const from = `FROM member_day d LEFT JOIN member_summary s ON s.id = d.member_id WHERE d.visits > 0`;
  for (const date of dates) {
    const of = new Set(places.filter(({ businessDate }) => businessDate === date).map(({ branchId }) => branchId));
    for (const branchId of [...of, everywhere]) {
      const where = branchId === everywhere ? 'd.business_date = ?' : 'd.business_date = ? AND d.branch_id = ?';
      const values = branchId === everywhere ? [date] : [date, branchId];
      const [row]: { active: number | string; known: number | string }[] = await tx.query(
        `SELECT ${count} ${from} AND ${where}`,
        values,
      );
      const counts = { activeMembers: Number(row?.active ?? 0), returningMembers: Number(row?.known ?? 0) };
      await tx.update(DailyRollup, { branchId, businessDate: date }, counts);
    }
  }
}

/** Members who have not moved anything yet are in the lists too. A week back: nobody's joining takes longer to commit. */
export async function summariseNewMembers(db: Database): Promise<void> {
  for (;;) {
    const rows: { id: string }[] = await db.reader.query(
      `SELECT m.id AS id FROM member m LEFT JOIN member_summary s ON s.id = m.id
       WHERE m.joined_on >= ? AND s.id IS NULL ORDER BY m.joined_on LIMIT 500`,
      [await joinedSince(db)],
    );
    if (rows.length === 0) return;
    const empty = { points: 0, walletFen: 0, bonusFen: 0, growth: 0, spentFen: 0, firstVisitOn: null, lastVisitOn: null };
    await db.write((tx) =>
      tx
        .createQueryBuilder()
        .insert()
        .into(MemberSummary)
        .values(rows.map(({ id }) => ({ id, ...empty })))
        .orIgnore()
        .execute(),
    );
  }
}

/** A week before the roll-up last ended; everything at first. */
async function joinedSince({ reader }: Database): Promise<string> {
  const [mark]: { at: number | string }[] = await reader.query("SELECT at FROM rollup_mark WHERE writer = ''");
  return mark === undefined ? '' : new Date(Number(mark.at) - 7 * 86_400_000).toISOString().slice(0, 10);
}
