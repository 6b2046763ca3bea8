import type { Contract } from '@shuke/shared/contract';
import type { OutputOf } from '@shuke/shared/contract/kit';
import type { ExportedList } from '@shuke/shared/exports';

/** A row of a list, as its operation answers it. */
export type RowOf<K extends ExportedList> = OutputOf<Contract[K]>['data'][number];

/** What a row does not say itself. */
export interface Names {
  branch(id: string | null): string;
  /** Words of ours with what the shop calls its points. */
  say(ours: string): string;
}

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null | undefined;

/** A column: its heading, and what stands in it. */
export type Column<Row> = readonly [heading: string, cell: (row: Row, names: Names) => Cell];

/** How a list is written as a table. */
export interface Table<Row> {
  /** The page it stands on. */
  title: string;
  /** By which a list goes on. */
  keyOf(row: Row): string;
  columns: readonly Column<Row>[];
}

/** Tables of some lists. */
export type Tables<K extends ExportedList> = { readonly [List in K]: Table<RowOf<List>> };
