import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isExported } from '@shuke/shared/exports';
import { say } from '../api/index.ts';
import { Failed, Loading, Nothing, PageHead, WideTable } from '../ui/index.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ListExport } from './ListExport.tsx';
import { More } from './More.tsx';
import type { FilterChoice } from './filterChoice.ts';
import { useFilters } from './useFilters.ts';
import { useHidden } from './useHidden.ts';
import { useList, type FilterOf, type ListOperation, type RowOf } from './useList.ts';

/** A column: its name, and how a row fills it. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Numbers and money stand at the right. */
  number?: boolean;
  render(row: Row): ReactNode;
}

/** What makes one list different from the next. */
export interface ListPageProps<K extends ListOperation> {
  operation: K;
  title: string;
  note?: ReactNode;
  /** What always narrows this list, such as the branch. */
  scope: FilterOf<K>;
  filters?: readonly FilterChoice[];
  /** Stands first in the bar. */
  search?: ReactNode;
  columns: readonly Column<RowOf<K>>[];
  keyOf(row: RowOf<K>): string;
  /** What is said when nothing is there. */
  empty: { title: string; hint?: string };
  /** Opens a row. */
  onOpen?(row: RowOf<K>): void;
  /** At the right of the heading. */
  actions?: ReactNode;
  /** A way of its own to take the list out as a file; what is listed now is told. */
  exporting?(filter: FilterOf<K>): ReactNode;
  /** Above the table, below the heading. */
  children?: ReactNode;
  rowClass?(row: RowOf<K>): string;
}

/** How a button stands in the bar above a list. */
export const inBar = { type: 'text', size: 'small' } as const;

/** A whole page with one list: conditions in the address, pages by cursor, every state, and columns of one's own choice. */
export function ListPage<K extends ListOperation>(props: ListPageProps<K>) {
  const { operation, title, note, scope, filters: choices = [], columns, keyOf, actions, children } = props;
  const filters = useFilters(choices);
  const [hidden, hide] = useHidden(operation);
  const filter: FilterOf<K> = { ...scope, ...filters.values };
  const list = useList(operation, filter, keyOf);
  const rows = list.data?.pages.flatMap(({ data }): readonly RowOf<K>[] => data) ?? [];
  return (
    <>
      <PageHead title={title} note={note}>
        {actions}
      </PageHead>
      {children}
      <section className="panel" aria-label={title}>
        <div className="list-bar">
          {props.search}
          <FilterBar choices={choices} filters={filters} />
          <div className="list-bar__space" />
          {isExported(operation) && <ListExport list={operation} title={title} filter={filter} button={inBar} />}
          {props.exporting?.(filter)}
          <ColumnChoice columns={columns} hidden={hidden} onHide={hide} />
        </div>
        {list.isPending ? (
          <div className="panel__body">
            <Loading />
          </div>
        ) : list.isError ? (
          <Failed title={`没读到${title}`} error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <Nothing
            {...(Object.keys(filters.values).length > 0 ? { title: '没有符合条件的', hint: '去掉一个条件再看。' } : props.empty)}
          />
        ) : (
          <Rows {...props} rows={rows} columns={columns.filter(({ key }) => !hidden.includes(key))} />
        )}
        <More list={list} />
      </section>
    </>
  );
}

type RowsProps<K extends ListOperation> = Pick<ListPageProps<K>, 'columns' | 'keyOf' | 'onOpen' | 'rowClass'> & {
  rows: readonly RowOf<K>[];
};

function Rows<K extends ListOperation>({ rows, columns, keyOf, onOpen, rowClass }: RowsProps<K>) {
  return (
    <WideTable
      dataSource={[...rows]}
      rowKey={keyOf}
      rowClassName={(row) => `${onOpen === undefined ? '' : 'row--opens'} ${rowClass?.(row) ?? ''}`}
      onRow={(row) =>
        onOpen === undefined
          ? {}
          : {
              onClick: () => {
                onOpen(row);
              },
            }
      }
      columns={[
        ...columns.map(({ key, title, number = false, render }) => ({
          key,
          title: say(title),
          align: number ? ('right' as const) : ('left' as const),
          render: (_: unknown, row: RowOf<K>) => render(row),
        })),
        ...(onOpen === undefined
          ? []
          : [
              {
                key: 'open',
                title: <span className="unseen">操作</span>,
                render: (_: unknown, row: RowOf<K>) => (
                  <OpenRow
                    onOpen={() => {
                      onOpen(row);
                    }}
                  />
                ),
              },
            ]),
      ]}
    />
  );
}

/** The same as a click on the row, for who uses the keyboard. */
const OpenRow = ({ onOpen }: { onOpen(): void }) => (
  <Button
    type="link"
    size="small"
    onClick={(event) => {
      event.stopPropagation();
      onOpen();
    }}
  >
    明细
  </Button>
);
