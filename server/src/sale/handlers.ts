import type { Committer } from '../ledger/index.ts';
import { requireOpen, type Directory } from '../merchant/index.ts';
import { countNewMembers } from '../member/index.ts';
import type { RefundNeeds } from '../pay/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { businessDate, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { reaches, requireBranch } from '../staff/index.ts';
import { identify, type VisitBook } from '../visit/index.ts';
import { answerConfirmation } from './answerConfirmation.ts';
import { askConfirmation } from './askConfirmation.ts';
import { checkout } from './checkout.ts';
import { presentQuote, presentRows } from './present.ts';
import { masked, presentVisit } from './presentVisit.ts';
import { dayTotals, listSales, readConfirmation, readSale } from './queries.ts';
import { quote } from './quote.ts';
import { namesOf, presentReceipt } from './receipt.ts';
import { walletNameOf } from './shared.ts';
import { undo } from './undo.ts';

interface Needs extends RefundNeeds {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  directory: Directory;
  committer: Committer;
  caches: CacheDriver;
  visits: VisitBook;
}

type Operations =
  | 'sale.identify'
  | 'sale.quote'
  | 'sale.checkout'
  | 'sale.get'
  | 'sale.undo'
  | 'sale.today'
  | 'sale.list'
  | 'sale.askConfirmation'
  | 'sale.getConfirmation'
  | 'member.answerConfirmation';

const recentMax = 5;

/** Operations of the till, and the member's answer to it. */
export const saleHandlers = (needs: Needs): Handlers<Operations> => ({
  'sale.identify': async (input, caller) => {
    requireOpen(await branchInReach(needs, caller, input.branchId));
    const { byPhone, ...found } = await identify(needs, caller, input);
    const shown = await presentVisit(needs, found);
    return byPhone ? masked(shown) : shown;
  },
  'sale.quote': async (input, caller) => presentQuote(await quote(needs, caller, input), await needs.directory.programme()),
  'sale.checkout': async (input, caller) => {
    const { sale, shown } = await checkout(needs, caller, input);
    const walletName = input.walletOwner === undefined ? null : await walletNameOf(needs.db, sale);
    return presentReceipt(needs, sale, { ...shown, staffName: caller.name, walletName });
  },
  'sale.get': async ({ saleId }, caller) => {
    const sale = await readSale(needs.db, saleId);
    if (!reaches(caller, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
    return presentReceipt(needs, sale, await namesOf(needs, sale));
  },
  'sale.undo': async (input, caller) => {
    const { sale } = await undo(needs, caller, input);
    return presentReceipt(needs, sale, await namesOf(needs, sale));
  },
  'sale.today': async ({ branchId }, caller) => {
    const branch = await branchInReach(needs, caller, branchId);
    const today = businessDate(needs.clock.now(), branch.cutoffHour);
    const [{ pointsName, growthName }, totals, newMemberCount, recent] = await Promise.all([
      needs.directory.programme(),
      dayTotals(needs.db, branchId, today),
      countNewMembers(needs.db, branchId, today),
      listSales(needs.db, branchId, { limit: recentMax }),
    ]);
    const rows = await presentRows(needs.db, caller, recent.data);
    return { businessDate: today, ...totals, newMemberCount, recent: rows, names: { pointsName, growthName } };
  },
  'sale.list': async ({ branchId, ...page }, caller) => {
    await branchInReach(needs, caller, branchId);
    const { data, hasMore } = await listSales(needs.db, branchId, page);
    return { data: await presentRows(needs.db, caller, data), hasMore };
  },
  'sale.askConfirmation': async (input, caller) => {
    const { id, expiresAt } = await askConfirmation(needs, caller, input);
    return { confirmationId: id, expiresAt: toIso(expiresAt) };
  },
  'sale.getConfirmation': async ({ confirmationId }, caller) => {
    const confirmation = await readConfirmation(needs.db, confirmationId);
    if (confirmation?.staffId !== caller.staffId) throw new DomainError('not_found', { param: 'confirmationId' });
    const expired = confirmation.status === 'waiting' && confirmation.expiresAt <= needs.clock.now();
    return { status: expired ? 'expired' : confirmation.status, expiresAt: toIso(confirmation.expiresAt) };
  },
  'member.answerConfirmation': async (input, { memberId }) => ({ status: await answerConfirmation(needs, memberId, input) }),
});

/**
 * A branch in reach of the caller; an owner reaches all, and may still name one that is not there. Throws `forbidden`,
 * `not_found`.
 */
function branchInReach({ directory }: Needs, caller: StaffCaller, branchId: string) {
  requireBranch(caller, branchId);
  return directory.branch(branchId);
}
