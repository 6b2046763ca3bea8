import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { maskPhone } from '@shuke/shared/phone';
import type { Directory } from '../merchant/index.ts';
import { readMember } from '../member/index.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { staffNames } from '../staff/index.ts';
import { claimUntil } from './claimSale.ts';
import { paymentsOf, type Sale } from './entities.ts';
import { linesInShopWords } from './lineWords.ts';
import { refundableOf } from './previewRefund.ts';
import { saleRefunds } from './saleRefunds.ts';
import { walletNameOf } from './shared.ts';

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
  /** Whose stored value paid, when it was somebody else's. */
  walletName: string | null;
}

/** What a buyer without a name is called. */
export const walkInName = '散客';

/** Reads the names on the receipt of an old sale. */
export async function namesOf({ db, secrets }: Pick<Needs, 'db' | 'secrets'>, sale: Sale): Promise<ReceiptNames> {
  const [member, names, walletName] = await Promise.all([
    sale.memberId === null ? null : readMember(db, sale.memberId),
    staffNames(db, [sale.staffId]),
    walletNameOf(db, sale),
  ]);
  return {
    memberName: member?.name ?? walkInName,
    phoneMasked: member === null ? '' : maskPhone(secrets.openPhone(member.phoneSealed)),
    staffName: names.get(sale.staffId) ?? '',
    walletName,
  };
}

/** A sale as the till shows and prints it; named field by field, so a new column is never published by accident. */
export async function presentReceipt(
  { db, directory }: Pick<Needs, 'db' | 'directory'>,
  sale: Sale,
  { memberName, phoneMasked, staffName, walletName }: ReceiptNames,
): Promise<Receipt> {
  const [branch, programme, refunds] = await Promise.all([
    directory.branch(sale.branchId),
    directory.programme(),
    saleRefunds(db, sale),
  ]);
  return {
    saleId: sale.id,
    saleNumber: sale.number,
    status: sale.status,
    branchName: branch.name,
    staffName,
    memberName,
    phoneMasked,
    tierName: sale.tierName,
    walkIn: sale.visitId === null ? { claimUntil: toIso(claimUntil(sale)), claimed: sale.claimedAt !== null } : null,
    amountFen: sale.amountFen,
    items: sale.items === null ? null : sale.items.map((item, line) => ({ ...item, backMilli: sale.itemsBack?.[line] ?? 0 })),
    lines: linesInShopWords(sale.lines, programme),
    savedFen: sale.amountFen - sale.payableFen,
    payableFen: sale.payableFen,
    pointsBurned: sale.pointsBurned,
    pointsEarned: sale.pointsEarned,
    principalFen: sale.principalFen,
    bonusFen: sale.bonusFen,
    walletName,
    restFen: sale.restFen,
    payments: [...paymentsOf(sale)],
    refundedFen: sale.refundedFen,
    ...refundableOf(sale),
    refunds,
    walletAfterFen: sale.walletAfterFen,
    pointsAfter: sale.pointsAfter,
    paidAt: toIso(sale.paidAt),
    undoUntil: toIso(sale.paidAt + programme.undoWindowMs),
    undoneAt: sale.undoneAt === null ? null : toIso(sale.undoneAt),
  };
}
