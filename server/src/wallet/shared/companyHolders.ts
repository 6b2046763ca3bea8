import { findByCard } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import { auditRow, requireOther } from '../../staff/index.ts';
import { setHolderRow } from './acceptInvite.ts';
import { readCompany, type CompanyNeeds } from './company.ts';
import type { HolderLimits } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { limitsOf, requireSense } from './limits.ts';
import { readHolder, requireRoom } from './queries.ts';
import { rowsUnit } from './unit.ts';

/** Whom a company lets spend, and how much. */
export interface CompanyHolder extends HolderLimits {
  walletId: string;
  cardNumber: string;
  status: 'active' | 'paused';
}

/** Lets a member spend from a company wallet, or changes their limits. Throws `not_found`, `self_dealing`, `holders_full`, `invalid_request`. */
export async function setCompanyHolder(
  { db, clock, committer }: CompanyNeeds,
  caller: StaffCaller,
  input: CompanyHolder,
): Promise<{ holderId: string }> {
  const { id: walletOwner, branchId } = await readCompany(db, caller, input.walletId);
  const member = await findByCard(db, input.cardNumber);
  if (member === null) throw new DomainError('not_found', { param: 'cardNumber' });
  requireOther(caller, member);
  await Promise.all([requireSense(db, input), requireRoom(db, walletOwner, member.id)]);
  const [holderId, now, limits] = [holderIdOf(walletOwner, member.id), clock.now(), limitsOf(input)];
  return committer.submit(
    rowsUnit([walletOwner], [['wallet_holder', holderId]], (view) => {
      const facts = { holderId, walletOwner, memberId: member.id, status: input.status, limits, now };
      const { inserts, updates } = setHolderRow(view, facts);
      const audit = auditRow({
        staffId: caller.staffId,
        action: 'companyWallet.setHolder',
        branchId,
        subject: walletOwner,
        detail: { holderId, status: input.status, ...amountsOf(limits) },
        at: now,
      });
      return { inserts: [...inserts, audit], updates, answer: { holderId } };
    }),
  );
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
