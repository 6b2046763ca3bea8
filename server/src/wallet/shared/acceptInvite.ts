import type { Committer, Effects, View } from '../../ledger/index.ts';
import type { Member } from '../../member/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { WalletInvite, type WalletHolder } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { hashInviteCode } from './inviteCode.ts';
import { limitsOf } from './limits.ts';
import { requireRoom } from './queries.ts';
import { rowsUnit } from './unit.ts';

/**
 * Makes the member a holder of the wallet whose owner gave them this code. The code works once; whoever took the card with
 * it gets the same answer again. Throws `holder_code_invalid`, `holder_code_own`, `member_frozen`, `holders_full`.
 */
export async function acceptInvite(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  memberId: string,
  code: string,
): Promise<{ holderId: string }> {
  const codeHash = hashInviteCode(code);
  const invite = await db.reader.getRepository(WalletInvite).findOneBy({ codeHash });
  // One that is over costs no more than one that never was: how long the answer takes tells nothing either.
  if (invite === null || !isFor(invite, memberId, clock.now())) throw new DomainError('holder_code_invalid');
  const walletOwner = invite.id;
  if (walletOwner === memberId) throw new DomainError('holder_code_own');
  if (invite.usedBy === null) await requireRoom(db, walletOwner, memberId);
  const holderId = holderIdOf(walletOwner, memberId);
  return committer.submit(
    rowsUnit(
      [walletOwner, memberId],
      [
        ['member', memberId],
        ['wallet_invite', walletOwner],
        ['wallet_holder', holderId],
      ],
      (view) => {
        if (view.row<Member>('member', memberId)?.status !== 'active') throw new DomainError('member_frozen');
        const open = view.row<WalletInvite>('wallet_invite', walletOwner);
        if (open?.codeHash !== codeHash || !isFor(open, memberId, clock.now())) throw new DomainError('holder_code_invalid');
        if (open.usedBy === memberId) {
          // Taken, and ended since: there is nothing to answer, and nothing is written for it.
          if (view.row<WalletHolder>('wallet_holder', holderId)?.status === 'ended') throw new DomainError('holder_code_invalid');
          return { answer: { holderId } };
        }
        return { ...accepted(view, open, { walletOwner, memberId, holderId, now: clock.now() }), answer: { holderId } };
      },
    ),
  );
}

/** Whether this member may have what was invited to: nobody took it and it has not ended, or they took it themself. */
const isFor = ({ usedBy, expiresAt }: WalletInvite, memberId: string, now: number): boolean =>
  usedBy === null ? now < expiresAt : usedBy === memberId;

interface Joining {
  walletOwner: string;
  memberId: string;
  holderId: string;
  now: number;
}

function accepted(
  view: View,
  invite: WalletInvite,
  { walletOwner, memberId, holderId, now }: Joining,
): Pick<Effects<never>, 'inserts' | 'updates'> {
  const used = { entity: 'wallet_invite', id: walletOwner, patch: { usedBy: memberId } };
  return setHolderRow(view, { holderId, walletOwner, memberId, status: 'active', limits: limitsOf(invite), now }, [used]);
}

/** Since when a holder may spend: anew where they might not a moment ago, however long they hold the card. Pure. */
export const joinedAtOf = (
  before: Pick<WalletHolder, 'status' | 'joinedAt'>,
  status: WalletHolder['status'],
  now: number,
): number => (status === 'active' && before.status !== 'active' ? now : before.joinedAt);

/** What a holder row is made from, or changed to. */
export interface HolderFacts {
  holderId: string;
  walletOwner: string;
  memberId: string;
  status: WalletHolder['status'];
  limits: ReturnType<typeof limitsOf>;
  now: number;
}

/** Makes the holder's row, or brings back one that ended. */
export function setHolderRow(
  view: View,
  { holderId, walletOwner, memberId, status, limits, now }: HolderFacts,
  updates: Effects<never>['updates'] = [],
): Pick<Effects<never>, 'inserts' | 'updates'> {
  const before = view.row<WalletHolder>('wallet_holder', holderId);
  if (before === undefined) {
    const row: WalletHolder = { id: holderId, walletOwner, memberId, status, ...limits, joinedAt: now };
    return { inserts: [{ entity: 'wallet_holder', row: { ...row } }], updates };
  }
  const joinedAt = joinedAtOf(before, status, now);
  return {
    inserts: [],
    updates: [...updates, { entity: 'wallet_holder', id: holderId, patch: { status, ...limits, joinedAt } }],
  };
}
