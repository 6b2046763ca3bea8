import { Branch, Merchant } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { hashPassword, Staff, StaffBranch } from '../../server/src/staff/index.ts';
import type { Resources } from '../../server/src/resources.ts';
import { offerPlans } from './offerPlans.ts';
import { demoLogins } from './town.ts';
import type { Trade } from './trades/index.ts';

/** The shops of the town, open for business. */
export interface Shops {
  branches: readonly Branch[];
  /** The cashier everybody's visits are taken by. */
  cashierId: string;
}

/** The merchant, its branches, one person for each role, and what members may top up. */
export async function openShops({ db, clock, secrets }: Resources, trade: Trade): Promise<Shops> {
  const createdAt = clock.now();
  const merchantId = newId('mrc');
  const branches: Branch[] = trade.branches.map((seed) => ({
    ...seed,
    id: newId('brn'),
    merchantId,
    brand: trade.brandName,
    hours: trade.hours,
    telephone: '0571-8800-0000',
    status: 'open',
    createdAt,
  }));
  const people = [
    { ...demoLogins.owner, role: 'owner' as const, places: [] },
    { ...demoLogins.manager, role: 'manager' as const, places: branches.slice(0, 2) },
    { ...demoLogins.marketer, role: 'marketer' as const, places: branches },
    { ...demoLogins.finance, role: 'finance' as const, places: [] },
    { ...demoLogins.cashier, role: 'cashier' as const, places: branches.slice(0, 1) },
  ].map((person) => ({ ...person, id: newId('stf') }));
  const hashes = await Promise.all(people.map(({ password }) => hashPassword(password)));
  await db.write(async (tx) => {
    await tx.insert(Merchant, { id: merchantId, name: trade.brandName, createdAt });
    await tx.insert(Branch, branches);
    await offerPlans(tx, trade.plans, createdAt);
    for (const [place, { id, name, phone, role, places }] of people.entries()) {
      await tx.insert(Staff, {
        id,
        name,
        role,
        phoneHash: secrets.phoneHash(phone),
        phoneSealed: secrets.sealPhone(phone),
        status: 'active',
        passwordHash: hashes[place] ?? '',
        failedSignIns: 0,
        lockedUntil: null,
        createdAt,
      });
      for (const branch of places) await tx.insert(StaffBranch, { staffId: id, branchId: branch.id });
    }
  });
  return { branches, cashierId: people.at(-1)?.id ?? '' };
}
