import { Branch, Merchant } from '../../server/src/merchant/index.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Database } from '../../server/src/platform/db/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { hashToken, newToken, type Secrets } from '../../server/src/platform/secrets.ts';
import { Staff, StaffBranch, StaffSession } from '../../server/src/staff/index.ts';

/** A cashier at a till, signed in. */
export interface Till {
  staffId: string;
  token: string;
}

/** A branch with tills that are signed in. */
export interface BenchShop {
  branch: Branch;
  tills: readonly Till[];
}

const sessionMs = 12 * 3_600_000;

/** One branch with so many cashiers. They are signed in already: hashing passwords is no part of what is measured. */
export async function openShop(
  { db, clock, secrets }: { db: Database; clock: Clock; secrets: Secrets },
  tillCount: number,
): Promise<BenchShop> {
  const createdAt = clock.now();
  const merchantId = newId('mrc');
  const branch: Branch = {
    id: newId('brn'),
    merchantId,
    name: '春风路店',
    brand: '山雀茶点',
    region: '杭州',
    address: '春风路 8 号',
    hours: '07:00–22:00',
    telephone: '0571-8800-0000',
    ownership: 'direct',
    cutoffHour: 0,
    status: 'open',
    createdAt,
  };
  const tills = Array.from({ length: tillCount }, () => ({ staffId: newId('stf'), token: newToken() }));
  const phoneOf = (place: number) => `139${10_000_000 + place}`;
  await db.write(async (tx) => {
    await tx.insert(Merchant, { id: merchantId, name: '山雀茶点', createdAt });
    await tx.insert(Branch, branch);
    await tx.insert(
      Staff,
      tills.map(({ staffId }, place) => ({
        id: staffId,
        name: '阿禾',
        phoneHash: secrets.phoneHash(phoneOf(place)),
        phoneSealed: secrets.sealPhone(phoneOf(place)),
        role: 'cashier' as const,
        status: 'active' as const,
        passwordHash: '',
        failedSignIns: 0,
        lockedUntil: null,
        createdAt,
      })),
    );
    await tx.insert(
      StaffBranch,
      tills.map(({ staffId }) => ({ staffId, branchId: branch.id })),
    );
    await tx.insert(
      StaffSession,
      tills.map(({ staffId, token }) => ({
        id: hashToken(token),
        staffId,
        createdAt,
        expiresAt: createdAt + sessionMs,
        revokedAt: null,
      })),
    );
  });
  return { branch, tills };
}
