import type { Committer } from '../../ledger/index.ts';
import { requireSameCard, type Member, type MemberIdentity } from '../../member/index.ts';
import type { MemberCaller } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import type { HolderLimits, WalletInvite } from './entities.ts';
import { hashInviteCode, newInviteCode } from './inviteCode.ts';
import { limitsOf, requireSense } from './limits.ts';
import { requireRoom } from './queries.ts';
import { rowsUnit } from './unit.ts';

/** How long an invitation can be accepted. */
const inviteMs = 24 * 3_600_000;

/**
 * Opens an invitation to a member's own stored value; the one before ends. The code is given out once and stored nowhere.
 * Throws `invalid_request`, `member_frozen`, `holders_full`, and `unauthenticated` where the card went to another phone meanwhile.
 */
export async function inviteHolder(
  { db, clock, committer }: { db: Database; clock: Clock; committer: Committer },
  { memberId, identityId }: Pick<MemberCaller, 'memberId' | 'identityId'>,
  input: HolderLimits,
): Promise<{ code: string; expiresAt: number }> {
  await Promise.all([requireSense(db, input), requireRoom(db, memberId)]);
  const [code, now] = [newInviteCode(), clock.now()];
  const expiresAt = now + inviteMs;
  const invite: WalletInvite = {
    id: memberId,
    codeHash: hashInviteCode(code),
    ...limitsOf(input),
    createdAt: now,
    expiresAt,
    usedBy: null,
  };
  const unit = rowsUnit(
    [memberId, identityId],
    [
      ['member_identity', identityId],
      ['member', memberId],
      ['wallet_invite', memberId],
    ],
    (view) => {
      requireSameCard(view.row<MemberIdentity>('member_identity', identityId), memberId);
      if (view.row<Member>('member', memberId)?.status !== 'active') throw new DomainError('member_frozen');
      const { id, ...patch } = invite;
      return view.row('wallet_invite', id) === undefined
        ? { inserts: [{ entity: 'wallet_invite', row: { ...invite } }], answer: {} }
        : { updates: [{ entity: 'wallet_invite', id, patch }], answer: {} };
    },
  );
  await committer.submit(unit);
  return { code, expiresAt };
}
