import { formatFen } from '@shuke/shared/money';
import { accounts, type LedgerDraft, type StoredTransaction } from '../ledger/index.ts';
import { newId } from '../platform/ids.ts';
import { holderIdOf, walletName, type SharedUse } from '../wallet/index.ts';
import { laterName } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { SaleContext } from './context.ts';
import type { Sale } from './entities.ts';
import { paymentDraft, type Paid, type SalePlace } from './postings.ts';
import type { Basket, Priced } from './price.ts';

/** Whose wallet a basket is paid from, when it is not the member's own. */
export function sharedUseOf(
  { walletOwner }: Pick<Basket, 'walletOwner'>,
  { visit, branch, now }: Pick<SaleContext, 'visit' | 'branch' | 'now'>,
): SharedUse | undefined {
  if (walletOwner === undefined || walletOwner === visit.memberId) return undefined;
  return { walletOwner, memberId: visit.memberId, branchId: branch.id, now };
}

/** The reference of what a sale took from somebody else's wallet. */
export const spendReference = (saleId: string): string => `spend:${saleId}`;

/**
 * What paying for a sale writes. From somebody else's wallet it is two transactions: a line in the history of the wallet's
 * owner, which says who spent, and the member's own part, if any. The books name nobody: a name is read when a line is shown.
 */
export function paymentDrafts(priced: Priced & Pick<Paid, 'pointsFrom'>, place: SalePlace, memberId: string): LedgerDraft[] {
  const { shared, principalFen, bonusFen } = priced;
  if (shared === null) return [paymentDraft(priced, place)];
  const own = paymentDraft({ ...priced, principalFen: 0, bonusFen: 0 }, place);
  const sales = accounts.sales(place.branchId);
  const postings = [
    { source: accounts.principal(shared.owner), destination: sales, amount: principalFen },
    { source: accounts.bonus(shared.owner), destination: sales, amount: bonusFen },
  ].filter(({ amount }) => amount > 0);
  const fromWallet: LedgerDraft = {
    ...own,
    id: newId('ltx'),
    reference: spendReference(place.saleId),
    memberId: shared.owner,
    ruleRefs: [`holder:${laterName(memberId)} 用卡`],
    postings,
  };
  return [own, fromWallet].filter((draft) => draft.postings.length > 0);
}

/** The words of the member's own line: the speed of earning, and whose money paid. */
export function earnNoteOf({ earnNote, shared, walletFen }: Priced): string {
  if (shared === null || walletFen === 0) return earnNote;
  const whose = shared.owner.startsWith('mem_') ? laterName(shared.owner) : inWords(shared.name);
  const paid = `${whose} 的卡付 ${formatFen(walletFen)}`;
  return earnNote === '' ? paid : `${earnNote}，${paid}`;
}

/** The history takes what follows the last colon for words. */
const inWords = (name: string): string => name.replaceAll(':', '：');

/** Whose wallet a sale was paid from, by its transactions; undefined for the member's own. */
export const sharedOwnerOf = (sale: Pick<Sale, 'memberId'>, originals: readonly StoredTransaction[]): string | undefined =>
  originals.find(({ kind, memberId }) => kind === 'sale' && memberId !== null && memberId !== sale.memberId)?.memberId ??
  undefined;

/** What an undo of such a sale needs to find its counters. */
export function sharedSaleOf(sale: Sale, originals: readonly StoredTransaction[]) {
  const walletOwner = sharedOwnerOf(sale, originals);
  if (walletOwner === undefined || sale.memberId === null) return undefined;
  const { memberId, paidAt } = sale;
  return { saleId: sale.id, walletOwner, memberId, paidAt, holderId: holderIdOf(walletOwner, memberId) };
}

/** The name of the wallet a sale was paid from; null for the member's own. */
export const walletNameOf = (db: Database, { id, principalFen, bonusFen }: Sale): Promise<string | null> =>
  principalFen + bonusFen === 0 ? Promise.resolve(null) : walletName(db, id);
