import { hasLots, type AccountId } from '../chart.ts';
import type { Item } from './item.ts';
import type { BatchPlace, Wanted, WantedClaims } from './truth.ts';

/** Most ids in one list of a statement; beyond it MariaDB's plans and SQLite's limits change. */
const idsMax = 900;

/** The longest list a set of items would make in a statement. */
const longestList = (items: readonly Item[]): number =>
  Math.max(
    ...[
      (item: Item) => item.owners.size,
      (item: Item) => item.accounts.size,
      (item: Item) => item.rows.size,
      ({ unit }: Item) => unit.references.length,
      ({ unit }: Item) => unit.claims.length,
    ].map((count) => items.reduce((sum, item) => sum + count(item), 0)),
  );

/** Takes the next batch off the queue, in order: at least one unit, then as many as the limits let in. */
export function takeBatch(queue: Item[], unitsMax: number): Item[] {
  let count = Math.min(queue.length, unitsMax);
  while (count > 1 && longestList(queue.slice(0, count)) > idsMax) count = Math.ceil(count / 2);
  return queue.splice(0, count);
}

const sorted = <Value extends string>(values: Iterable<Value>): Value[] => [...new Set(values)].sort();

/** Everything these items need from the database, in lists. */
export function wantedBy(
  items: readonly Item[],
  { batch, skipLocked }: { batch: BatchPlace | null; skipLocked: boolean },
): Wanted {
  const accounts = sorted<AccountId>(items.flatMap((item) => [...item.accounts]));
  const rows = new Map<string, Set<string>>();
  for (const item of items) {
    for (const [table, id] of item.rows.values()) rows.set(table, (rows.get(table) ?? new Set()).add(id));
  }
  return {
    owners: sorted(items.flatMap((item) => [...item.owners])),
    accounts,
    lotted: accounts.filter(hasLots),
    rows: new Map([...rows].map(([table, ids]) => [table, sorted(ids)])),
    records: sorted(items.flatMap(({ recordId }) => recordId ?? [])),
    references: sorted(items.flatMap(({ unit }) => unit.references)),
    claims: claimsOf(items),
    batch,
    skipLocked,
  };
}

function claimsOf(items: readonly Item[]): WantedClaims[] {
  const values = new Map<string, { entity: string; property: string; values: Set<string> }>();
  for (const { entity, property, value } of items.flatMap(({ unit }) => unit.claims)) {
    const key = `${entity}/${property}`;
    const wanted = values.get(key) ?? { entity, property, values: new Set() };
    wanted.values.add(value);
    values.set(key, wanted);
  }
  return [...values.values()].map((wanted) => ({ ...wanted, values: sorted(wanted.values) }));
}
