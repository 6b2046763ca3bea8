import { z } from 'zod';
import { openidOf } from '../member/index.ts';
import { merchantOfBranch, type Branch, type Directory } from '../merchant/index.ts';
import { newOrder, numberFor, type PayAccess, type PayOrder } from '../pay/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';

/** How long the part by WeChat may be paid; then the sale is taken back by itself. */
const payableMs = 15 * 60_000;

/** What paying brings, agreed at the checkout: given when the money is here. */
export const SaleTerms = z.object({ pointsEarned: z.int(), growthEarned: z.int(), earnNote: z.string() });
/** As it is kept in the order. */
export type SaleTerms = z.infer<typeof SaleTerms>;

/** Where the money of a sale goes, and who the payer is there. */
export interface PayPlace {
  mchid: string;
  appid: string;
  /** The member in the mini program of this number; null for a walk-in, who scans a code. */
  openid: string | null;
  description: string;
}

/** The number a branch is paid through, and the member's name there. Throws `pay_unavailable`. */
export async function payPlaceOf(
  { db, directory, pay }: { db: Database; directory: Directory; pay: PayAccess },
  branch: Branch,
  memberId: string | null,
): Promise<PayPlace> {
  const [merchant, { brandName }] = await Promise.all([merchantOfBranch(db, branch), directory.programme()]);
  const number = numberFor(pay, merchant);
  if (number === undefined) throw new DomainError('pay_unavailable');
  const { mchid, appid } = number;
  const openid = memberId === null ? undefined : await openidOf(db, memberId, appid);
  return { mchid, appid, openid: openid ?? null, description: `${brandName} ${branch.name}` };
}

/** What a sale's order is for. */
export type SaleOrderDraft = Pick<PayOrder, 'memberId' | 'branchId' | 'totalFen' | 'way'> & {
  saleId: string;
  terms: SaleTerms;
  now: number;
};

/** The order of a sale's part by WeChat. The sale's lock, and the sale naming its order, let only one be open. */
export const newSaleOrder = (
  { mchid, appid, openid, description }: PayPlace,
  { saleId, memberId, branchId, totalFen, way, terms, now }: SaleOrderDraft,
): PayOrder =>
  newOrder({
    mchid,
    appid,
    way,
    purpose: 'sale',
    purposeId: saleId,
    memberId,
    openKey: `sale:${saleId}:${way}`,
    openid: way === 'person' ? openid : null,
    branchId,
    totalFen,
    description,
    terms,
    expiresAt: now + payableMs,
    now,
  });
