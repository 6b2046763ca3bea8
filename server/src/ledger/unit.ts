import type { OperationId } from '@shuke/shared/routes';
import type { MessageDraft } from '../outbox/index.ts';
import type { AccountId, OwnerId } from './chart.ts';

/** Kinds of ledger transactions. `chart.ts` says which movements each may contain. */
export type TransactionKind =
  | 'sale'
  | 'payment'
  | 'earn'
  | 'top_up'
  | 'bonus'
  | 'hold'
  | 'refund'
  | 'welcome'
  | 'expire'
  | 'adjust'
  | 'merge'
  | 'import'
  | 'reverse';

/** An amount from a source to a destination; both ends hold the same asset. */
export interface PostingDraft {
  source: AccountId;
  destination: AccountId;
  /** A whole number above zero, in fen, points, growth or units: the account says which. */
  amount: number;
  /** Lots to draw first at the source, for a reversal that must take back what it gave; the rest by the usual order. */
  fromLots?: readonly LotShare[];
  /** Lots to fill at the destination; required where the destination has lots. The amounts add up to `amount`. */
  intoLots?: readonly (LotShare & LotOrigin)[];
}

/** A part of an amount and the lot it comes from or goes to. */
export interface LotShare {
  /** Points: the expiry date (YYYY-MM-DD). Principal and bonus: the id of the top-up. */
  lot: string;
  amount: number;
}

/** Facts written once, when a lot is first filled. */
export interface LotOrigin {
  /** YYYY-MM-DD, last day of use; null never expires. */
  expiresOn?: string | null;
  /** Who owes it. */
  merchantId?: string | null;
  branchId?: string | null;
}

/** An immutable event to be written: its postings happen together or not at all. */
export interface LedgerDraft {
  id: string;
  kind: TransactionKind;
  /** What it is for; unique for ever: `sale:<id>`, `reverse:<ltx>`. */
  reference: string;
  /** UTC, ms: when it happened at the counter. */
  occurredAt: number;
  /** YYYY-MM-DD: the day it counts for. */
  businessDate: string;
  memberId?: string | null;
  branchId?: string | null;
  staffId?: string | null;
  saleId?: string | null;
  /** The transaction this one mirrors. */
  reverses?: string | null;
  /** Which rules made the amounts, for the history line: `earn:default@3`. */
  ruleRefs?: readonly string[];
  postings: readonly PostingDraft[];
}

/** A row of a module's table: the entity's name and its id. */
export type RowRef = readonly [entity: string, id: string];
/** A row that must be new; refused with `conflict` when it exists. */
export interface RowInsert {
  entity: string;
  row: Readonly<Record<string, unknown>> & { id: string };
}
/** A row the unit named among its `rows`, and the properties to overwrite. */
export interface RowChange {
  entity: string;
  id: string;
  patch: Readonly<Record<string, unknown>>;
}

/** A value that must not exist yet: refused with `code` when it does. */
export interface Claim {
  entity: string;
  /** The property of the entity, with a unique index. */
  property: string;
  value: string;
  code: 'conflict' | 'visit_used' | 'code_used' | 'already_member' | 'product_code_taken';
}

/** Names one intention, so that a repeat gets the first answer instead of a second effect. */
export interface Once {
  /** Who: `stf_…`, `mem_…`, `idn_…` or a job's name. */
  actor: string;
  operation: OperationId | `job:${string}`;
  /** The caller's own key. */
  key: string;
  /** SHA-256 of the parsed input. */
  inputHash: string;
  /** False where the answer holds secrets: nothing is kept, and a repeat is answered `conflict`. */
  keepAnswer?: boolean;
}

/**
 * What one command changes, all or nothing. It says beforehand what it touches and decides on locked truth:
 * the committer locks the owners, loads accounts and rows, calls `decide`, and writes.
 */
export interface Unit<Answer> {
  once?: Once;
  /** Locked, in id order: every account and row below belongs to one of them. */
  owners: readonly OwnerId[];
  accounts: readonly AccountId[];
  rows: readonly RowRef[];
  /** References this unit will write, where known beforehand. */
  references: readonly string[];
  claims: readonly Claim[];
  /** Pure and synchronous: ids and time come from outside. Throws DomainError to refuse this unit alone. */
  decide(view: View): Effects<Answer>;
  /** UTC, ms: a unit not yet in a batch by then is dropped with `busy`. */
  deadline?: number;
}

/** Locked truth, with what earlier units of the same batch did. Asking for more than was declared throws NeedsMore. */
export interface View {
  /** Balance of an account; 0 when it never moved. */
  available(account: AccountId): number;
  /** Open lots in the order they are spent. */
  lots(account: AccountId): readonly OpenLot[];
  /** The row, or undefined when there is none. */
  row<Row extends object>(entity: string, id: string): Row | undefined;
}

/** A lot that still holds something; `expiresOn` (YYYY-MM-DD) is its last day, null never ends. */
export interface OpenLot {
  lot: string;
  expiresOn: string | null;
  available: number;
}

/** What a unit decided, to be written together or not at all. */
export interface Effects<Answer> {
  transactions: readonly LedgerDraft[];
  inserts: readonly RowInsert[];
  updates: readonly RowChange[];
  events: readonly MessageDraft[];
  answer: Answer;
  /** JSON a repeat of the same key is answered with; left out: the answer itself. Small, where rows already tell the rest. */
  kept?: Answer;
}

/** What a unit declares that touches nothing but its owners: goes first, and what it does touch after it. */
export const untouched = { accounts: [], rows: [], references: [], claims: [] } as const satisfies Partial<Unit<unknown>>;

/** What a decision writes that changes nothing: goes first, and what it does write after it. */
export const noEffects = { transactions: [], inserts: [], updates: [], events: [] } as const satisfies Partial<Effects<unknown>>;

/** The door to the ledger: the only writer of balances. */
export interface Committer {
  /**
   * Commits a unit durably together with others and gives its answer; a repeated key gives the first answer.
   * Rejects with DomainError: what `decide` refused, `idempotency_key_reused`, the claim's code, `busy` (503).
   */
  submit<Answer>(unit: Unit<Answer>): Promise<Answer>;
  /** Waits for what is queued, then refuses everything with `busy`. */
  close(): Promise<void>;
  /** Counts since it was made, for metrics. */
  readonly stats: Readonly<CommitterStats>;
}

/** What a committer did so far. */
export interface CommitterStats {
  /** Units waiting now. */
  queued: number;
  /** Database transactions committed, and the units in them. */
  batches: number;
  units: number;
  /** Units answered from a record of their key. */
  repeats: number;
  /** Units that `decide`, a claim or a reference refused. */
  refused: number;
  /** Units turned away with `busy`. */
  busy: number;
  /** Units put into the next batch: they asked for more, or their owner was busy. */
  deferred: number;
  /** Batches run again, cut in half, and with a COMMIT whose fate was unknown; of these, how many had happened. */
  retries: number;
  halvings: number;
  unknown: number;
  unknownCommitted: number;
}
