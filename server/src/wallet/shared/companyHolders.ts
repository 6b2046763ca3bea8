import { approvalOwners, approvalRows, useApproval } from '../../approval/index.ts';
import type { RowChange, View } from '../../ledger/index.ts';
import { findByCard } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { allowed, auditRow, requireOther } from '../../staff/index.ts';
import { setHolderRow } from './acceptInvite.ts';
import { readCompany, type CompanyNeeds } from './company.ts';
import { holderFacts } from './companyAct.ts';
import type { CompanyWallet, HolderLimits, WalletHolder } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { allowsMore, limitsOf, requireSense } from './limits.ts';
import { readHolder, requireRoom } from './queries.ts';
import { rowsUnit } from './unit.ts';

/** Whom a company lets spend, and how much. */
export interface CompanyHolder extends HolderLimits {
  walletId: string;
  cardNumber: string;
  status: 'active' | 'paused';
  approvalId?: string | undefined;
}

/**
 * Lets a member spend from a company wallet, or changes their limits; a new holder, or more than before, with a second person's
 * yes but for an owner. Throws `not_found`, `self_dealing`, `holders_full`, `invalid_request`, `approval_required`,
 * `approval_invalid`.
 */
export async function setCompanyHolder(
  { db, clock, committer }: CompanyNeeds,
  caller: StaffCaller,
  input: CompanyHolder,
): Promise<{ holderId: string }> {
  const company = await readCompany(db, caller, input.walletId);
  const { id: walletOwner, branchId } = company;
  const member = await findByCard(db, input.cardNumber);
  if (member === null) throw new DomainError('not_found', { param: 'cardNumber' });
  requireOther(caller, member);
  await Promise.all([requireSense(db, input), requireRoom(db, walletOwner, member.id)]);
  const [holderId, now, limits] = [holderIdOf(walletOwner, member.id), clock.now(), limitsOf(input)];
  const { approvalId } = input;
  return committer.submit(
    rowsUnit([walletOwner, ...approvalOwners(approvalId)], [['wallet_holder', holderId], ...approvalRows(approvalId)], (view) => {
      const before = view.row<WalletHolder>('wallet_holder', holderId);
      const used = allowsMore({ ...limits, status: input.status }, before)
        ? agreedTo(view, caller, { company, holderId, input, now })
        : [];
      const facts = { holderId, walletOwner, memberId: member.id, status: input.status, limits, now };
      const { inserts, updates } = setHolderRow(view, facts);
      const audit = auditRow({
        staffId: caller.staffId,
        action: 'companyWallet.setHolder',
        branchId,
        subject: walletOwner,
        detail: {
          holderId,
          status: input.status,
          ...amountsOf(limits),
          approvalId: used.length > 0 ? (approvalId ?? null) : null,
        },
        at: now,
      });
      return { inserts: [...inserts, audit], updates: [...updates, ...used], answer: { holderId } };
    }),
  );
}

/** A second person's yes to exactly this, used up; an owner needs none. Throws `approval_required`, `approval_invalid`. */
function agreedTo(
  view: View,
  caller: StaffCaller,
  { company, holderId, input, now }: { company: CompanyWallet; holderId: string; input: CompanyHolder; now: number },
): RowChange[] {
  if (allowed(caller, 'money.alone')) return [];
  if (input.approvalId === undefined) throw new DomainError('approval_required');
  const { id: subject, branchId } = company;
  const act = {
    kind: 'companyHolder' as const,
    branchId,
    subject,
    amountFen: null,
    facts: holderFacts(company, holderId, input),
  };
  return [useApproval(view, input.approvalId, { ...act, makerId: caller.staffId, now })];
}

const amountsOf = ({ perSaleFen, perDayFen, perMonthFen }: HolderLimits) => ({ perSaleFen, perDayFen, perMonthFen });

/** Ends a holder's card; doing it twice is doing it once. Throws `not_found`. */
export async function endCompanyHolder(
  { db, clock, committer }: CompanyNeeds,
  caller: StaffCaller,
  { walletId, holderId }: { walletId: string; holderId: string },
): Promise<void> {
  const { id: walletOwner, branchId } = await readCompany(db, caller, walletId);
  if ((await readHolder(db, holderId))?.walletOwner !== walletOwner) throw new DomainError('not_found', { param: 'holderId' });
  await committer.submit(
    rowsUnit([walletOwner], [['wallet_holder', holderId]], () => ({
      inserts: [
        auditRow({
          staffId: caller.staffId,
          action: 'companyWallet.endHolder',
          branchId,
          subject: walletOwner,
          detail: { holderId },
          at: clock.now(),
        }),
      ],
      updates: [{ entity: 'wallet_holder', id: holderId, patch: { status: 'ended' } }],
      answer: {},
    })),
  );
}
