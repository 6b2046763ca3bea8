import type { Committer } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { literally } from '../../platform/db/literally.ts';
import { readPage, type Page, type PageRequest } from '../../platform/db/page.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { reaches } from '../../staff/index.ts';
import { CompanyWallet } from './entities.ts';

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
