import { DomainError } from '../../platform/errors.ts';
import { hasBalance, type AccountId } from '../chart.ts';
import type { OpenLot, PostingDraft, RowChange, RowInsert, View } from '../unit.ts';
import { committedTables } from '../committed.ts';
import type { Item } from './item.ts';
import { NeedsMore } from './needsMore.ts';
import { noChanges, type BatchState, type ChangedRow } from './state.ts';
import type { TablePlan } from '../../platform/db/tablePlan.ts';
import { rowKey } from './truth.ts';

type Row = Readonly<Record<string, unknown>>;

/** One unit's sight of the batch, and what it changes. Dropped when the unit is refused: nothing of it remains. */
export class Overlay implements View {
  readonly changes = noChanges();
  readonly #state: BatchState;
  readonly #item: Pick<Item, 'accounts' | 'rows'>;

  constructor(state: BatchState, item: Pick<Item, 'accounts' | 'rows'>) {
    this.#state = state;
    this.#item = item;
  }

  available(account: AccountId): number {
    this.#demand(account);
    return this.changes.accounts.get(account) ?? this.#state.available(account);
  }

  lots(account: AccountId): readonly OpenLot[] {
    this.#demand(account);
    return this.changes.lots.get(account) ?? this.#state.lots(account);
  }

  row<Row extends object>(entity: string, id: string): Row | undefined {
    const key = rowKey(entity, id);
    if (!this.#item.rows.has(key)) throw new NeedsMore([], [[entity, id]]);
    return (this.changes.rows.get(key)?.row ?? this.#state.row(key)) as Row | undefined;
  }

  /** All accounts a set of postings moves, asked for at once rather than in one round each. */
  demandAll(postings: readonly Pick<PostingDraft, 'source' | 'destination'>[]): void {
    const missing: AccountId[] = [];
    for (const { source, destination } of postings) {
      if (hasBalance(source) && !this.#item.accounts.has(source)) missing.push(source);
      if (hasBalance(destination) && !this.#item.accounts.has(destination)) missing.push(destination);
    }
    if (missing.length > 0) throw new NeedsMore(missing, []);
  }

  isReferenceTaken(reference: string): boolean {
    return this.changes.references.has(reference) || this.#state.isReferenceTaken(reference);
  }

  /** Throws `conflict` when the row exists. */
  insert({ entity, row }: RowInsert, { complete }: TablePlan): void {
    const key = rowKey(entity, row.id);
    if (this.changes.rows.has(key) || this.#state.row(key)) throw new DomainError('conflict', { entity });
    this.changes.rows.set(key, { ref: [entity, row.id], row: complete(row), patched: null });
  }

  /** Changes a row the unit has declared. Throws Error when there is none, or when others write its table. */
  update({ entity, id, patch }: RowChange, { complete }: TablePlan): void {
    if (!committedTables.has(entity)) throw new Error(`${entity} is not in ledger/committed.ts: others may be writing it`);
    const key = rowKey(entity, id);
    const before = this.row<Row>(entity, id);
    if (!before) throw new Error(`a change of ${entity} ${id}, which does not exist`);
    this.changes.rows.set(key, {
      ref: [entity, id],
      row: complete({ ...before, ...patch }),
      patched: this.#patchedOf(key, patch),
    });
  }

  /** Properties this batch overwrites in a row: this unit's and those of units before it. Null while the row is new. */
  #patchedOf(key: string, patch: Row): ChangedRow['patched'] {
    const known = this.changes.rows.get(key) ?? this.#state.changedRow(key);
    if (known?.patched === null) return null;
    return new Set([...(known?.patched ?? []), ...Object.keys(patch)]);
  }

  #demand(account: AccountId): void {
    if (this.#item.accounts.has(account)) return;
    if (!hasBalance(account)) throw new Error(`${account} keeps no balance`);
    throw new NeedsMore([account], []);
  }
}
