import type { ComponentType } from 'react';
import { useBranchScope } from '../shell/branchScope.ts';
import { Nothing } from '../ui/index.ts';
import { ListPage, type ListPageProps } from './ListPage.tsx';
import { useOpened } from './useFilters.ts';
import type { FilterOf, ListOperation, RowOf } from './useList.ts';

/** A list of one branch: what it is of, and what opens beside it for one row. */
type BranchListProps<K extends ListOperation> = Omit<ListPageProps<K>, 'scope' | 'note' | 'onOpen'> & {
  /** Told the row's id; undefined while none is open. */
  Opened?: ComponentType<{ id: string | undefined; onClose(): void }>;
};

/** The page of everything one branch has of a kind, newest first: the branch of the switcher, or the first. */
export function BranchList<K extends ListOperation>({ Opened, ...list }: BranchListProps<K>) {
  const { one } = useBranchScope();
  const [opened, open] = useOpened();
  if (one === undefined) return <Nothing title="还没有门店" />;
  // Every operation listed here is asked for one branch.
  const scope = { branchId: one.id } as unknown as FilterOf<K>;
  const onOpen = (row: RowOf<K>) => {
    open(list.keyOf(row));
  };
  return (
    <>
      <ListPage
        key={one.id}
        {...list}
        note={`${one.name}，最新的在前`}
        scope={scope}
        {...(Opened === undefined ? {} : { onOpen })}
      />
      {Opened !== undefined && (
        <Opened
          id={opened}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
}
