import { Between, In } from 'typeorm';
import type { Database } from '../platform/db/database.ts';
import { marks } from '../platform/db/readRows.ts';
import { DailyRollup } from './entities.ts';
import { everywhere } from './gather.ts';
import { noSums } from './sums.ts';

/** What a day's figures are: as in the contract. */
export type Figures = ReturnType<typeof emptyDay>;

const emptyDay = (date: string) => ({
  date,
  saleCount: 0,
  saleFen: 0,
  ...noSums,
  newMembers: 0,
  activeMembers: 0,
  returningMembers: 0,
});

/** Which branches: all together, or some. */
export type Scope = 'all' | readonly string[];

/** A day `days` after (before, below zero) another. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The figures of each day from one to another, of a scope together; days without any are there too. */
export async function readDays(db: Database, scope: Scope, from: string, to: string): Promise<Figures[]> {
  const places = scope === 'all' ? [everywhere] : [...scope, 'brn_none'];
  const [rows, joined] = await Promise.all([
    db.reader.getRepository(DailyRollup).findBy({ branchId: In(places), businessDate: Between(from, to) }),
    countJoined(db, scope, from, to),
  ]);
  const days = new Map<string, Figures>();
  for (let date = from; date <= to; date = dayAfter(date, 1))
    days.set(date, { ...emptyDay(date), newMembers: joined.get(date) ?? 0 });
  for (const { branchId: _of, businessDate, ...figures } of rows) {
    const day = days.get(businessDate);
    if (day === undefined) continue;
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) day[name] += figures[name];
    Object.assign(day, salesOf(day));
  }
  return [...days.values()];
}

/** The figures of one day, branch by branch. */
export async function readBranches(
  db: Database,
  branchIds: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, Figures>> {
  const days = new Map(branchIds.map((branchId) => [branchId, emptyDay(date)]));
  const rows = await db.reader.getRepository(DailyRollup).findBy({ businessDate: date });
  const joined: { branchId: string; members: number | string }[] = await db.reader.query(
    `SELECT home_branch_id AS branchId, COUNT(*) AS members FROM member
     WHERE joined_on = ? AND home_branch_id IS NOT NULL GROUP BY home_branch_id`,
    [date],
  );
  for (const { branchId, businessDate: _on, ...figures } of rows) {
    const day = days.get(branchId);
    if (day !== undefined) Object.assign(day, figures, salesOf(figures));
  }
  for (const { branchId, members } of joined) {
    const day = days.get(branchId);
    if (day !== undefined) day.newMembers = Number(members);
  }
  return days;
}

/** Members' sales and walk-ins' together. */
const salesOf = (day: Omit<DailyRollup, 'branchId' | 'businessDate'>) => ({
  saleCount: day.memberSaleCount + day.walkInSaleCount,
  saleFen: day.memberSaleFen + day.walkInSaleFen,
});

/** Counted from the members themselves: whose home a branch is shows only at their first sale, long after the day they joined. */
async function countJoined({ reader }: Database, scope: Scope, from: string, to: string): Promise<ReadonlyMap<string, number>> {
  const ofBranches = scope === 'all' ? '' : `AND home_branch_id IN (${marks([...scope, ''])})`;
  const rows: { date: string; members: number | string }[] = await reader.query(
    `SELECT joined_on AS date, COUNT(*) AS members FROM member WHERE joined_on >= ? AND joined_on <= ? ${ofBranches} GROUP BY joined_on`,
    [from, to, ...(scope === 'all' ? [] : [...scope, ''])],
  );
  return new Map(rows.map(({ date, members }) => [date, Number(members)]));
}
