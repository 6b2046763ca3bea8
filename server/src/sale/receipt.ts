import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { maskPhone } from '@shuke/shared/phone';
import type { Directory } from '../merchant/index.ts';
import { readMember } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { staffNames } from '../staff/index.ts';
import type { Sale } from './entities.ts';

/** A sale as it is shown and printed. */
export type Receipt = OutputOf<Contract['sale.get']>;

interface Needs {
  db: Database;
  directory: Directory;
  secrets: Secrets;
}

/** The names on a receipt; a till that has just taken the sale knows them. */
export interface ReceiptNames {
  memberName: string;
  phoneMasked: string;
  staffName: string;
}

/** Reads the names on the receipt of an old sale. */
export async function namesOf({ db, secrets }: Pick<Needs, 'db' | 'secrets'>, sale: Sale): Promise<ReceiptNames> {
  const [member, names] = await Promise.all([readMember(db, sale.memberId), staffNames(db, [sale.staffId])]);
  return {
    memberName: member.name,
    phoneMasked: maskPhone(secrets.openPhone(member.phoneSealed)),
    staffName: names.get(sale.staffId) ?? '',
  };
}

/** A sale as the till shows and prints it; named field by field, so a new column is never published by accident. */
export async function presentReceipt(
  { directory }: Pick<Needs, 'directory'>,
  sale: Sale,
  { memberName, phoneMasked, staffName }: ReceiptNames,
): Promise<Receipt> {
  const [branch, programme] = await Promise.all([directory.branch(sale.branchId), directory.programme()]);
  return {
    saleId: sale.id,
    saleNumber: sale.number,
    status: sale.status,
    branchName: branch.name,
    staffName,
    memberName,
    phoneMasked,
    tierName: sale.tierName,
    amountFen: sale.amountFen,
    savedFen: sale.amountFen - sale.payableFen,
    payableFen: sale.payableFen,
    pointsBurned: sale.pointsBurned,
    pointsEarned: sale.pointsEarned,
    principalFen: sale.principalFen,
    bonusFen: sale.bonusFen,
    restFen: sale.restFen,
    restMethod: sale.restMethod,
    walletAfterFen: sale.walletAfterFen,
    pointsAfter: sale.pointsAfter,
    paidAt: toIso(sale.paidAt),
    undoUntil: toIso(sale.paidAt + programme.undoWindowMs),
    undoneAt: sale.undoneAt === null ? null : toIso(sale.undoneAt),
  };
}
