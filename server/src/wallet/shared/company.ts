import type { Committer } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { literally } from '../../platform/db/literally.ts';
import { readPage, type Page, type PageRequest } from '../../platform/db/page.ts';
import { DomainError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { onceFor } from '../../platform/once.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { auditRow, reaches, requireBranch } from '../../staff/index.ts';
import { CompanyWallet } from './entities.ts';
import { rowsUnit } from './unit.ts';

/** What the commands of company wallets work with. */
export interface CompanyNeeds {
  db: Database;
  clock: Clock;
  committer: Committer;
  directory: Directory;
  secrets: Secrets;
}

/** A company wallet in reach. Throws `not_found`. */
export async function readCompany(
  db: Database,
  caller: StaffCaller,
  walletId: string,
  param = 'walletId',
): Promise<CompanyWallet> {
  const company = await db.reader.getRepository(CompanyWallet).findOneBy({ id: walletId });
  if (company === null || !reaches(caller, company.branchId)) throw new DomainError('not_found', { param });
  return company;
}

/** Which: in a state, by a part of the name. */
type CompaniesWanted = PageRequest & { status?: CompanyWallet['status'] | undefined; query?: string | undefined };

/** Company wallets of a branch, newest first. */
export function listCompanies(
  db: Database,
  branchId: string,
  { status, query: words, ...page }: CompaniesWanted,
): Promise<Page<CompanyWallet>> {
  const query = db.reader.getRepository(CompanyWallet).createQueryBuilder('company');
  query.where('company.branchId = :branchId', { branchId });
  if (status !== undefined) query.andWhere('company.status = :status', { status });
  if (words !== undefined) query.andWhere("company.name LIKE :words ESCAPE '!'", { words: `%${literally(words)}%` });
  return readPage(query, page);
}

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
