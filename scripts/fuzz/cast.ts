import type { Role } from '@shuke/shared/permissions';
import { Branch, changeProgramme } from '../../server/src/merchant/index.ts';
import type { OpenedResources } from '../../server/src/openResources.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { hashToken, newToken } from '../../server/src/platform/secrets.ts';
import { hashPassword, Staff, StaffBranch, StaffSession } from '../../server/src/staff/index.ts';

/** Somebody who works here and is signed in. */
export interface FuzzStaff {
  staffId: string;
  role: Role;
  token: string;
  phone: string;
}

/** Who sends requests, and what is known of them before the first one. */
export interface Cast {
  staff: readonly FuzzStaff[];
  /** Cashiers who may be locked, disabled and signed out: what else is tried needs the others signed in. */
  spare: readonly FuzzStaff[];
  password: string;
  /** Of sessions that ended long ago. */
  endedTokens: readonly string[];
}

const sessionMs = 12 * 3_600_000;
const dayMs = 86_400_000;
const password = 'fuzz-me-2026';
/** Enough that one who read too many wrong codes, and waits for it, is not missed. */
const tills = 12;
const spares = 4;
/** So that there are questions on phones, and somebody is locked for haste. */
const strict = {
  caps: { unconfirmedSaleFen: 500 },
  staffCaps: { manager: { adjust: { timesPerHour: 2, timesPerDay: null, fenPerHour: null, fenPerDay: null } } },
};

/** Adds a second branch, and people of every role, to an installation with one branch. */
export async function addCast(resources: OpenedResources, first: Branch): Promise<Cast> {
  const { db, clock } = resources;
  const second: Branch = { ...first, id: newId('brn'), name: '湖滨店', createdAt: clock.now() };
  await db.write((tx) => tx.insert(Branch, second));
  await changeProgramme(db, clock, strict);
  const cashiers = (count: number, branch: Branch) => Array.from({ length: count }, () => ['cashier', [branch]] as const);
  const places: readonly (readonly [Role, readonly Branch[]])[] = [
    ...cashiers(tills, first),
    ...cashiers(2, second),
    ['manager', [first]],
    ['manager', [first, second]],
    // What takes two is answered by the other one.
    ['owner', []],
    ['owner', []],
    ['marketer', [first]],
    ['finance', []],
    ...cashiers(spares, first),
  ];
  const passwordHash = await hashPassword(password);
  const hired = await Promise.all(
    places.map(([role, branches], place) => hire(resources, { role, branches, place, passwordHash })),
  );
  const endedTokens = [newToken()];
  const endedAt = clock.now() - dayMs;
  await db.write((tx) =>
    tx.insert(
      StaffSession,
      endedTokens.map((token) => ({
        id: hashToken(token),
        staffId: hired[0]?.staffId ?? '',
        createdAt: endedAt,
        expiresAt: endedAt + sessionMs,
        revokedAt: null,
      })),
    ),
  );
  return { staff: hired.slice(0, -spares), spare: hired.slice(-spares), password, endedTokens };
}

async function hire(
  { db, clock, secrets }: OpenedResources,
  { role, branches, place, passwordHash }: { role: Role; branches: readonly Branch[]; place: number; passwordHash: string },
): Promise<FuzzStaff> {
  const [staffId, token, createdAt] = [newId('stf'), newToken(), clock.now()];
  const phone = `138${String(20_000_000 + place)}`;
  await db.write(async (tx) => {
    await tx.insert(Staff, {
      id: staffId,
      name: '阿禾',
      phoneHash: secrets.phoneHash(phone),
      phoneSealed: secrets.sealPhone(phone),
      role,
      status: 'active',
      passwordHash,
      failedSignIns: 0,
      lockedUntil: null,
      createdAt,
    });
    for (const { id } of branches) await tx.insert(StaffBranch, { staffId, branchId: id });
    const expiresAt = createdAt + sessionMs;
    await tx.insert(StaffSession, { id: hashToken(token), staffId, createdAt, expiresAt, revokedAt: null });
  });
  return { staffId, role, token, phone };
}
