import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { Directory } from '../merchant/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import type { PageRequest } from '../platform/db/page.ts';
import { readCompany } from '../wallet/index.ts';
import { listEntries } from './entries.ts';

/** What moved in a company's wallet, newest first, told like a member's history. Throws `not_found`, also out of reach. */
export async function listCompanyEntries(
  needs: { db: Database; directory: Directory },
  caller: StaffCaller,
  { walletId, ...page }: PageRequest & { walletId: string },
): Promise<OutputOf<Contract['companyWallet.listEntries']>> {
  await readCompany(needs.db, caller, walletId);
  const { data, hasMore } = await listEntries(needs, { ...page, memberId: walletId, account: 'wallet', direction: 'all' });
  return {
    data: data.map(({ id, title, note, branchName, occurredAt, wallet, saleId, reversed }) => ({
      id,
      title,
      note,
      branchName,
      occurredAt,
      deltaFen: wallet?.deltaFen ?? 0,
      afterFen: wallet?.afterFen ?? 0,
      saleId,
      reversed,
    })),
    hasMore,
  };
}
