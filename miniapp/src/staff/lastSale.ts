import type { Output } from '../api/index.ts';

/** A sale with everything the till shows and says afterwards. */
export type Receipt = Output<'sale.get'>;

let last: { receipt: Receipt; announced: boolean } | undefined;

/** Keeps what checkout answered, so that the receipt page shows it at once and asks only to be sure. */
export const rememberSale = (receipt: Receipt): void => {
  last = { receipt, announced: false };
};

/** The sale just taken, if it is this one. */
export const rememberedSale = (saleId: string): Receipt | undefined =>
  last?.receipt.saleId === saleId ? last.receipt : undefined;

let claim: { saleId: string; code: string } | undefined;

/** Keeps the claim code of a sale just taken: the till is told it once. In memory only. */
export const rememberClaimCode = (saleId: string, code: string): void => {
  claim = { saleId, code };
};

/** The claim code of the sale just taken, if it is this one. */
export const rememberedClaimCode = (saleId: string): string | undefined => (claim?.saleId === saleId ? claim.code : undefined);

/** True once for a sale just taken: it is spoken aloud then, and never when an old one is opened. */
export function takeAnnouncement(saleId: string): boolean {
  if (last?.receipt.saleId !== saleId || last.announced) return false;
  last.announced = true;
  return true;
}
