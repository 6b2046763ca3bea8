import type { EntityManager } from 'typeorm';
import { hasBalance, hasLots } from '../../server/src/ledger/chart.ts';
import {
  LedgerAccount,
  LedgerLot,
  LedgerPosting,
  LedgerPostingLot,
  LedgerTransaction,
} from '../../server/src/ledger/entities.ts';
import { drawFromLots, type AccountId, type LedgerDraft, type PostingDraft } from '../../server/src/ledger/index.ts';

/** Whom its transactions are by, where the product names the writer of a chain. */
export const writer = `naive-${process.pid}`;
let sequences = 0;

/** The entities of one transaction of the naive baseline, changed in memory and saved at its end. */
export class NaiveBooks {
  /** Of the newest transaction. */
  sequence = 0;
  readonly #accounts: Map<string, LedgerAccount>;
  readonly #lots: LedgerLot[];
  readonly #changed = new Set<LedgerAccount | LedgerLot>();
  readonly #transactions: Partial<LedgerTransaction>[] = [];
  readonly #postings: LedgerPosting[] = [];
  readonly #lines: LedgerPostingLot[] = [];

  constructor(held: Map<string, LedgerAccount>, lots: LedgerLot[]) {
    this.#accounts = held;
    this.#lots = lots;
  }

  /** Moves balances and lots. Throws when a balance is too small. */
  post({
    id,
    kind,
    reference,
    occurredAt,
    businessDate,
    memberId = null,
    branchId = null,
    staffId = null,
    saleId = null,
    ruleRefs = [],
    postings,
  }: LedgerDraft): void {
    sequences += 1;
    this.sequence = sequences;
    this.#transactions.push({
      id,
      kind,
      reference,
      occurredAt,
      businessDate,
      memberId,
      branchId,
      staffId,
      saleId,
      reverses: null,
      ruleRefs,
      writer,
      seq: sequences,
      n: 0,
    });
    for (const [line, posting] of postings.entries()) {
      const { source, destination, amount } = posting;
      const sourceAfter = this.#move(source, -amount);
      const destinationAfter = this.#move(destination, amount);
      this.#postings.push({ transactionId: id, line, source, destination, amount, sourceAfter, destinationAfter });
      this.#moveLots({ transactionId: id, line }, posting);
    }
  }

  #move(id: AccountId, delta: number): number | null {
    if (!hasBalance(id)) return null;
    const account = this.#accounts.get(id) ?? { id, available: 0 };
    this.#accounts.set(id, account);
    this.#changed.add(account);
    account.available += delta;
    if (account.available < 0) throw new Error(`${id} below zero`);
    return account.available;
  }

  #moveLots(place: { transactionId: string; line: number }, { source, destination, amount, intoLots = [] }: PostingDraft): void {
    const open = hasLots(source) ? this.#lots.filter(({ account }) => account === source) : [];
    const drawn = hasLots(source) ? drawFromLots(open, amount) : [];
    for (const share of drawn) this.#fill(place, source, share.lot, -share.amount, null);
    for (const share of intoLots) this.#fill(place, destination, share.lot, share.amount, share.expiresOn ?? null);
  }

  #fill(
    place: { transactionId: string; line: number },
    account: AccountId,
    name: string,
    amount: number,
    expiresOn: string | null,
  ): void {
    let lot = this.#lots.find((each) => each.account === account && each.lot === name);
    if (lot === undefined)
      this.#lots.push((lot = { account, lot: name, expiresOn, merchantId: null, branchId: null, available: 0 }));
    lot.available += amount;
    this.#changed.add(lot);
    this.#lines.push({ ...place, account, lot: name, amount });
  }

  /** Everything that changed, a table at a time. */
  async save(tx: EntityManager): Promise<void> {
    const changed = [...this.#changed];
    await tx.save(
      LedgerAccount,
      changed.filter((each) => !('lot' in each)),
    );
    await tx.save(
      LedgerLot,
      changed.filter((each) => 'lot' in each),
    );
    await tx.save(LedgerTransaction, this.#transactions);
    await tx.save(LedgerPosting, this.#postings);
    await tx.save(LedgerPostingLot, this.#lines);
  }
}
