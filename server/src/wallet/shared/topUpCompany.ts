import { guardOf, guardOwners, guardRows, pass, type Guard } from '../../approval/index.ts';
import { accounts, type LedgerDraft, type Unit } from '../../ledger/index.ts';
import { requireOpen, type Branch } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { businessDate } from '../../platform/clock.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { allowed, auditRow, withLock } from '../../staff/index.ts';
import type { ToppedUp } from '../topUp.ts';
import { readCompany, type CompanyNeeds } from './company.ts';
import { topUpFacts } from './companyAct.ts';
import type { CompanyWallet } from './entities.ts';
import { walletAccounts } from './means.ts';

/** What is paid into a company wallet, and how. */
export interface CompanyTopUp {
  walletId: string;
  amountFen: number;
  method: 'cash' | 'card' | 'other';
  approvalId?: string | undefined;
}

interface Facts {
  company: CompanyWallet;
  branch: Branch;
  input: CompanyTopUp;
  staffId: string;
  /** Most that this person may pay in alone. */
  capFen: number;
  limitFen: number;
  guard: Guard;
  now: number;
}

/**
 * Pays into a company wallet at the branch that issued it, once per key, up to the caps of a member's top-up, and counted
 * with them: one person alone makes no more money this way than that, and none that is in no drawer. With a second person's
 * yes it may be more. Throws `not_found`, `branch_closed`, `approval_required`, `approval_invalid`, `balance_over_limit`,
 * `wallet_frozen`, `staff_cap_reached`.
 */
export async function topUpCompany(
  { db, clock, committer, directory }: CompanyNeeds,
  caller: StaffCaller,
  input: CompanyTopUp,
): Promise<ToppedUp> {
  const company = await readCompany(db, caller, input.walletId);
  const [branch, programme] = await Promise.all([directory.branch(company.branchId), directory.programme()]);
  requireOpen(branch);
  const [act, now] = ['topUpCash' as const, clock.now()];
  const { caps } = programme;
  const facts = {
    company,
    branch,
    input,
    staffId: caller.staffId,
    capFen: input.method === 'other' && !allowed(caller, 'money.alone') ? 0 : caps.cashTopUpFen,
    limitFen: caps.walletFen,
    guard: guardOf(programme, caller, { act, approvalId: input.approvalId, now }),
    now,
  };
  const once = onceFor(caller.staffId, 'companyWallet.topUp', caller.idempotencyKey, input);
  return withLock(committer, facts.guard.counted, branch.id, () => committer.submit({ ...topUpUnit(facts), once }));
}

function topUpUnit(facts: Facts): Unit<ToppedUp> {
  const { company, branch, input, staffId, guard, now } = facts;
  const topUpId = newId('top');
  const held = walletAccounts(company.id);
  const principalFen = input.amountFen;
  return {
    owners: [company.id, ...guardOwners(guard)],
    accounts: held,
    rows: [['company_wallet', company.id], ...guardRows(guard)],
    references: [`top_up:${topUpId}`],
    claims: [],
    decide(view) {
      if (view.row<CompanyWallet>('company_wallet', company.id)?.status !== 'active') throw new DomainError('wallet_frozen');
      const walletAfterFen = held.reduce((sum, account) => sum + view.available(account), principalFen);
      if (walletAfterFen > facts.limitFen) throw new DomainError('balance_over_limit', { limitFen: facts.limitFen });
      const passed = pass(view, guard, actOf(facts));
      return {
        transactions: [draft(facts, topUpId)],
        inserts: [
          ...passed.inserts,
          { entity: 'top_up', row: { ...topUpRow(facts), id: topUpId } },
          auditRow({
            staffId,
            action: 'companyWallet.topUp',
            branchId: branch.id,
            subject: company.id,
            detail: { topUpId, principalFen, method: input.method, approvalId: input.approvalId ?? null },
            at: now,
          }),
        ],
        updates: passed.updates,
        events: [],
        answer: { topUpId, principalFen, walletAfterFen, paidAt: now },
      };
    },
  };
}

/** What a second person is asked about: so much for this company, paid this way. */
const actOf = ({ company, input: { amountFen, method }, capFen }: Facts) => ({
  kind: 'companyTopUp' as const,
  branchId: company.branchId,
  subject: company.id,
  amountFen,
  facts: topUpFacts(company, method),
  countedFen: amountFen,
  tooMuch: amountFen > capFen ? { capFen } : undefined,
});

/** The top-up is also the lot of its money, as a member's is: its issuer and its refund stay known. */
const topUpRow = ({ company, branch, input, staffId, now }: Facts) => ({
  visitId: null,
  memberId: company.id,
  branchId: branch.id,
  staffId,
  method: input.method,
  principalFen: input.amountFen,
  bonusFen: 0,
  businessDate: businessDate(now, branch.cutoffHour),
  paidAt: now,
});

function draft({ company, branch, input: { amountFen, method }, staffId, now }: Facts, topUpId: string): LedgerDraft {
  return {
    id: newId('ltx'),
    kind: 'top_up',
    reference: `top_up:${topUpId}`,
    occurredAt: now,
    businessDate: businessDate(now, branch.cutoffHour),
    memberId: company.id,
    branchId: branch.id,
    staffId,
    ruleRefs: [`pay:${method}`],
    postings: [
      {
        source: accounts[method](branch.id),
        destination: accounts.principal(company.id),
        amount: amountFen,
        intoLots: [{ lot: topUpId, amount: amountFen, merchantId: branch.merchantId, branchId: branch.id, expiresOn: null }],
      },
    ],
  };
}
