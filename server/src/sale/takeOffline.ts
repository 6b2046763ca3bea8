import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';
import type { Committer } from '../ledger/index.ts';
import { requireOpen, type Branch, type Directory, type Programme } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { DomainError } from '../platform/errors.ts';
import { hashOf } from '../platform/once.ts';
import { requireBranch, withLock } from '../staff/index.ts';
import { identifyLate, type IdentifyNeeds } from '../visit/index.ts';
import { requireWithinCap } from './checkout.ts';
import { earnLaterUnit } from './earnLater.ts';
import type { Sale } from './entities.ts';
import { readSale } from './queries.ts';
import { unseenBy } from './unseen.ts';

/** How long a till may keep a sale before it tells us. */
const offlineMs = 24 * 3_600_000;
/** A till's clock may be a little ahead of ours. */
const aheadMs = 120_000;

type Needs = IdentifyNeeds & { directory: Directory; committer: Committer };

/** A sale a till took while it had no network. */
export interface OfflineSale {
  /** The till's own name for it. */
  id: string;
  code: string;
  amountFen: number;
  paidBy: 'cash' | 'card' | 'other';
  /** UTC, ms. */
  takenAt: number;
}

/** What became of one of them. */
export type Told =
  | { id: string; outcome: 'taken'; sale: Sale; memberName: string }
  | { id: string; outcome: 'refused'; code: ErrorCode; message: string; final: boolean };

/** Refusals that another time may answer otherwise: the till keeps such a sale. */
const passing: readonly ErrorCode[] = ['busy', 'rate_limited', 'code_attempts_exceeded', 'staff_cap_reached'];

/**
 * Takes what a till kept while it had no network, for earning only, in the order it was kept: each once by its own id,
 * and each answered for itself. Throws `forbidden`, `not_found`, `branch_closed`.
 */
export async function takeOffline(
  needs: Needs,
  caller: StaffCaller,
  { branchId, sales }: { branchId: string; sales: readonly OfflineSale[] },
): Promise<Told[]> {
  requireBranch(caller, branchId);
  const [branch, programme] = await Promise.all([needs.directory.branch(branchId), needs.directory.programme()]);
  requireOpen(branch);
  const told: Told[] = [];
  // One after the other: of two sales with the same code the first one counts.
  for (const sale of sales) told.push(await takeOne(needs, caller, { branch, programme }, sale));
  return told;
}

interface Place {
  branch: Branch;
  programme: Programme;
}

async function takeOne(needs: Needs, caller: StaffCaller, { branch, programme }: Place, input: OfflineSale): Promise<Told> {
  const { id, amountFen, takenAt } = input;
  try {
    const now = needs.clock.now();
    requireWithin(takenAt, now, offlineMs);
    requireWithinCap(caller, amountFen, programme.caps);
    const late = await identifyLate(needs, caller, { branchId: branch.id, code: input.code, takenAt });
    const unit = earnLaterUnit({
      // By branch, not by person: whoever is at the till by then sends it.
      reference: `offline:${branch.id}:${id}`,
      inputHash: hashOf(input),
      action: 'sale.takeOffline',
      ...{ memberId: late.member.id, codeMark: late.codeMark, visit: late.visit },
      unseen: unseenBy(programme, caller, { payments: [{ method: input.paidBy }], now }),
      ...{ amountFen, method: input.paidBy, branch, programme, staffId: caller.staffId, takenAt, now },
    });
    const act = { staffId: caller.staffId, act: 'earn' as const, now };
    const { saleId } = await withLock(needs.committer, act, branch.id, () => needs.committer.submit(unit));
    return { id, outcome: 'taken', sale: await readSale(needs.db, saleId), memberName: late.member.name };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code } = error;
    return { id, outcome: 'refused', code, message: errorCatalogue[code].zh, final: !passing.includes(code) };
  }
}

/** A sale is told of in time, and not before it is taken. Throws `taken_at_invalid`. */
export function requireWithin(takenAt: number, now: number, longestMs: number): void {
  if (takenAt > now + aheadMs || takenAt <= now - longestMs) throw new DomainError('taken_at_invalid', { param: 'takenAt' });
}
