import { claimCodeOf } from '@shuke/shared/claimCode';
import type { SaleId } from '@shuke/shared/ids';
import type { Committer, Effects, Unit } from '../ledger/index.ts';
import { requireOpen, type Branch } from '../merchant/index.ts';
import type { PayAccess, PayOrder } from '../pay/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { onceFor } from '../platform/once.ts';
import type { Secrets } from '../platform/secrets.ts';
import { auditRow, requireBranch } from '../staff/index.ts';
import { requireWithinCap, type CheckedOut } from './checkout.ts';
import type { SaleNeeds } from './context.ts';
import type { Sale } from './entities.ts';
import { paymentDraft } from './postings.ts';
import { readSale } from './queries.ts';
import { newSaleOrder, payPlaceOf } from './saleOrder.ts';
import { saleNumberOf } from './saleNumber.ts';
import { splitRest, wechatPart, type Payment, type RestPart } from './splitRest.ts';

type Needs = Omit<SaleNeeds, 'visits'> & { committer: Committer; pay: PayAccess; secrets: Secrets };

/**
 * 散客: takes a sale without a member, once per key. It earns nothing now; the claim code gives its points to whoever enters
 * it in time. The code is made from the sale's id, so that a repeat tells the same. Throws `forbidden`, `not_found`,
 * `branch_closed`, `amount_over_cap`, `payments_unequal`, `pay_unavailable`.
 */
export async function takeAnonymous(
  needs: Needs,
  caller: StaffCaller,
  input: { branchId: string; amountFen: number; rest: readonly RestPart[] },
): Promise<{ sale: Sale; claimCode: string }> {
  const { db, clock, directory, committer, secrets } = needs;
  requireBranch(caller, input.branchId);
  const [branch, { caps }] = await Promise.all([directory.branch(input.branchId), directory.programme()]);
  requireOpen(branch);
  requireWithinCap(caller, input.amountFen, caps);
  const payments = splitRest(input.amountFen, input.rest);
  const saleId = newId('sal');
  const now = clock.now();
  const order = await orderOf(needs, branch, { saleId, totalFen: wechatPart(payments), now });
  const claimHash = secrets.claimHash(claimCodeOf(secrets.claimBody(saleId)));
  const once = onceFor(caller.staffId, 'sale.takeAnonymous', caller.idempotencyKey, input);
  const unit = anonymousUnit({ saleId, branch, staffId: caller.staffId, payments, order, claimHash, now });
  const taken = await committer.submit({ ...unit, once });
  return {
    sale: taken.sale ?? (await readSale(db, taken.saleId)),
    claimCode: claimCodeOf(secrets.claimBody(taken.saleId)),
  };
}

async function orderOf(
  needs: Needs,
  branch: Branch,
  { saleId, totalFen, now }: { saleId: string; totalFen: number; now: number },
): Promise<PayOrder | undefined> {
  if (totalFen === 0) return undefined;
  const terms = { pointsEarned: 0, growthEarned: 0, earnNote: '' };
  const draft = { saleId, memberId: null, branchId: branch.id, totalFen, way: 'code' as const, terms, now };
  return newSaleOrder(await payPlaceOf(needs, branch, null), draft);
}

interface Facts {
  saleId: SaleId;
  branch: Branch;
  staffId: string;
  payments: readonly Payment[];
  order: PayOrder | undefined;
  claimHash: string;
  now: number;
}

function anonymousUnit(facts: Facts): Unit<CheckedOut> {
  const { saleId } = facts;
  return {
    owners: [saleId],
    accounts: [],
    rows: [],
    references: [`sale:${saleId}`],
    claims: [],
    decide: () => takenEffects(facts),
  };
}

function takenEffects({ saleId, branch, staffId, payments, order, claimHash, now }: Facts): Effects<CheckedOut> {
  const date = businessDate(now, branch.cutoffHour);
  const place = { saleId, memberId: null, branchId: branch.id, staffId, businessDate: date, now };
  const paid = { lines: [], principalFen: 0, bonusFen: 0, pointsBurned: 0, payments };
  const transaction = paymentDraft(paid, place);
  const amountFen = payments.reduce((sum, part) => sum + part.amountFen, 0);
  const sale: Sale = {
    ...nobody,
    id: saleId,
    number: saleNumberOf(saleId, now),
    status: order === undefined ? 'paid' : 'awaiting',
    branchId: branch.id,
    staffId,
    amountFen,
    payableFen: amountFen,
    restFen: amountFen,
    payments,
    payOrderId: order?.id ?? null,
    claimHash,
    transactions: [transaction.id],
    businessDate: date,
    paidAt: now,
  };
  const detail = { payableFen: amountFen, walletFen: 0 };
  return {
    transactions: [transaction],
    inserts: [
      { entity: 'sale', row: { ...sale } },
      auditRow({ staffId, action: 'sale.takeAnonymous', branchId: branch.id, subject: saleId, detail, at: now }),
      ...(order === undefined ? [] : [{ entity: 'pay_order', row: { ...order } }]),
    ],
    updates: [],
    events: [],
    answer: { saleId, sale },
    kept: { saleId },
  };
}

/** What a sale says of its member, where there is none. */
const nobody = {
  visitId: null,
  memberId: null,
  tierName: '',
  lines: [],
  pointsBurned: 0,
  pointsEarned: 0,
  growthEarned: 0,
  principalFen: 0,
  bonusFen: 0,
  unconfirmedFen: 0,
  restMethod: null,
  claimedAt: null,
  refundedFen: 0,
  refunded: null,
  walletAfterFen: 0,
  pointsAfter: 0,
  undoneAt: null,
  undoneBy: null,
} as const;
