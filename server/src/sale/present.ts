import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import { maskPhone } from '@shuke/shared/phone';
import type { ShopNames } from '@shuke/shared/shopWords';
import { accounts, readBalances } from '../ledger/index.ts';
import type { Directory } from '../merchant/index.ts';
import type { Member } from '../member/index.ts';
import type { StaffCaller } from '../platform/caller.ts';
import type { Database } from '../platform/db/database.ts';
import { toIso } from '../platform/instant.ts';
import type { Secrets } from '../platform/secrets.ts';
import { staffNames } from '../staff/index.ts';
import { tierAt } from '../tiers/index.ts';
import type { Visit } from '../visit/index.ts';
import { presentWallet, reasonWords, type TillWallet } from '../wallet/index.ts';
import type { Sale } from './entities.ts';
import type { Priced } from './price.ts';
import { linesInShopWords } from './lineWords.ts';
import { membersOf } from './queries.ts';
import { walkInName } from './receipt.ts';

type Quote = OutputOf<Contract['sale.quote']>;
type SaleRow = OutputOf<Contract['sale.list']>['data'][number];
type VisitMember = OutputOf<Contract['sale.identify']>['member'];

/** A member as the till sees them: the phone masked, the balances as they are now. */
export async function presentMember(
  { db, directory, secrets }: { db: Database; directory: Directory; secrets: Secrets },
  member: Member,
): Promise<VisitMember> {
  const of = [accounts.principal, accounts.bonus, accounts.points, accounts.growth].map((account) => account(member.id));
  const [programme, balances] = await Promise.all([directory.programme(), readBalances(db, of)]);
  const [principalFen = 0, bonusFen = 0, points = 0, growth = 0] = of.map((account) => balances.get(account) ?? 0);
  return {
    name: member.name,
    phoneMasked: maskPhone(secrets.openPhone(member.phoneSealed)),
    tier: tierAt(programme.tiers, growth),
    visitCount: member.visitCount,
    wallet: presentWallet(principalFen, bonusFen),
    points,
  };
}

/** The wallets a visit may pay from: the member's own first. */
export function presentWallets(visit: Visit, member: Member, { wallet }: VisitMember, shared: readonly TillWallet[]) {
  const own = {
    walletOwner: member.id,
    kind: 'own' as const,
    name: member.name,
    usableFen: visit.earnOnly || member.walletFrozen ? 0 : wallet.totalFen,
    note: member.walletFrozen ? reasonWords('frozen') : null,
  };
  const others = shared.map(({ owner, name, usableFen, reason }) => ({
    walletOwner: owner,
    kind: owner.startsWith('wal_') ? ('company' as const) : ('family' as const),
    name,
    usableFen: visit.earnOnly || member.walletFrozen ? 0 : usableFen,
    note: reasonWords(reason),
  }));
  return [own, ...others];
}

/** A price as the till shows it; named field by field, so that nothing is published by accident. */
export const presentQuote = (priced: Priced & { discountCapFen: number | null }, names: ShopNames): Quote => ({
  amountFen: priced.amountFen,
  items: priced.items === null ? null : [...priced.items],
  discountCapFen: priced.discountCapFen,
  lines: linesInShopWords(priced.lines, names),
  payableFen: priced.payableFen,
  savedFen: priced.savedFen,
  pointsBurned: priced.pointsBurned,
  burnable: { points: priced.burnable.points, fen: priced.burnable.fen },
  principalFen: priced.principalFen,
  bonusFen: priced.bonusFen,
  walletFen: priced.walletFen,
  restFen: priced.restFen,
  payments: priced.payments,
  walletAfterFen: priced.walletAfterFen,
  pointsEarned: priced.pointsEarned,
  pointsAfter: priced.pointsAfter,
  growthEarned: priced.growthEarned,
  earnNote: priced.earnNote,
  confirmationRequired: priced.confirmationRequired,
  shared: priced.shared === null ? null : { name: priced.shared.name, note: priced.shared.note },
  quoteHash: priced.quoteHash,
});

/** Sales as lines of a list, with the names of who bought and who took them. */
export async function presentRows(db: Database, caller: StaffCaller, sales: readonly Sale[]): Promise<SaleRow[]> {
  const [members, staff] = await Promise.all([
    membersOf(
      db,
      sales.flatMap(({ memberId }) => memberId ?? []),
    ),
    staffNames(
      db,
      sales.map(({ staffId }) => staffId),
    ),
  ]);
  return sales.map((sale) => ({
    saleId: sale.id,
    saleNumber: sale.number,
    status: sale.status,
    memberName: sale.memberId === null ? walkInName : (members.get(sale.memberId)?.name ?? ''),
    phoneTail: members.get(sale.memberId ?? '')?.phoneTail ?? '',
    payableFen: sale.payableFen,
    walletFen: sale.principalFen + sale.bonusFen,
    pointsEarned: sale.pointsEarned,
    staffName: staff.get(sale.staffId) ?? '',
    mine: sale.staffId === caller.staffId,
    paidAt: toIso(sale.paidAt),
  }));
}
