import type { RowChange, RowInsert, RowRef, View } from '../../ledger/index.ts';
import type { Database } from '../../platform/db/database.ts';
import { WalletHolder, type HolderSpend } from './entities.ts';
import { holderIdOf } from './holderId.ts';
import { limitsOf } from './limits.ts';
import { spendIdsOf } from './usable.ts';

/** Somebody's right to spend, and where it goes when one of its two cards becomes part of another. */
export interface HolderMove {
  /** The row it has. */
  id: string;
  /** Whose wallet that is, and will be. */
  ownerBefore: string;
  walletOwner: string;
  memberId: string;
}

/** A right that went over, so that it can be taken back. */
export interface MovedHolder {
  id: string;
  status: WalletHolder['status'];
  /** Whose wallets it was and is of: who is locked. */
  owners: readonly string[];
  /** The row it lives on in; null where it only ended. */
  livesAs: string | null;
}

/** Who spends from a card, and what the card spends from, as it would be with another card of the same person. */
export async function readHolderMoves({ reader }: Database, fromId: string, intoId: string): Promise<HolderMove[]> {
  const rows = await reader.getRepository(WalletHolder).findBy([{ walletOwner: fromId }, { memberId: fromId }]);
  const now = (id: string) => (id === fromId ? intoId : id);
  return rows
    .filter(({ status }) => status !== 'ended')
    .map(({ id, walletOwner, memberId }) => ({
      id,
      ownerBefore: walletOwner,
      walletOwner: now(walletOwner),
      memberId: now(memberId),
    }));
}

const targetOf = ({ walletOwner, memberId }: HolderMove) => holderIdOf(walletOwner, memberId);

/** Who must be locked: whose wallets they are. */
export const ownersOfMoves = (moves: readonly HolderMove[]): string[] =>
  moves.flatMap(({ ownerBefore, walletOwner }) => [ownerBefore, walletOwner]);

/** The rows that moving decides on: the rights, and what was spent of them today and this month. */
export const rowsOfMoves = (moves: readonly HolderMove[], now: number): RowRef[] =>
  moves.flatMap((move) =>
    [move.id, targetOf(move)].flatMap((id): RowRef[] => [
      ['wallet_holder', id],
      ...Object.values(spendIdsOf(id, now)).map((spend): RowRef => ['holder_spend', spend]),
    ]),
  );

interface Changes {
  inserts: RowInsert[];
  updates: RowChange[];
}

/**
 * The rights go over with their limits, and with what was spent of them today and this month. Where the other card has the
 * same right already, that one stays as it is; nobody is a holder of their own card.
 */
export function moveHolders(view: View, moves: readonly HolderMove[], now: number): Changes & { moved: MovedHolder[] } {
  const changes = moves.map((move) => moveOne(view, move, now));
  return {
    inserts: changes.flatMap(({ inserts }) => inserts),
    updates: changes.flatMap(({ updates }) => updates),
    moved: changes.flatMap(({ moved }) => moved),
  };
}

function moveOne(view: View, move: HolderMove, now: number): Changes & { moved: MovedHolder[] } {
  const before = view.row<WalletHolder>('wallet_holder', move.id);
  if (before === undefined || before.status === 'ended') return { inserts: [], updates: [], moved: [] };
  const { ownerBefore, walletOwner, memberId } = move;
  const end = { entity: 'wallet_holder', id: move.id, patch: { status: 'ended' } };
  const moved = { id: before.id, status: before.status, owners: [ownerBefore, walletOwner], livesAs: null };
  const id = targetOf(move);
  const there = view.row<WalletHolder>('wallet_holder', id);
  if (walletOwner === memberId || (there !== undefined && there.status !== 'ended'))
    return { inserts: [], updates: [end], moved: [moved] };
  const facts = { status: before.status, joinedAt: before.joinedAt, ...limitsOf(before) };
  const spent = spentToo(view, before.id, id, now);
  return {
    inserts: [
      ...(there === undefined ? [{ entity: 'wallet_holder', row: { id, walletOwner, memberId, ...facts } }] : []),
      ...spent.inserts,
    ],
    updates: [end, ...(there === undefined ? [] : [{ entity: 'wallet_holder', id, patch: facts }]), ...spent.updates],
    moved: [{ ...moved, livesAs: id }],
  };
}

/** A limit of the day is not passed by merging: what was spent counts for the new row too. */
function spentToo(view: View, fromId: string, intoId: string, now: number): Changes {
  const [from, into] = [spendIdsOf(fromId, now), spendIdsOf(intoId, now)];
  const changes: Changes = { inserts: [], updates: [] };
  for (const period of ['day', 'month'] as const) {
    const { spentFen = 0 } = view.row<HolderSpend>('holder_spend', from[period]) ?? {};
    if (spentFen === 0) continue;
    const before = view.row<HolderSpend>('holder_spend', into[period]);
    const id = into[period];
    if (before === undefined) changes.inserts.push({ entity: 'holder_spend', row: { id, spentFen } });
    else changes.updates.push({ entity: 'holder_spend', id, patch: { spentFen: before.spentFen + spentFen } });
  }
  return changes;
}

/** The rows that taking it back decides on. */
export const rowsOfMoved = (moved: readonly MovedHolder[]): RowRef[] =>
  moved.flatMap(({ id, livesAs }) => [id, ...(livesAs === null ? [] : [livesAs])].map((row): RowRef => ['wallet_holder', row]));

/** The rights on their first rows again, as their owner has changed them since. */
export const holdersBack = (view: View, moved: readonly MovedHolder[]): RowChange[] =>
  moved.flatMap(({ id, status, livesAs }) => {
    const since = livesAs === null ? undefined : view.row<WalletHolder>('wallet_holder', livesAs);
    const back = {
      entity: 'wallet_holder',
      id,
      patch: since === undefined ? { status } : { status: since.status, ...limitsOf(since) },
    };
    return since === undefined ? [back] : [back, { entity: 'wallet_holder', id: since.id, patch: { status: 'ended' } }];
  });
