import type { RowChange, RowRef, View } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { WalletHolder, WalletInvite } from './entities.ts';
import { holderIdOf } from './holderId.ts';

/** Whom a member let spend, as it was before the lock: what of it changed meanwhile is seen under the lock. */
export interface Sharing {
  walletOwner: string;
  holderIds: readonly string[];
  /** Null where nobody was ever invited. */
  codeHash: string | null;
}

/** Whom a member lets spend from their stored value, and whom they invited last. */
export async function readSharing({ reader }: Database, walletOwner: string): Promise<Sharing> {
  const [invite, holders] = await Promise.all([
    reader.getRepository(WalletInvite).findOneBy({ id: walletOwner }),
    reader.getRepository(WalletHolder).findBy({ walletOwner }),
  ]);
  return { walletOwner, holderIds: holders.map(({ id }) => id), codeHash: invite?.codeHash ?? null };
}

/** The rows that pausing decides on; all belong to the wallet's owner. */
export const rowsOfSharing = ({ walletOwner, holderIds }: Sharing): RowRef[] => [
  ['wallet_invite', walletOwner],
  ...holderIds.map((id): RowRef => ['wallet_holder', id]),
];

/**
 * Ends the open invitation to somebody's stored value, and pauses who may spend from it since an instant (UTC, ms), until its
 * owner lets them again; not those of whom the same unit says something else. Throws `busy` where another invitation was made in this very moment.
 */
export function pauseNewHolders(
  view: View,
  { walletOwner, holderIds, codeHash }: Sharing,
  { since, except }: { since: number; except: readonly string[] },
): { updates: RowChange[]; pausedIds: string[] } {
  const invite = view.row<WalletInvite>('wallet_invite', walletOwner);
  // Whoever accepted the one before it is not among those that were read.
  if ((invite?.codeHash ?? null) !== codeHash) throw new DomainError('busy');
  const justJoined = invite?.usedBy == null ? [] : [holderIdOf(walletOwner, invite.usedBy)];
  const pausedIds = [...new Set([...holderIds, ...justJoined])].filter((id) => {
    const holder = view.row<WalletHolder>('wallet_holder', id);
    return holder?.status === 'active' && holder.joinedAt >= since && !except.includes(id);
  });
  const isOpen = invite?.usedBy === null;
  return {
    pausedIds,
    updates: [
      // Good for no time at all: however the clocks of two servers differ, nobody joins with it any more.
      ...(isOpen ? [{ entity: 'wallet_invite', id: walletOwner, patch: { expiresAt: invite.createdAt } }] : []),
      ...pausedIds.map((id) => ({ entity: 'wallet_holder', id, patch: { status: 'paused' } })),
    ],
  };
}
