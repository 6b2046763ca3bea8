/**
 * What the ledger should do to one member, said again in the plainest way: maps and loops, no database, none of the
 * server's code.
 */
export interface ModelLot {
  lot: string;
  expiresOn: string | null;
  amount: number;
}

/** What one transaction did, for taking it back. Amounts above zero. */
export interface ModelEntry {
  id: string;
  drawn: Record<Book, ModelLot[]>;
  filled: Record<Book, ModelLot[]>;
  repaid: number;
  isReversal: boolean;
  isReversed: boolean;
}

export type Book = 'points' | 'principal' | 'bonus';
export const books: readonly Book[] = ['points', 'principal', 'bonus'];

export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const none = (): Record<Book, ModelLot[]> => ({ points: [], principal: [], bonus: [] });
const total = (lots: readonly { amount: number }[]) => lots.reduce((sum, { amount }) => sum + amount, 0);
const spendingOrder = (a: ModelLot, b: ModelLot) => {
  const [x, y] = [`${a.expiresOn ?? '9999'} ${a.lot}`, `${b.expiresOn ?? '9999'} ${b.lot}`];
  return x < y ? -1 : 1;
};

export class MemberModel {
  lots: Record<Book, ModelLot[]> = none();
  debt = 0;
  spentToday = 0;
  readonly entries: ModelEntry[] = [];

  balance = (book: Book): number => total(this.lots[book]);

  topUp(id: string, lot: string, principal: number, bonus: number, expiresOn: string | null): void {
    const filled = none();
    if (principal > 0) filled.principal = [{ lot, expiresOn, amount: principal }];
    if (bonus > 0) filled.bonus = [{ lot, expiresOn, amount: bonus }];
    this.#apply({ id, filled });
  }

  /** Gives what is left. */
  spend(id: string, amount: number): number {
    const [principal, bonus] = [this.balance('principal'), this.balance('bonus')];
    if (amount > principal + bonus) throw new Refusal('balance_insufficient');
    const fromPrincipal = Math.round((amount * principal) / (principal + bonus));
    const drawn = none();
    drawn.principal = this.#draw('principal', fromPrincipal);
    drawn.bonus = this.#draw('bonus', amount - fromPrincipal);
    this.#note({ id, drawn });
    this.spentToday += amount;
    return principal + bonus - amount;
  }

  earn(id: string, points: number, expiresOn: string): void {
    const repaid = Math.min(points, this.debt);
    const filled = none();
    if (points > repaid) filled.points = [{ lot: expiresOn, expiresOn, amount: points - repaid }];
    this.debt -= repaid;
    this.#apply({ id, filled, repaid });
  }

  burn(id: string, points: number): void {
    if (points > this.balance('points')) throw new Refusal('points_insufficient');
    const drawn = none();
    drawn.points = this.#draw('points', points);
    this.#note({ id, drawn });
  }

  /** Gives what ended. Its transactions are not taken back in these tests. */
  expire(today: string): number {
    const due = this.lots.points.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today);
    this.lots.points = this.lots.points.filter((lot) => !due.includes(lot));
    return total(due);
  }

  takeBack(entry: ModelEntry, id: string, today: string, graceUntil: string): void {
    if (entry.isReversed) throw new Refusal('conflict');
    for (const book of ['principal', 'bonus'] as const) {
      if (total(entry.filled[book]) > this.balance(book)) throw new Refusal('balance_insufficient');
    }
    for (const book of books)
      for (const lot of entry.drawn[book]) this.#fill(book, book === 'points' ? graced(lot, today, graceUntil) : lot);
    for (const book of books) {
      const asked = total(entry.filled[book]);
      const taken = Math.min(asked, this.balance(book));
      this.#draw(book, taken, entry.filled[book]);
      this.debt += asked - taken;
    }
    this.debt += entry.repaid;
    entry.isReversed = true;
    this.entries.push({ id, drawn: none(), filled: none(), repaid: 0, isReversal: true, isReversed: false });
  }

  #apply(entry: Pick<ModelEntry, 'id' | 'filled'> & { repaid?: number }): void {
    for (const book of books) for (const lot of entry.filled[book]) this.#fill(book, lot);
    this.#note(entry);
  }

  #note({ id, drawn = none(), filled = none(), repaid = 0 }: { id: string } & Partial<ModelEntry>): void {
    this.entries.push({ id, drawn, filled, repaid, isReversal: false, isReversed: false });
  }

  #fill(book: Book, { lot, expiresOn, amount }: ModelLot): void {
    const known = this.lots[book].find((each) => each.lot === lot);
    if (known) known.amount += amount;
    else this.lots[book].push({ lot, expiresOn, amount });
  }

  /** One by one, first the preferred lots, then in spending order. */
  #draw(book: Book, amount: number, preferred: readonly ModelLot[] = []): ModelLot[] {
    const drawn = new Map<string, ModelLot>();
    let owed = amount;
    const take = (lot: ModelLot, most: number) => {
      const share = Math.min(owed, most, lot.amount);
      lot.amount -= share;
      owed -= share;
      if (share > 0) drawn.set(lot.lot, { ...lot, amount: share + (drawn.get(lot.lot)?.amount ?? 0) });
    };
    for (const wanted of preferred) for (const lot of this.lots[book]) if (lot.lot === wanted.lot) take(lot, wanted.amount);
    for (const lot of [...this.lots[book]].sort(spendingOrder)) take(lot, owed);
    if (owed > 0) throw new Error(`the model owes ${owed} ${book}`);
    this.lots[book] = this.lots[book].filter((lot) => lot.amount > 0);
    return [...drawn.values()];
  }
}

const graced = (lot: ModelLot, today: string, graceUntil: string): ModelLot =>
  lot.expiresOn !== null && lot.expiresOn < today ? { ...lot, lot: graceUntil, expiresOn: graceUntil } : lot;
