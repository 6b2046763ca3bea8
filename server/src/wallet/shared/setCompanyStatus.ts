import type { StaffCaller } from '../../platform/caller.ts';
import { auditRow } from '../../staff/index.ts';
import { readCompany, type CompanyNeeds } from './company.ts';
import type { CompanyWallet } from './entities.ts';
import { rowsUnit } from './unit.ts';

/** Freezes a company wallet, or frees it. Throws `not_found`. */
export async function setCompanyStatus(
  { db, clock, committer }: CompanyNeeds,
  caller: StaffCaller,
  { walletId, status }: { walletId: string; status: CompanyWallet['status'] },
): Promise<CompanyWallet> {
  const company = await readCompany(db, caller, walletId);
  await committer.submit(
    rowsUnit([walletId], [['company_wallet', walletId]], () => ({
      inserts: [
        auditRow({
          staffId: caller.staffId,
          action: 'companyWallet.setStatus',
          branchId: company.branchId,
          subject: walletId,
          detail: { status },
          at: clock.now(),
        }),
      ],
      updates: [{ entity: 'company_wallet', id: walletId, patch: { status } }],
      answer: {},
    })),
  );
  return { ...company, status };
}
