import type { Committer } from '../../ledger/index.ts';
import { requireSameCard, type MemberIdentity } from '../../member/index.ts';
import type { MemberCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { joinedAtOf } from './acceptInvite.ts';
import type { HolderLimits, WalletHolder } from './entities.ts';
import { limitsOf, requireSense } from './limits.ts';
import { readHolder } from './queries.ts';
import { rowsUnit } from './unit.ts';

/**
 * New limits for a holder of somebody's own wallet, or their card paused or ended; an ended one stays so until a new
 * invitation is accepted. Throws `not_found` (also somebody else's), `holder_ended`, `invalid_request`,
 * and `unauthenticated` where the card went to another phone meanwhile.
 */
export async function changeHolder(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  { memberId: walletOwner, identityId }: Pick<MemberCaller, 'memberId' | 'identityId'>,
  { holderId, status, ...input }: HolderLimits & { holderId: string; status: WalletHolder['status'] },
): Promise<void> {
  const holder = await readHolder(db, holderId);
  if (holder?.walletOwner !== walletOwner) throw new DomainError('not_found', { param: 'holderId' });
  await requireSense(db, input);
  await committer.submit(
    rowsUnit(
      [walletOwner, identityId],
      [
        ['member_identity', identityId],
        ['wallet_holder', holderId],
      ],
      (view) => {
        requireSameCard(view.row<MemberIdentity>('member_identity', identityId), walletOwner);
        const before = view.row<WalletHolder>('wallet_holder', holderId) ?? holder;
        const isEnded = before.status === 'ended';
        if (isEnded && status !== 'ended') throw new DomainError('holder_ended');
        const joinedAt = joinedAtOf(before, status, clock.now());
        const patch = isEnded ? { status } : { status, joinedAt, ...limitsOf(input) };
        return { updates: [{ entity: 'wallet_holder', id: holderId, patch }], answer: {} };
      },
    ),
  );
}
