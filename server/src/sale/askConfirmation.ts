import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { recordAction } from '../staff/index.ts';
import { readContext, type SaleNeeds } from './context.ts';
import { SaleConfirmation } from './entities.ts';
import { wasRefused } from './queries.ts';
import { quote, type Asked } from './quote.ts';

/** How long the question on the member's phone stays open. */
const confirmationMs = 60_000;

/**
 * Opens a question on the member's phone: this branch, this amount, yes or no, for 60 seconds.
 * What the visit asked before is no longer open. A member who said no is not asked again during this visit.
 * Throws `not_found`, `visit_expired`, `visit_used`, `quote_changed`, `confirmation_closed`,
 * `payments_unequal`, `product_unavailable`, `discount_over_bill`.
 */
export async function askConfirmation(
  needs: SaleNeeds,
  caller: StaffCaller,
  { quoteHash, ...basket }: Asked & { visitId: string; quoteHash: string },
): Promise<SaleConfirmation> {
  const { visit, now } = await readContext(needs, caller, basket.visitId);
  const priced = await quote(needs, caller, basket);
  if (await wasRefused(needs.db, visit.id)) throw new DomainError('confirmation_closed');
  if (priced.quoteHash !== quoteHash) throw new DomainError('quote_changed', { payableFen: priced.payableFen });
  const confirmation: SaleConfirmation = {
    id: newId('cnf'),
    visitId: visit.id,
    memberId: visit.memberId,
    branchId: visit.branchId,
    staffId: caller.staffId,
    quoteHash,
    payableFen: priced.payableFen,
    walletFen: priced.walletFen,
    pointsBurned: priced.pointsBurned,
    restFen: priced.restFen,
    status: 'waiting',
    createdAt: now,
    expiresAt: now + confirmationMs,
  };
  await needs.db.write(async (tx) => {
    // The till has thought better of it: the phone is not to ask about the amount before.
    await tx.update(SaleConfirmation, { visitId: visit.id, status: 'waiting' }, { expiresAt: now });
    await tx.insert(SaleConfirmation, confirmation);
    await recordAction(tx, {
      staffId: caller.staffId,
      action: 'sale.askConfirmation',
      branchId: visit.branchId,
      subject: visit.memberId,
      detail: { payableFen: priced.payableFen },
      at: now,
    });
  });
  return confirmation;
}
