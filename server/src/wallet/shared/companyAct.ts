import type { ApprovalFacts, AskedHolder, FindSubject } from '../../approval/index.ts';
import { findByCard } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { allowed } from '../../staff/index.ts';
import { readCompany } from './company.ts';
import type { CompanyWallet } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { limitsOf } from './limits.ts';

type Named = Pick<CompanyWallet, 'name'>;
/** What a holder may do; who they are is told by the id of their card, which names nobody. */
type Held = Omit<AskedHolder, 'cardNumber'>;

/** What a second person is told of a company's top-up besides its amount. Pure. */
export const topUpFacts = ({ name }: Named, method: string): ApprovalFacts => ({ company: name, method });

/** What a second person is told of a holder: every limit, so that none can be another afterwards. Pure. */
export function holderFacts({ name }: Named, holderId: string, holder: Held): ApprovalFacts {
  const { weekdays, branchIds, ...limits } = limitsOf(holder);
  return {
    company: name,
    holderId,
    status: holder.status,
    ...limits,
    weekdays: weekdays.join(),
    branchIds: branchIds?.join() ?? null,
  };
}

/** Asked about by who may do it, with a second person's yes: nobody else. Throws `not_found` (also out of reach). */
function inCharge(db: Database, caller: StaffCaller, walletId: string): Promise<CompanyWallet> {
  if (!allowed(caller, 'companyWallet.manage')) throw new DomainError('not_found', { param: 'subject' });
  return readCompany(db, caller, walletId, 'subject');
}

/** A company's top-up as a second person is asked about it. Throws `not_found` (also out of reach), `invalid_request`. */
export const companyToTopUp =
  (db: Database): FindSubject =>
  async (caller, walletId, { method }) => {
    const company = await inCharge(db, caller, walletId);
    if (method === undefined) throw new DomainError('invalid_request', { param: 'method' });
    return { subject: walletId, branchId: company.branchId, memberId: null, facts: topUpFacts(company, method) };
  };

/** A company's holder as a second person is asked about them. Throws `not_found` (also out of reach), `invalid_request`. */
export const companyToShare =
  (db: Database): FindSubject =>
  async (caller, walletId, { holder }) => {
    const company = await inCharge(db, caller, walletId);
    if (holder === undefined) throw new DomainError('invalid_request', { param: 'holder' });
    const member = await findByCard(db, holder.cardNumber);
    if (member === null) throw new DomainError('not_found', { param: 'holder' });
    return {
      subject: walletId,
      branchId: company.branchId,
      memberId: member.id,
      facts: holderFacts(company, holderIdOf(walletId, member.id), holder),
    };
  };
