import { rolePermissions, rolesOfAllBranches, type Permission, type Role } from '@shuke/shared/permissions';
import { inShopWords } from '@shuke/shared/shopWords';
import { In } from 'typeorm';
import { listBranches, type Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { OpenedDatabase } from '../platform/db/index.ts';
import { toIso } from '../platform/instant.ts';
import { readRecord } from '../platform/records.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireBranch, Staff } from '../staff/index.ts';
import { lastBackupAt, readAlerts } from './alerts.ts';
import { definitions } from './definitions.ts';
import { OwedDay, RollupMark, TierDay } from './entities.ts';
import { everywhere } from './gather.ts';
import { dayAfter, readBranches, readDays, type Scope } from './readDays.ts';
import { runMark } from './rollUp.ts';

interface Needs {
  db: OpenedDatabase;
  clock: Clock;
  directory: Directory;
  dataDir: string;
  secrets: Secrets;
}

const daysShown = 30;

/** Permissions that let somebody move money or points. */
const moving: readonly Permission[] = [
  'wallet.topUp',
  'topUp.refund',
  'sale.undoAny',
  'companyWallet.manage',
  'member.manage',
  'member.merge',
];

/** The shop on one page, from roll-ups only: as quick with a million members as with ten. Throws `forbidden`. */
export async function overview(
  { db, clock, directory, dataDir, secrets }: Needs,
  caller: StaffCaller,
  { branchId, date }: { branchId?: string | undefined; date?: string | undefined },
) {
  if (branchId !== undefined) requireBranch(caller, branchId);
  const scope: Scope = branchId === undefined ? caller.branches : [branchId];
  const now = clock.now();
  const today = date ?? businessDate(now);
  const isWhole = scope === 'all';
  const shown = await listBranches(db, isWhole ? undefined : scope);
  const programme = await directory.programme();
  const [days, tierMix, branches, mark, owed, alerts] = await Promise.all([
    readDays(db, scope, dayAfter(today, 1 - daysShown), today),
    readTierMix(db, scope, today),
    readBranches(
      db,
      shown.map(({ id }) => id),
      today,
    ),
    db.reader.getRepository(RollupMark).findOneBy({ writer: runMark }),
    db.reader.getRepository(OwedDay).findOne({ where: {}, order: { businessDate: 'DESC' } }),
    caller.branches === 'all' ? readAlerts({ db, dataDir, secrets }, now, programme.caps.memberActsPerDay) : [],
  ]);
  const [todayFigures, lastWeek] = [days.at(-1), days.at(-8)];
  if (todayFigures === undefined || lastWeek === undefined) throw new Error('thirty days hold today and a week ago');
  return {
    date: today,
    updatedAt: mark === null ? null : toIso(mark.at),
    today: todayFigures,
    lastWeek,
    days,
    tiers: programme.tiers,
    tierMix,
    branches: shown.flatMap(({ id, name }) => {
      const figures = branches.get(id);
      return figures === undefined ? [] : [{ branchId: id, name, today: figures }];
    }),
    countedAt: owed === null ? null : toIso(owed.at),
    owed: owed === null || !isWhole ? null : { principalFen: owed.principalFen, bonusFen: owed.bonusFen, points: owed.points },
    alerts,
    care: caller.role === 'owner' ? await readCare(db, dataDir) : null,
    definitions: Object.fromEntries(Object.entries(definitions).map(([of, words]) => [of, inShopWords(words, programme)])),
  };
}

async function readTierMix(db: Database, scope: Scope, to: string) {
  const places = scope === 'all' ? [everywhere] : [...scope, 'brn_none'];
  const rows = await db.reader.getRepository(TierDay).findBy({ branchId: In(places), businessDate: In(datesTo(to)) });
  const byDate = new Map<string, number[]>();
  for (const { businessDate: on, level, members } of rows) {
    const counts = byDate.get(on) ?? [];
    for (let place = counts.length; place < level; place += 1) counts.push(0);
    counts[level - 1] = (counts[level - 1] ?? 0) + members;
    byDate.set(on, counts);
  }
  return [...byDate].map(([on, members]) => ({ date: on, members })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

const datesTo = (to: string): string[] => Array.from({ length: daysShown }, (_, back) => dayAfter(to, -back));

async function readCare(db: OpenedDatabase, dataDir: string) {
  const roles = (Object.keys(rolePermissions) as Role[]).filter((role) => movingOf(role).length > 0);
  const staff = await db.reader
    .getRepository(Staff)
    .find({ where: { status: 'active', role: In(roles) }, order: { id: 'ASC' }, take: 500 });
  const [backup, drill] = [lastBackupAt(dataDir), readRecord(dataDir, 'drill')];
  return {
    lastBackupAt: backup === null ? null : toIso(backup),
    lastDrillAt: drill === undefined ? null : toIso(drill.at),
    movers: staff
      .sort((a, b) => Number(rolesOfAllBranches.includes(b.role)) - Number(rolesOfAllBranches.includes(a.role)))
      .map(({ id, name, role }) => ({ staffId: id, name, role, permissions: movingOf(role) })),
  };
}

const movingOf = (role: Role): string[] =>
  moving.filter((permission) => (rolePermissions[role] as readonly Permission[]).includes(permission));
