import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Input, Output, StaffOperation } from '@shuke/shared/client';
import { call } from '../api/index.ts';

/** Rows of a list, and whether there are more. */
interface Page<Row> {
  data: readonly Row[];
  hasMore: boolean;
}

/** Operations that answer a page at a time. */
export type ListOperation = {
  [K in StaffOperation]: Output<K> extends Page<unknown> ? K : never;
}[StaffOperation];
/** A row of a list. */
export type RowOf<K extends ListOperation> = Output<K>['data'][number];
/** What narrows a list; where it goes on is ours to say. */
export type FilterOf<K extends ListOperation> = Omit<Input<K>, 'limit' | 'startingAfter'>;

const limit = 20;

/** A list read page by page; every answer so far is kept in `pages`. */
export function useList<K extends ListOperation>(
  id: K,
  filter: FilterOf<K>,
  keyOf: (row: RowOf<K>) => string,
  enabled = true,
): UseInfiniteQueryResult<{ pages: Output<K>[] }> {
  return useInfiniteQuery({
    queryKey: [id, filter],
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      call(id, { ...filter, limit, ...(pageParam === undefined ? {} : { startingAfter: pageParam }) } as unknown as Input<K>),
    getNextPageParam: (page: Page<RowOf<K>>) => {
      const last = page.data.at(-1);
      return page.hasMore && last !== undefined ? keyOf(last) : undefined;
    },
  });
}
