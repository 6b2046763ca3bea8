import { In } from 'typeorm';
import { listBranches } from '../../merchant/index.ts';
import { CardBatch, PhysicalCard } from '../../physicalCard/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { toIso } from '../../platform/instant.ts';
import { Sale } from '../../sale/index.ts';
import { allowed, reaches } from '../../staff/index.ts';
import { findMembers, plastic } from './findMembers.ts';
import { presentMembers, type ShowNeeds } from './presentMembers.ts';

const foundMax = 20;
/** SK, date and time, four digits, as on the receipt; whoever types it may leave SK and the space out. */
const saleNumber = /^(?:sk)?([0-9]{10})([0-9]{4})$/i;

/** Members, sales and plastic cards in reach that a few typed characters may mean. */
export async function search(needs: ShowNeeds, caller: StaffCaller, query: string) {
  const { tiers } = await needs.directory.programme();
  const [members, sales, cards] = await Promise.all([
    findMembers(needs.db, caller, { query, limit: foundMax }, tiers),
    findSales(needs, caller, query),
    findCards(needs, caller, query),
  ]);
  return { members: await presentMembers(needs, members.data), sales, cards };
}

async function findCards({ db, directory }: ShowNeeds, caller: StaffCaller, query: string) {
  const id = query.replaceAll(/[ -]/g, '');
  if (!plastic.test(id) || !allowed(caller, 'physicalCard.manage')) return [];
  const card = await db.reader.getRepository(PhysicalCard).findOneBy({ id });
  const batch = card && (await db.reader.getRepository(CardBatch).findOneBy({ id: card.batchId }));
  if (!batch || !reaches(caller, batch.branchId)) return [];
  const branch = await directory.branch(batch.branchId);
  return [{ cardNumber: id, status: card.status, batchName: batch.name, branchId: branch.id, branchName: branch.name }];
}

async function findSales({ db }: ShowNeeds, { branches }: StaffCaller, query: string) {
  const [, minute, tail] = saleNumber.exec(query.replaceAll(' ', '')) ?? [];
  if (minute === undefined || tail === undefined) return [];
  const where = { number: `SK${minute} ${tail}` };
  const sales = await db.reader.getRepository(Sale).find({
    where: branches === 'all' ? where : { ...where, branchId: In([...branches]) },
    order: { id: 'DESC' },
    take: foundMax,
  });
  const names = new Map(
    (
      await listBranches(
        db,
        sales.map(({ branchId }) => branchId),
      )
    ).map(({ id, name }) => [id, name]),
  );
  return sales.map(({ id, number, branchId, payableFen, paidAt }) => ({
    saleId: id,
    saleNumber: number,
    branchName: names.get(branchId) ?? '',
    payableFen,
    paidAt: toIso(paidAt),
  }));
}
