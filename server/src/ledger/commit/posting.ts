import { DomainError } from '../../platform/errors.ts';
import { accounts, assetOf, bookOf, hasBalance, hasLots, ownerOf, type AccountId } from '../chart.ts';
import { drawFromLots, without, withShare } from '../lots.ts';
import { assertMovement } from '../movements.ts';
import type { LedgerDraft, PostingDraft } from '../unit.ts';
import type { Overlay } from './overlay.ts';
import { noteOrigin } from './state.ts';

/** A posting with both balances right after it; null where no balance is kept. */
export interface PostedPosting extends Pick<PostingDraft, 'source' | 'destination' | 'amount'> {
  sourceAfter: number | null;
  destinationAfter: number | null;
}

/** How a posting touched one lot; `line` is the posting's place in its transaction, from 0. */
export interface LotLine {
  line: number;
  account: AccountId;
  lot: string;
  /** Below zero: drawn; above: filled. */
  amount: number;
}

/** A transaction as it will be stored, but for its place in the chain. */
export interface PostedTransaction {
  draft: LedgerDraft;
  postings: PostedPosting[];
  /** In order of line, account and lot. */
  lotLines: LotLine[];
  pointsDelta: number | null;
  pointsAfter: number | null;
  walletDelta: number | null;
  walletAfter: number | null;
}

/**
 * Posts a transaction on a unit's overlay: the one place where balances and lots change.
 * Throws DomainError when a balance is too small or the reference is taken, RangeError on what the chart forbids.
 */
export function post(overlay: Overlay, draft: LedgerDraft): PostedTransaction {
  if (draft.postings.length === 0) throw new RangeError(`${draft.kind} without postings`);
  if ((draft.kind === 'reverse') !== (draft.reverses != null))
    throw new RangeError(`${draft.kind} that reverses ${String(draft.reverses)}`);
  if (overlay.isReferenceTaken(draft.reference)) throw new DomainError('conflict', { reference: draft.reference });
  overlay.changes.references.add(draft.reference);
  overlay.demandAll(draft.postings);

  const lotLines: LotLine[] = [];
  const postings = draft.postings.map((posting, line): PostedPosting => {
    assertMovement(draft.kind, posting);
    const { source, destination, amount } = posting;
    const sourceAfter = hasBalance(source) ? take(overlay, posting, line, lotLines) : null;
    const destinationAfter = hasBalance(destination) ? give(overlay, posting, line, lotLines) : null;
    return { source, destination, amount, sourceAfter, destinationAfter };
  });
  const touched = lottedOf(postings);
  assertLotsBack(overlay, touched);
  assertMember(draft, touched);
  return { draft, postings, lotLines: lotLines.sort(inStoredOrder), ...memberEffect(overlay, draft.memberId, postings) };
}

function take(overlay: Overlay, { source, amount, fromLots }: PostingDraft, line: number, lotLines: LotLine[]): number {
  const after = overlay.available(source) - amount;
  if (after < 0) throw new DomainError(assetOf(source) === 'points' ? 'points_insufficient' : 'balance_insufficient');
  if (hasLots(source)) {
    const shares = drawFromLots(overlay.lots(source), amount, fromLots);
    overlay.changes.lots.set(source, without(overlay.lots(source), shares));
    for (const share of shares) lotLines.push({ line, account: source, lot: share.lot, amount: -share.amount });
  }
  overlay.changes.accounts.set(source, after);
  return after;
}

function give(overlay: Overlay, { destination, amount, intoLots = [] }: PostingDraft, line: number, lotLines: LotLine[]): number {
  const after = overlay.available(destination) + amount;
  if (!Number.isSafeInteger(after)) throw new RangeError(`${bookOf(destination)} past 2⁵³`);
  if (hasLots(destination)) {
    if (intoLots.some((share) => !Number.isSafeInteger(share.amount) || share.amount <= 0))
      throw new RangeError('a lot share that is not above zero');
    if (new Set(intoLots.map(({ lot }) => lot)).size !== intoLots.length)
      throw new RangeError('one lot named twice in a posting');
    if (intoLots.reduce((sum, share) => sum + share.amount, 0) !== amount)
      throw new RangeError('lots do not add up to the posting');
    for (const { lot, amount: share, ...origin } of intoLots) {
      overlay.changes.lots.set(
        destination,
        withShare(overlay.lots(destination), { lot, amount: share, expiresOn: origin.expiresOn ?? null }),
      );
      noteOrigin(overlay.changes, destination, lot, origin);
      lotLines.push({ line, account: destination, lot, amount: share });
    }
  }
  overlay.changes.accounts.set(destination, after);
  return after;
}

/** The accounts with lots that some postings moved. */
function lottedOf(postings: readonly PostedPosting[]): Set<AccountId> {
  const touched = new Set<AccountId>();
  for (const { source, destination } of postings) {
    if (hasLots(source)) touched.add(source);
    if (hasLots(destination)) touched.add(destination);
  }
  return touched;
}

/** The lots of an account and its balance are not the same sum. */
export class LotsDisagree extends Error {
  override readonly name = 'LotsDisagree';
}

/** The other half of the pair whose first is the write: what was loaded and what will be saved must agree with itself. */
function assertLotsBack(overlay: Overlay, touched: Iterable<AccountId>): void {
  for (const account of touched) {
    const held = overlay.lots(account).reduce((sum, { available }) => sum + available, 0);
    if (held !== overlay.available(account))
      throw new LotsDisagree(`${account}: lots hold ${String(held)}, balance says ${String(overlay.available(account))}`);
  }
}

const inStoredOrder = (a: LotLine, b: LotLine): number =>
  a.line - b.line || compare(a.account, b.account) || compare(a.lot, b.lot);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What moves a member's points or money must be a line of that member's history. */
function assertMember({ kind, memberId }: LedgerDraft, touched: Iterable<AccountId>): void {
  for (const account of touched) {
    if (ownerOf(account) !== memberId) throw new RangeError(`${kind} moves the balance of another member than it names`);
  }
}

/** What the history shows of it; null where the member's points, or money, did not move. */
function memberEffect(overlay: Overlay, memberId: string | null | undefined, postings: readonly PostedPosting[]) {
  if (memberId == null) return { pointsDelta: null, pointsAfter: null, walletDelta: null, walletAfter: null };
  const [points, principal, bonus] = [accounts.points(memberId), accounts.principal(memberId), accounts.bonus(memberId)];
  const pointsDelta = deltaOf(postings, (account) => account === points);
  const walletDelta = deltaOf(postings, (account) => account === principal || account === bonus);
  return {
    pointsDelta,
    pointsAfter: pointsDelta === null ? null : overlay.available(points),
    walletDelta,
    walletAfter: walletDelta === null ? null : overlay.available(principal) + overlay.available(bonus),
  };
}

/** What some accounts gained or lost together; null when no posting touched them. */
function deltaOf(postings: readonly PostedPosting[], isOurs: (account: AccountId) => boolean): number | null {
  let delta: number | null = null;
  for (const { source, destination, amount } of postings) {
    if (isOurs(source)) delta = (delta ?? 0) - amount;
    if (isOurs(destination)) delta = (delta ?? 0) + amount;
  }
  return delta;
}
