import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { Directory } from '../../merchant/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { toIso } from '../../platform/instant.ts';
import type { WalletHolder, WalletSpend } from './entities.ts';
import { limitsOf } from './limits.ts';
import { isStopped } from './means.ts';
import { companiesById, countersOf, membersById } from './queries.ts';
import { reasonWords, spendIdsOf, usableNow } from './usable.ts';

type Holder = OutputOf<Contract['companyWallet.setHolder']>;
type Shared = OutputOf<Contract['wallet.listShared']>['wallets'][number];
type Spend = OutputOf<Contract['wallet.listHolders']>['spends'][number];

interface Needs {
  db: Database;
  directory: Directory;
}

/** Holders as the wallet's owner sees them; the contract keeps the card number from a member. */
export async function presentHolders({ db, directory }: Needs, holders: readonly WalletHolder[], now: number): Promise<Holder[]> {
  const [members, counters] = await Promise.all([
    membersById(
      db,
      holders.map(({ memberId }) => memberId),
    ),
    countersOf(
      db,
      holders.map(({ id }) => id),
      now,
    ),
  ]);
  return Promise.all(
    holders.map(async (holder) => {
      const member = members.get(holder.memberId);
      return {
        holderId: holder.id,
        name: member?.name ?? '',
        phoneTail: member?.phoneTail ?? '',
        cardNumber: member?.cardNumber ?? '',
        status: holder.status,
        ...(await presentLimits(directory, holder)),
        ...spentOf(counters, holder.id, now),
        joinedAt: toIso(holder.joinedAt),
      };
    }),
  );
}

/** Wallets of others as a holder sees them: whose, and what is left of the limits; never what the wallet holds. */
export async function presentShared({ db, directory }: Needs, holders: readonly WalletHolder[], now: number): Promise<Shared[]> {
  const owners = holders.map(({ walletOwner }) => walletOwner);
  const [members, companies, counters] = await Promise.all([
    membersById(
      db,
      owners.filter((owner) => owner.startsWith('mem_')),
    ),
    companiesById(
      db,
      owners.filter((owner) => owner.startsWith('wal_')),
    ),
    countersOf(
      db,
      holders.map(({ id }) => id),
      now,
    ),
  ]);
  const shown = holders.flatMap((holder) => {
    const owner = members.get(holder.walletOwner) ?? companies.get(holder.walletOwner);
    return owner === undefined || holder.status === 'ended' ? [] : [{ holder, owner, status: holder.status }];
  });
  return Promise.all(
    shown.map(async ({ holder, owner, status }) => {
      const spent = spentOf(counters, holder.id, now);
      const { mostFen, reason } = usableNow({ holder, frozen: isStopped(owner), ...spent, branchId: null, now });
      return {
        holderId: holder.id,
        kind: companies.has(holder.walletOwner) ? ('company' as const) : ('family' as const),
        name: owner.name,
        status,
        ...(await presentLimits(directory, holder)),
        ...spent,
        leftFen: mostFen,
        reason,
        note: reasonWords(reason),
      };
    }),
  );
}

/** Who spent what, for the wallet's owner. */
export async function presentSpends({ db, directory }: Needs, spends: readonly WalletSpend[]): Promise<Spend[]> {
  const members = await membersById(
    db,
    spends.map(({ memberId }) => memberId),
  );
  return Promise.all(
    spends.map(async ({ id, memberId, branchId, amountFen, status, spentAt }) => ({
      saleId: id,
      holderName: members.get(memberId)?.name ?? '',
      branchName: (await directory.branch(branchId)).name,
      amountFen,
      undone: status === 'undone',
      spentAt: toIso(spentAt),
    })),
  );
}

async function presentLimits(directory: Directory, holder: WalletHolder) {
  const { weekdays, branchIds, ...amounts } = limitsOf(holder);
  const branches = branchIds === null ? null : await Promise.all(branchIds.map((id) => directory.branch(id)));
  return {
    ...amounts,
    weekdays: [...weekdays],
    branchIds: branchIds === null ? null : [...branchIds],
    branchNames: branches === null ? null : branches.map(({ name }) => name),
  };
}

function spentOf(counters: ReadonlyMap<string, number>, holderId: string, now: number) {
  const { day, month } = spendIdsOf(holderId, now);
  return { spentTodayFen: counters.get(day) ?? 0, spentMonthFen: counters.get(month) ?? 0 };
}
