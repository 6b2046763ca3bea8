import type { StaffId } from '@shuke/shared/ids';
import { accounts, type Unit } from '../../server/src/ledger/index.ts';
import { Programme } from '../../server/src/merchant/index.ts';
import { businessDate } from '../../server/src/platform/clock.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { onceFor } from '../../server/src/platform/once.ts';
import { checkoutUnit, type CheckedOut } from '../../server/src/sale/index.ts';
import { price, type Basket, type PriceFacts } from '../../server/src/sale/price.ts';
import { asIfScanned, newVisit, type Visit } from '../../server/src/visit/index.ts';
import { everybody } from './crowd.ts';
import type { BenchShop } from './shop.ts';

/** The bill of the worked example: ¥128.00, with points and stored value. */
export const basket: Basket = { amountFen: 12_800, usePoints: true, useWallet: true, rest: [{ method: 'cash' }] };

/** Everything known about a sale before it is taken. */
export interface SaleToTake {
  memberId: string;
  branchId: string;
  staffId: string;
  visitId: string;
  key: string;
  inputHash: string;
  basket: Basket;
  facts: PriceFacts;
  businessDate: string;
  now: number;
}

/** The default programme, but for the caps of a day: a member of a bench comes by more often than any real one. */
const programme = { ...Programme.parse({ caps: { unconfirmedDayFen: Number.MAX_SAFE_INTEGER } }), version: 0 };

/** The hash the till was shown: everybody in the crowd is priced alike. */
function quoteHashForAnybody(): string {
  const memberId = 'mem_anybody';
  const has = new Map<string, number>([
    [accounts.principal(memberId), everybody.principalFen],
    [accounts.bonus(memberId), everybody.bonusFen],
    [accounts.points(memberId), everybody.points],
    [accounts.growth(memberId), everybody.growth],
  ]);
  const balances = { available: (account: string) => has.get(account) ?? 0, unconfirmedToday: 0, walletFrozen: false };
  return price(basket, { programme, memberId, earnOnly: false, inContact: true }, balances).quoteHash;
}

const quoteHash = quoteHashForAnybody();

/** A new sale for a member, at a till of the shop. */
export function saleFor(memberId: string, { branch, tills }: BenchShop, till: number, now: number): SaleToTake {
  const staffId = tills[till % tills.length]?.staffId ?? '';
  const visitId = newId('vis');
  const key = newId('key');
  const { inputHash } = onceFor(staffId, 'sale.checkout', key, { visitId, ...basket, quoteHash });
  const facts = { programme, memberId, earnOnly: false, inContact: true };
  return { memberId, branchId: branch.id, staffId, visitId, key, inputHash, basket, facts, businessDate: businessDate(now), now };
}

/** The product's own unit for such a sale. */
export function unitFor(sale: SaleToTake, { branch }: BenchShop): Unit<CheckedOut> {
  const { memberId, staffId, visitId, now, facts } = sale;
  const visit: Visit = { ...newVisit(now, { memberId, branchId: branch.id, staffId }, asIfScanned), id: visitId };
  const once = { actor: staffId, operation: 'sale.checkout' as const, key: sale.key, inputHash: sale.inputHash };
  const input = { visitId, ...basket, quoteHash };
  return checkoutUnit(
    once,
    { staffId: staffId as StaffId, role: 'cashier' },
    input,
    {
      visit,
      shown: { memberName: '小满', phoneMasked: '' },
      branch,
      facts,
      businessDate: sale.businessDate,
      limitDate: sale.businessDate,
      now,
    },
    false,
  );
}
