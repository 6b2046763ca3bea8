import { createHash } from 'node:crypto';
import { accounts as account, bookOf, hasBalance, ownerOf, type AccountId, type OwnerId } from '../chart.ts';
import { recordIdLength } from '../entities.ts';
import type { Once, RowRef, Unit } from '../unit.ts';
import { rowKey } from './truth.ts';

/** A unit on its way, and whom to answer. What it touches may grow by NeedsMore. */
export interface Item {
  readonly unit: Unit<unknown>;
  /** Null for a unit without a key. */
  readonly recordId: string | null;
  readonly owners: Set<OwnerId>;
  readonly accounts: Set<AccountId>;
  /** `table/id` → row. */
  readonly rows: Map<string, RowRef>;
  /** How many times it asked for more. */
  rounds: number;
  /** Set while its owner is held by somebody else: when to give up, on the monotonic clock. */
  giveUpAt: number | null;
  settled: boolean;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

const plainKey = /^[\x21-\x7e]+$/;

/**
 * Actor, operation and key in one text: readable where short and plain, hashed otherwise, so that databases that pad or
 * fold text cannot take two keys for one.
 */
function recordIdOf({ actor, operation, key }: Once): string {
  const plain = `${actor}|${operation}|${key}`;
  if (plain.length <= recordIdLength && plainKey.test(plain)) return plain;
  return `sha256:${createHash('sha256').update(plain).digest('hex')}`;
}

/** Takes a unit in. Its accounts' owners are locked whether it named them or not. */
export function itemOf(unit: Unit<unknown>, answerTo: Pick<Item, 'resolve' | 'reject'>): Item {
  const item: Item = {
    unit,
    recordId: unit.once ? recordIdOf(unit.once) : null,
    owners: new Set(unit.owners),
    accounts: new Set(),
    rows: new Map(),
    rounds: 0,
    giveUpAt: null,
    settled: false,
    ...answerTo,
  };
  touch(item, unit.accounts, unit.rows);
  return item;
}

/** Adds to what an item loads. Principal brings bonus with it and bonus principal: the history shows both together. */
export function touch(item: Item, accounts: readonly AccountId[], rows: readonly RowRef[]): void {
  for (const id of accounts) {
    if (!hasBalance(id)) continue;
    const owner = ownerOf(id);
    item.owners.add(owner);
    item.accounts.add(id);
    const book = bookOf(id);
    if (book === 'principal') item.accounts.add(account.bonus(owner));
    if (book === 'bonus') item.accounts.add(account.principal(owner));
  }
  for (const row of rows) item.rows.set(rowKey(...row), row);
}

/** Answers once; whatever comes later is ignored. */
export function settle(item: Item, result: { answer: unknown } | { error: Error }): void {
  if (item.settled) return;
  item.settled = true;
  if ('error' in result) item.reject(result.error);
  else item.resolve(result.answer);
}
