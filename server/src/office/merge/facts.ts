import { In } from 'typeorm';
import { accounts, readBalances, readLotOrigins, type LotOrigin } from '../../ledger/index.ts';
import { counterIdentityOf, Member, MemberIdentity, phoneIdOf, requireOpenCard } from '../../member/index.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import type { Database } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/errors.ts';
import { requireOther } from '../../staff/index.ts';
import { BonusInstalment, readHolderMoves, TopUp, type HolderMove } from '../../wallet/index.ts';
import { requireInReach } from '../members/reach.ts';
import { accountsOfCard, holdingOf, type Holding } from './holding.ts';

/** Two cards of one person: all of one goes to the other. */
export interface Pair {
  fromId: string;
  intoId: string;
}

/** What a merge finds before it locks; what of it decides is looked at again under the lock. */
export interface MergeSubject {
  from: Member;
  into: Member;
  /** True for a card that is part of the other already, and got something since: an undo, a late payment. */
  isAgain: boolean;
  /** Cards it went through on its way there, where the one it was merged into was merged further: A → B → C. */
  throughIds: readonly string[];
  identityIds: readonly string[];
  /** By which WeChat could still claim a card that staff wrote down: never after a merge. */
  counterIds: readonly string[];
  phoneId: string;
  /** Of both cards: what comes back to an old card may be money of a top-up that went along before. */
  topUpIds: readonly string[];
  instalmentIds: readonly string[];
  /** Who spends from the old card, and what it spends from. */
  holderMoves: readonly HolderMove[];
  /** Facts of the old card's lots, by account and name. */
  origins: ReadonlyMap<string, LotOrigin>;
}

/** Throws `not_found`, `member_closed`, `merge_blocked` (a card with itself), `self_dealing`. */
export async function readSubject(db: Database, caller: StaffCaller, { fromId, intoId }: Pair): Promise<MergeSubject> {
  const [from, into] = [await requireInReach(db, caller, fromId), await requireInReach(db, caller, intoId)];
  for (const member of [from, into]) requireOther(caller, member);
  if (fromId === intoId) throw new DomainError('merge_blocked');
  const through = await chainFrom(db, from, intoId);
  requireMergeable(from, into, through);
  const [identities, topUps, instalments, origins, holderMoves] = await Promise.all([
    db.reader.getRepository(MemberIdentity).findBy({ memberId: fromId }),
    db.reader.getRepository(TopUp).find({ select: { id: true }, where: { memberId: In([fromId, intoId]) } }),
    db.reader.getRepository(BonusInstalment).findBy({ memberId: fromId, status: 'waiting' }),
    readLotOrigins(db, [accounts.points(fromId), accounts.principal(fromId), accounts.bonus(fromId)]),
    readHolderMoves(db, fromId, intoId),
  ]);
  const counterIds = [from, into].map(({ phoneHash }) => counterIdentityOf(phoneHash));
  return {
    from,
    into,
    isAgain: from.mergedInto !== null,
    throughIds: through.map(({ id }) => id),
    identityIds: identities.map(({ id }) => id).filter((id) => !counterIds.some((counter) => counter === id)),
    counterIds,
    phoneId: phoneIdOf(from.phoneHash),
    topUpIds: topUps.map(({ id }) => id),
    instalmentIds: instalments.map(({ id }) => id),
    holderMoves,
    origins,
  };
}

/**
 * Both cards are somebody's still, or the old one is part of the other already: merged into it, or `through` others that were
 * merged further. Throws `member_closed`.
 */
export function requireMergeable(
  from: Member | undefined,
  into: Member | undefined,
  through: readonly (Member | undefined)[],
): void {
  const { id } = requireOpenCard(into);
  const way = [from, ...through];
  const leadsThere = way.every((card, place) => card?.mergedInto === (way[place + 1]?.id ?? id));
  if (leadsThere && from?.erasedAt === null) return;
  requireOpenCard(from);
}

const chainMax = 16;

/** The cards between an old one and the card it is part of by now; those found so far where the way does not lead there. */
async function chainFrom({ reader }: Database, { mergedInto }: Member, intoId: string): Promise<Member[]> {
  const through: Member[] = [];
  let next = mergedInto;
  while (next !== null && next !== intoId && through.length < chainMax) {
    const card = await reader.getRepository(Member).findOneBy({ id: next });
    if (card !== null) through.push(card);
    next = card?.mergedInto ?? null;
  }
  return through;
}

/** What both cards hold now, unlocked. */
export async function readHoldings(
  db: Database,
  { fromId, intoId }: Pair,
): Promise<{ from: Holding; into: Holding; heldFen: number }> {
  const balances = await readBalances(db, [...accountsOfCard(fromId), ...accountsOfCard(intoId)]);
  const view = { available: (account: (typeof accounts)['pointsIssued']) => balances.get(account) ?? 0 };
  return { from: holdingOf(view, fromId), into: holdingOf(view, intoId), heldFen: view.available(accounts.held(fromId)) };
}

/** True when an instalment or a top-up of a card is not among those that were read. */
export const unknownAmong = (found: readonly string[], known: readonly string[]): boolean => {
  const all = new Set(known);
  return found.some((each) => !all.has(each));
};
