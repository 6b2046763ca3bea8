import { claimCodeOf } from '@shuke/shared/claimCode';
import { accounts, soonestLot } from '../../ledger/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { reaches } from '../../staff/index.ts';
import type { Sale } from '../entities.ts';
import { readSale } from '../queries.ts';
import { namesOf, presentReceipt } from '../receipt.ts';
import { slipLines } from './layout.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
  secrets: Secrets;
}

/** Rolls of paper by their width in mm, and the columns of their printers. */
const columnsOfRoll = { '58': 32, '80': 48 } as const;

/** A slip, ready to print. */
export interface Slip {
  columns: number;
  lines: string[];
  /** What to print below as QR; null where it is nobody's to see. */
  claimCode: string | null;
}

/** The slip of a sale. Throws `not_found` (also out of reach). */
export async function slipOf(
  needs: Needs,
  caller: StaffCaller,
  { saleId, width }: { saleId: string; width: keyof typeof columnsOfRoll },
): Promise<Slip> {
  const { db, clock, directory, secrets } = needs;
  const sale = await readSale(db, saleId);
  if (!reaches(caller, sale.branchId)) throw new DomainError('not_found', { param: 'saleId' });
  const points = sale.memberId === null ? undefined : accounts.points(sale.memberId);
  const [names, programme, soonest] = await Promise.all([
    namesOf(needs, sale),
    directory.programme(),
    points === undefined ? undefined : soonestLot(db, points),
  ]);
  const receipt = await presentReceipt(needs, sale, names);
  const mayTell = tellsClaim(sale, caller, clock.now() - programme.undoWindowMs);
  const claimCode = mayTell ? claimCodeOf(secrets.claimBody(sale.id)) : null;
  const expiresOn = soonest?.expiresOn ?? null;
  const expiring = soonest === undefined || expiresOn === null ? null : { points: soonest.available, expiresOn };
  const { brandName, pointsName } = programme;
  const columns = columnsOfRoll[width];
  return { columns, lines: slipLines(receipt, { brandName, pointsName, expiring, claimCode }, columns), claimCode };
}

/** The code is money: only who took the sale sees it again, while they might undo it, and while it is worth something. */
const tellsClaim = (sale: Sale, { staffId }: StaffCaller, since: number): boolean =>
  sale.visitId === null &&
  sale.memberId === null &&
  sale.staffId === staffId &&
  sale.paidAt >= since &&
  (sale.status === 'paid' || sale.status === 'awaiting');
