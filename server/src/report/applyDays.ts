import { In, type EntityManager } from 'typeorm';
import { DailyRollup, MemberBranch, MemberDay } from './entities.ts';
import { addHandActs } from './handActs.ts';
import type { Gathered } from './gather.ts';
import { noSums, type Sums } from './sums.ts';

/** A day at a branch. */
export interface Place {
  branchId: string;
  businessDate: string;
}

/** Adds a stretch's sums and visits to what stands. Gives the days whose visitors changed. */
export async function applyDays(tx: EntityManager, { sums, visits, met, handActs }: Gathered): Promise<Place[]> {
  await addSums(tx, sums);
  await addVisits(tx, visits);
  await addMet(tx, met);
  await addHandActs(tx, handActs);
  return visits.map(({ branchId, businessDate }) => ({ branchId, businessDate }));
}

async function addSums(tx: EntityManager, sums: ReadonlyMap<string, Sums>): Promise<void> {
  if (sums.size === 0) return;
  const added = [...sums].map(([key, each]) => {
    const at = key.indexOf('@');
    return { branchId: key.slice(0, at), businessDate: key.slice(at + 1), each };
  });
  const before = await tx.findBy(DailyRollup, { businessDate: In([...new Set(added.map(({ businessDate }) => businessDate))]) });
  const known = new Map(before.map((row) => [`${row.branchId}@${row.businessDate}`, row]));
  const rows = added.map(({ branchId, businessDate, each }) => {
    const row = known.get(`${branchId}@${businessDate}`);
    return {
      branchId,
      businessDate,
      activeMembers: row?.activeMembers ?? 0,
      returningMembers: row?.returningMembers ?? 0,
      ...plus(row ?? noSums, each),
    };
  });
  await tx.upsert(DailyRollup, rows, ['branchId', 'businessDate']);
}

function plus(a: Sums, b: Sums): Sums {
  const sum = { ...b };
  for (const figure of Object.keys(noSums) as (keyof Sums)[]) sum[figure] += a[figure];
  return sum;
}

async function addVisits(tx: EntityManager, visits: Gathered['visits']): Promise<void> {
  if (visits.length === 0) return;
  const memberIds = [...new Set(visits.map(({ memberId }) => memberId))];
  const dates = [...new Set(visits.map(({ businessDate }) => businessDate))];
  const before = await tx.findBy(MemberDay, { memberId: In(memberIds), businessDate: In(dates) });
  const keyOf = (day: Pick<MemberDay, 'memberId' | 'businessDate' | 'branchId'>) =>
    `${day.memberId}@${day.businessDate}@${day.branchId}`;
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const rows = visits.map((change) => {
    const row = known.get(keyOf(change));
    return { ...change, visits: change.visits + (row?.visits ?? 0), spentFen: change.spentFen + (row?.spentFen ?? 0) };
  });
  await tx.upsert(MemberDay, rows, ['memberId', 'businessDate', 'branchId']);
}

async function addMet(tx: EntityManager, met: Gathered['met']): Promise<void> {
  if (met.length === 0) return;
  const before = await tx.findBy(MemberBranch, { memberId: In([...new Set(met.map(({ memberId }) => memberId))]) });
  const known = new Map(before.map(({ branchId, memberId, lastOn }) => [`${branchId}@${memberId}`, lastOn]));
  const later = met.filter(({ branchId, memberId, lastOn }) => lastOn > (known.get(`${branchId}@${memberId}`) ?? ''));
  if (later.length > 0) await tx.upsert(MemberBranch, [...later], ['branchId', 'memberId']);
}
