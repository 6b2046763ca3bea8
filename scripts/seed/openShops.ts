import { Branch, Merchant } from '../../server/src/merchant/index.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { hashPassword, Staff, StaffBranch } from '../../server/src/staff/index.ts';
import type { Resources } from '../../server/src/resources.ts';
import { fillShelves } from './fillShelves.ts';
import { offerPlans } from './offerPlans.ts';
import { demoLogins, otherCashiers } from './town.ts';
import type { Trade } from './trades/index.ts';

/** The shops of the town, open for business. */
export interface Shops {
  branches: readonly Branch[];
  /** Who takes the money, branch by branch. */
  cashierIds: readonly string[];
}

/** The merchant, its branches, one person for each role, what members may top up, and what is sold. */
export async function openShops(resources: Resources, trade: Trade): Promise<Shops> {
  const { db, clock, secrets } = resources;
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
    ...branches.map((branch, place) => ({ ...cashierAt(place), role: 'cashier' as const, places: [branch] })),
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
  await fillShelves(resources, trade.name);
  return { branches, cashierIds: people.filter(({ role }) => role === 'cashier').map(({ id }) => id) };
}

/** The one of the story at the first branch, somebody else at each of the others. */
const cashierAt = (place: number) => {
  const { phone, password } = demoLogins.cashier;
  const name = [demoLogins.cashier.name, ...otherCashiers][place] ?? `店员 ${String(place + 1)}`;
  return { name, password, phone: String(Number(phone) + 10 * place) };
};
