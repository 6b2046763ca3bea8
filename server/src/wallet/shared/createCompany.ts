import type { StaffCaller } from '../../platform/caller.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import { auditRow, requireBranch } from '../../staff/index.ts';
import type { CompanyNeeds } from './company.ts';
import type { CompanyWallet } from './entities.ts';
import { rowsUnit } from './unit.ts';

/** What a company's wallet is made from; the phone is kept sealed. */
export interface CompanyFacts {
  branchId: string;
  name: string;
  contactName: string | null;
  contactPhone: string;
}

/** Opens a company wallet, once per key. Throws `forbidden`, `not_found`. */
export async function createCompany(
  { clock, committer, directory, secrets }: CompanyNeeds,
  caller: StaffCaller,
  input: CompanyFacts,
): Promise<{ walletId: string }> {
  requireBranch(caller, input.branchId);
  const branch = await directory.branch(input.branchId);
  const company: CompanyWallet = {
    id: newId('wal'),
    name: input.name,
    contactName: input.contactName,
    contactPhoneSealed: secrets.sealPhone(input.contactPhone),
    merchantId: branch.merchantId,
    branchId: branch.id,
    status: 'active',
    createdAt: clock.now(),
    createdBy: caller.staffId,
  };
  const unit = rowsUnit([caller.staffId], [], () => ({
    inserts: [
      { entity: 'company_wallet', row: { ...company } },
      auditRow({
        staffId: caller.staffId,
        action: 'companyWallet.create',
        branchId: branch.id,
        subject: company.id,
        at: company.createdAt,
      }),
    ],
    answer: { walletId: company.id },
  }));
  return committer.submit({ ...unit, once: onceFor(caller.staffId, 'companyWallet.create', caller.idempotencyKey, input) });
}
