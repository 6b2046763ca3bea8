import type { AccountId, OwnerId } from '../chart.ts';
import type { OpenLot } from '../unit.ts';

/** Everything a batch asks the database for, before it decides. Lists are sorted and without doubles. */
export interface Wanted {
  owners: readonly OwnerId[];
  accounts: readonly AccountId[];
  /** Those of `accounts` that have lots. */
  lotted: readonly AccountId[];
  /** Table → ids. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** Ids of idempotency records. */
  records: readonly string[];
  references: readonly string[];
  claims: readonly WantedClaims[];
  /** The batch row to look for, after a COMMIT whose fate is unknown. */
  batch: BatchPlace | null;
  /** Do not wait for owners somebody else holds. */
  skipLocked: boolean;
}

/** Values of one unique property to look for. */
export interface WantedClaims {
  entity: string;
  property: string;
  values: readonly string[];
}

/** Where a batch stands in its writer's chain. */
export interface BatchPlace {
  writer: string;
  /** 1, 2, 3 … */
  seq: number;
}

/** What the database answered, after the lock. */
export interface Truth {
  /** Owners that exist and are locked. */
  owners: Set<OwnerId>;
  /** Owners that exist and are held by somebody else. */
  busy: Set<OwnerId>;
  accounts: Map<AccountId, number>;
  lots: Map<AccountId, OpenLot[]>;
  /** `table/id` → row. */
  rows: Map<string, Readonly<Record<string, unknown>>>;
  records: Map<string, { inputHash: string; answer: string | null }>;
  references: Set<string>;
  /** `entity/property/value`. */
  claimed: Set<string>;
  batchHash: string | undefined;
}

/** Nothing known yet. */
export const emptyTruth = (): Truth => ({
  owners: new Set(),
  busy: new Set(),
  accounts: new Map(),
  lots: new Map(),
  rows: new Map(),
  records: new Map(),
  references: new Set(),
  claimed: new Set(),
  batchHash: undefined,
});

/** One text for a row of a table, as a map's key. */
export const rowKey = (table: string, id: string): string => `${table}/${id}`;

/** One text for a claimed value, as a set's member. */
export const claimKey = (entity: string, property: string, value: string): string => `${entity}/${property}/${value}`;

/** Rows for one table, in the order of its columns. */
export interface Write {
  /** The step of the batch it belongs to, for fault injection. */
  step: string;
  table: string;
  columns: readonly string[];
  /** Primary key, by which a row that exists is found. */
  keys: readonly string[];
  /** Columns to overwrite where the row exists; none: the row must be new. */
  overwrite: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}
