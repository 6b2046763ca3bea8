import { accounts, readBalances } from '../../ledger/index.ts';
import type { Handlers } from '../../platform/handler.ts';
import { toIso } from '../../platform/instant.ts';
import { requireBranch } from '../../staff/index.ts';
import { presentWallet } from '../present.ts';
import { listCompanies, readCompany, type CompanyNeeds } from './company.ts';
import { createCompany } from './createCompany.ts';
import { setCompanyStatus } from './setCompanyStatus.ts';
import { endCompanyHolder, setCompanyHolder } from './companyHolders.ts';
import type { CompanyWallet } from './entities.ts';
import { presentHolder } from './handlers.ts';
import { presentHolders, presentSpends } from './present.ts';
import { holdersOf, lastSpends } from './queries.ts';
import { topUpCompany } from './topUpCompany.ts';

type Operations =
  | 'companyWallet.create'
  | 'companyWallet.list'
  | 'companyWallet.get'
  | 'companyWallet.topUp'
  | 'companyWallet.setHolder'
  | 'companyWallet.endHolder'
  | 'companyWallet.setStatus';

/** 企业卡: wallets of companies, kept by the branch that issued them. */
export const companyWalletHandlers = (needs: CompanyNeeds): Handlers<Operations> => ({
  'companyWallet.create': async (input, caller) => {
    const { walletId } = await createCompany(needs, caller, input);
    return presentWhole(needs, await readCompany(needs.db, caller, walletId));
  },
  'companyWallet.list': async ({ branchId, ...page }, caller) => {
    requireBranch(caller, branchId);
    await needs.directory.branch(branchId);
    const { data, hasMore } = await listCompanies(needs.db, branchId, page);
    return { data: await presentRows(needs, data), hasMore };
  },
  'companyWallet.get': async ({ walletId }, caller) => presentWhole(needs, await readCompany(needs.db, caller, walletId)),
  'companyWallet.topUp': async (input, caller) => {
    const { topUpId, principalFen, walletAfterFen, paidAt } = await topUpCompany(needs, caller, input);
    return { topUpId, principalFen, walletAfterFen, paidAt: toIso(paidAt) };
  },
  'companyWallet.setHolder': async (input, caller) => {
    const { holderId } = await setCompanyHolder(needs, caller, input);
    return presentHolder(needs, holderId);
  },
  'companyWallet.endHolder': async (input, caller) => {
    await endCompanyHolder(needs, caller, input);
    return presentHolder(needs, input.holderId);
  },
  'companyWallet.setStatus': async (input, caller) => presentRow(needs, await setCompanyStatus(needs, caller, input)),
});

async function presentRows({ db, directory }: CompanyNeeds, companies: readonly CompanyWallet[]) {
  const of = companies.flatMap(({ id }) => [accounts.principal(id), accounts.bonus(id)]);
  const balances = await readBalances(db, of);
  return Promise.all(
    companies.map(async ({ id, name, branchId, status, createdAt }) => ({
      walletId: id,
      name,
      branchId,
      branchName: (await directory.branch(branchId)).name,
      status,
      wallet: presentWallet(balances.get(accounts.principal(id)) ?? 0, balances.get(accounts.bonus(id)) ?? 0),
      createdAt: toIso(createdAt),
    })),
  );
}

async function presentRow(needs: CompanyNeeds, company: CompanyWallet) {
  const [row] = await presentRows(needs, [company]);
  if (row === undefined) throw new Error(`${company.id} was not presented`);
  return row;
}

async function presentWhole(needs: CompanyNeeds, company: CompanyWallet) {
  const [row, { caps }, holders, spends] = await Promise.all([
    presentRow(needs, company),
    needs.directory.programme(),
    holdersOf(needs.db, company.id),
    lastSpends(needs.db, company.id),
  ]);
  return {
    ...row,
    contactName: company.contactName,
    contactPhone: needs.secrets.openPhone(company.contactPhoneSealed),
    topUpCapFen: caps.cashTopUpFen,
    holders: await presentHolders(needs, holders, needs.clock.now()),
    spends: await presentSpends(needs, spends),
  };
}
