import { inShopWords } from '@shuke/shared/shopWords';
import { saleStateWords } from '@shuke/shared/words';
import { csvText, plainYuan } from '../../finance/index.ts';
import type { Directory } from '../../merchant/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { Sale } from '../../sale/index.ts';
import { recordAction, requireBranch, staffNames } from '../../staff/index.ts';

interface Needs {
  db: Database;
  clock: Clock;
  directory: Directory;
}

/** Which sales: of a branch, on business dates from one to another. */
export interface SalesWanted {
  branchId: string;
  from: string;
  to: string;
  startingAfter?: string | undefined;
}

/** So many sales in one part: the tills get their turn between parts. */
const perPart = 1_000;
const daysMax = 92;

const header = [
  '单号',
  '时间',
  '日期',
  '状态',
  '会员',
  '消费金额',
  '应付',
  '本金',
  '赠金',
  '其他付款',
  '用积分',
  '得积分',
  '员工',
];
const bom = '\ufeff';
const timeOf = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Sales of a branch as CSV, newest first, part by part; the first part begins the file, every part is written down. Throws `forbidden`, `not_found`. */
export async function exportSales({ db, clock, directory }: Needs, caller: StaffCaller, wanted: SalesWanted) {
  const { branchId, from, to, startingAfter } = wanted;
  requireBranch(caller, branchId);
  await directory.branch(branchId);
  if (to < from || (Date.parse(to) - Date.parse(from)) / 86_400_000 >= daysMax)
    throw new DomainError('invalid_request', { param: 'to' });
  const found = await db.rows(
    Sale,
    `WHERE branch_id = ? AND business_date >= ? AND business_date <= ? ${startingAfter === undefined ? '' : 'AND id < ?'}
     ORDER BY id DESC LIMIT ${String(perPart + 1)}`,
    [branchId, from, to, ...(startingAfter === undefined ? [] : [startingAfter])],
  );
  const sales = found.slice(0, perPart);
  const staff = await staffNames(
    db,
    sales.map(({ staffId }) => staffId),
  );
  const lines = sales.map((sale) => lineOf(sale, staff.get(sale.staffId) ?? ''));
  const programme = await directory.programme();
  const isFirst = startingAfter === undefined;
  const at = clock.now();
  const detail = { from, to, lines: lines.length, after: startingAfter ?? null };
  await db.write((tx) =>
    recordAction(tx, { staffId: caller.staffId, action: 'sale.exportList', branchId, subject: branchId, detail, at }),
  );
  return {
    csv: csvText(isFirst ? [header.map((each) => inShopWords(each, programme)), ...lines] : lines).replace(
      bom,
      isFirst ? bom : '',
    ),
    lines: lines.length,
    nextAfter: found.length > perPart ? (sales.at(-1)?.id ?? null) : null,
  };
}

/** Who bought is told apart from walk-ins only: names are in the list of members. */
const lineOf = (sale: Sale, staffName: string): (string | number)[] => [
  sale.number,
  timeOf(sale.paidAt),
  sale.businessDate,
  saleStateWords[sale.status],
  sale.memberId === null ? '散客' : '会员',
  plainYuan(sale.amountFen),
  plainYuan(sale.payableFen),
  plainYuan(sale.principalFen),
  plainYuan(sale.bonusFen),
  plainYuan(sale.restFen),
  sale.pointsBurned,
  sale.pointsEarned,
  staffName,
];
