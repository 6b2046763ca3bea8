import type { JournalTransaction } from './journal.ts';
import { number, text, type Query, type Report } from './types.ts';

const accountsPerRead = 1_000;

/**
 * The balances after each line, without knowing in which order several writers wrote: every line leads from a balance to
 * a balance, so over all lines of an account each balance is left as often as it is reached, but for 0 at the start and
 * today's at the end. Only what is still open is remembered.
 */
export class PathCheck {
  /** `thing@balance` → times reached less times left. */
  readonly #open = new Map<string, number>();

  constructor(private readonly report: Report) {}

  walk({ id, memberId, postings, pointsAfter, pointsDelta, walletAfter, walletDelta }: JournalTransaction): void {
    for (const { source, destination, amount, sourceAfter, destinationAfter } of postings) {
      if (sourceAfter !== null) this.#step(source, sourceAfter + amount, sourceAfter, id);
      if (destinationAfter !== null) this.#step(destination, destinationAfter - amount, destinationAfter, id);
    }
    if (memberId === null) return;
    if (pointsAfter !== null) this.#step(`history of points:${memberId}`, pointsAfter - (pointsDelta ?? 0), pointsAfter, id);
    if (walletAfter !== null) this.#step(`history of wallet:${memberId}`, walletAfter - (walletDelta ?? 0), walletAfter, id);
  }

  /** Ends every path at the balance the books show today. */
  async arrive(query: Query): Promise<void> {
    const wallets = new Map<string, number>();
    for (let after = ''; ;) {
      const rows = await query(
        `SELECT id, available FROM ledger_account WHERE id > ? ORDER BY id LIMIT ${String(accountsPerRead)}`,
        [after],
      );
      for (const row of rows) {
        const [account, available] = [text(row, 'id'), number(row, 'available')];
        const [book, owner] = [account.slice(0, account.lastIndexOf(':')), account.slice(account.lastIndexOf(':') + 1)];
        this.#end(account, available);
        if (book === 'points') this.#end(`history of ${account}`, available);
        if (book === 'principal' || book === 'bonus') wallets.set(owner, (wallets.get(owner) ?? 0) + available);
      }
      const last = rows.at(-1);
      if (!last) break;
      after = text(last, 'id');
    }
    for (const [owner, available] of wallets) this.#end(`history of wallet:${owner}`, available);
    for (const [place, times] of this.#open) this.report('balances after do not join up', { place, times });
  }

  #step(thing: string, from: number, to: number, id: string): void {
    if (from < 0 || to < 0) this.report('history below zero', { id, thing, from, to });
    this.#count(`${thing}@${String(from)}`, -1);
    this.#count(`${thing}@${String(to)}`, 1);
  }

  #end(thing: string, available: number): void {
    this.#count(`${thing}@0`, 1);
    this.#count(`${thing}@${String(available)}`, -1);
  }

  #count(place: string, times: number): void {
    const now = (this.#open.get(place) ?? 0) + times;
    if (now === 0) this.#open.delete(place);
    else this.#open.set(place, now);
  }
}
