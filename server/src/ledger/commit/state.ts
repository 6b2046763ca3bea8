import type { AccountId } from '../chart.ts';
import type { LotOrigin, OpenLot, RowRef } from '../unit.ts';
import type { Truth } from './truth.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a unit changed, kept apart until it is known to be whole. */
export interface Changes {
  readonly accounts: Map<AccountId, number>;
  readonly lots: Map<AccountId, readonly OpenLot[]>;
  /** Account → lot → the facts written when a lot is first filled. */
  readonly origins: Map<AccountId, Map<string, LotOrigin>>;
  /** `table/id` → the row as it is now, where it is, and which properties changed. */
  readonly rows: Map<string, ChangedRow>;
  readonly references: Set<string>;
  readonly claimed: Set<string>;
}

/** A row of a module's table as the batch will leave it. */
export interface ChangedRow {
  ref: RowRef;
  row: Row;
  /** Properties to overwrite; null for a row that is new. */
  patched: ReadonlySet<string> | null;
}

/** What a unit has done before it did anything. */
export const noChanges = (): Changes => ({
  accounts: new Map(),
  lots: new Map(),
  origins: new Map(),
  rows: new Map(),
  references: new Set(),
  claimed: new Set(),
});

/** Notes the facts of a lot; the first ones stay. */
export function noteOrigin({ origins }: Changes, account: AccountId, lot: string, origin: LotOrigin): void {
  const ofAccount = origins.get(account) ?? new Map<string, LotOrigin>();
  if (!ofAccount.has(lot)) ofAccount.set(lot, origin);
  origins.set(account, ofAccount);
}

/** The locked truth with what the batch's earlier units did on top of it. */
export class BatchState {
  readonly changes = noChanges();

  constructor(readonly truth: Truth) {}

  available(account: AccountId): number {
    return this.changes.accounts.get(account) ?? this.truth.accounts.get(account) ?? 0;
  }

  lots(account: AccountId): readonly OpenLot[] {
    return this.changes.lots.get(account) ?? this.truth.lots.get(account) ?? [];
  }

  changedRow(key: string): ChangedRow | undefined {
    return this.changes.rows.get(key);
  }

  row(key: string): Row | undefined {
    return this.changes.rows.get(key)?.row ?? this.truth.rows.get(key);
  }

  isReferenceTaken(reference: string): boolean {
    return this.changes.references.has(reference) || this.truth.references.has(reference);
  }

  isClaimed(key: string): boolean {
    return this.changes.claimed.has(key) || this.truth.claimed.has(key);
  }

  /** Takes over what a unit did; from here on the next units see it. */
  merge(changes: Changes): void {
    for (const [account, available] of changes.accounts) this.changes.accounts.set(account, available);
    for (const [account, lots] of changes.lots) this.changes.lots.set(account, lots);
    for (const [account, origins] of changes.origins) {
      for (const [lot, origin] of origins) noteOrigin(this.changes, account, lot, origin);
    }
    for (const [key, row] of changes.rows) this.changes.rows.set(key, row);
    for (const reference of changes.references) this.changes.references.add(reference);
    for (const key of changes.claimed) this.changes.claimed.add(key);
  }
}
