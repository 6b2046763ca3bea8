import type { StaffId } from '@shuke/shared/ids';
import { Member } from '../../server/src/member/index.ts';
import { Branch } from '../../server/src/merchant/index.ts';
import type { StaffCaller } from '../../server/src/platform/caller.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Resources } from '../../server/src/resources.ts';
import { saleHandlers } from '../../server/src/sale/index.ts';
import { Staff } from '../../server/src/staff/index.ts';

const amountFen = 100;
const active = { status: 'active' as const };

/**
 * Takes one yuan from some member at some open branch, the way a till does: identify, quote, checkout. `nobody` where there is
 * no branch, no staff or no member yet. Throws what the till would be refused with.
 */
export async function sellOnce(resources: Resources): Promise<'paid' | 'nobody'> {
  const { reader } = resources.db;
  const branch = await reader.getRepository(Branch).findOneBy({ status: 'open' });
  const staff = await reader.getRepository(Staff).findOneBy(active);
  const member = await reader.getRepository(Member).findOneBy(active);
  if (branch === null || staff === null || member === null) return 'nobody';
  const till = saleHandlers(resources);
  const caller = callerOf(staff);
  const { visitId } = await till['sale.identify']({ branchId: branch.id, code: member.cardNumber }, caller);
  const basket = { visitId, amountFen, usePoints: false, useWallet: false, rest: [{ method: 'cash' as const }] };
  const { quoteHash } = await till['sale.quote'](basket, caller);
  const { status } = await till['sale.checkout']({ ...basket, quoteHash }, caller);
  if (status !== 'paid') throw new Error(`the sale is ${status}`);
  return 'paid';
}

const callerOf = ({ id, name, role }: Staff): StaffCaller => ({
  audience: 'staff',
  requestId: newId('req'),
  idempotencyKey: newId('key'),
  sessionId: 'drill',
  staffId: id as StaffId,
  name,
  role,
  branches: 'all',
});
