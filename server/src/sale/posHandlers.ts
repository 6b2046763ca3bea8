import { errorCatalogue } from '@shuke/shared/errors';
import { maskName, maskPhone } from '@shuke/shared/phone';
import { accounts, readBalances, type Committer } from '../ledger/index.ts';
import { requireOpen, type Directory } from '../merchant/index.ts';
import type { CacheDriver } from '../platform/cache/cache.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Handlers } from '../platform/handler.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { requireBranch } from '../staff/index.ts';
import { tierAt } from '../tiers/index.ts';
import { findMember } from '../visit/index.ts';
import { uploadSales, type Uploaded } from './upload.ts';

interface Needs {
  db: Database;
  clock: Clock;
  secrets: Secrets;
  directory: Directory;
  committer: Committer;
  caches: CacheDriver;
}

/** What a till of another make needs beside the till's own operations. */
export const posHandlers = (needs: Needs): Handlers<'sale.findMember' | 'sale.upload'> => ({
  'sale.findMember': async (input, caller) => {
    requireBranch(caller, input.branchId);
    requireOpen(await needs.directory.branch(input.branchId));
    const { visit, member } = await findMember(needs, caller, input);
    const growth = accounts.growth(member.id);
    const [programme, balances] = await Promise.all([needs.directory.programme(), readBalances(needs.db, [growth])]);
    return {
      visitId: visit.id,
      expiresAt: toIso(visit.expiresAt),
      earnOnly: true as const,
      nameMasked: maskName(member.name),
      phoneMasked: maskPhone(needs.secrets.openPhone(member.phoneSealed)),
      tierName: tierAt(programme.tiers, balances.get(growth) ?? 0).name,
    };
  },
  'sale.upload': async ({ branchId, sales }, caller) => {
    const lines = sales.map((sale) => ({ ...sale, takenAt: Date.parse(sale.takenAt) }));
    return { data: (await uploadSales(needs, caller, { branchId, lines })).map(presentLine) };
  },
});

function presentLine(line: Uploaded) {
  const { receipt } = line;
  if ('code' in line) {
    const { code } = line;
    const nothing = { saleId: null, saleNumber: null, pointsEarned: 0 };
    return { receipt, status: 'refused' as const, ...nothing, code, message: errorCatalogue[code].zh };
  }
  const { id, number, pointsEarned } = line.sale;
  return { receipt, status: 'taken' as const, saleId: id, saleNumber: number, pointsEarned, code: null, message: null };
}
