import { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  asApiError,
  memberSession,
  staffSession,
  type ApiError,
  type Input,
  type MemberOperation,
  type Output,
  type StaffOperation,
} from '../api/index.ts';
import type { OperationId } from '@shuke/shared/routes';
import { rememberAnswer, rememberedAnswer } from './useOperation.ts';
import { type Loaded, useLoad } from './useLoad.ts';

/** Operations that answer by pages, by who may call them. */
type PagedIn<Operations extends OperationId> = {
  [K in Operations]: Output<K> extends { data: readonly unknown[]; hasMore: boolean } ? K : never;
}[Operations];
type Item<K extends OperationId> = Output<K> extends { data: readonly (infer I)[] } ? I : never;

interface PageOf<I> {
  data: I[];
  hasMore: boolean;
}

/** What a list shows: the three states, and when ready the rows so far. */
export type List<I> =
  | Exclude<Loaded<PageOf<I>>, { state: 'ready' }>
  | {
      state: 'ready';
      items: readonly I[];
      at: number;
      stale: boolean;
      hasMore: boolean;
      /** The next page is on its way. */
      loadingMore: boolean;
      /** The next page could not be read; `loadMore` tries again. */
      moreError: ApiError | undefined;
      loadMore: () => void;
    };

/**
 * The member's list, newest first: pull down to renew, scroll to the end for more. Keeps the first page on the phone, and
 * follows what is new while nobody has gone on to the next.
 */
export function useList<K extends PagedIn<MemberOperation>>(id: K, input: Input<K>): List<Item<K>> {
  const of = JSON.stringify(input);
  return usePages<Item<K>>(id + of, {
    follow: true,
    page: (after) => memberSession.call(id, { ...input, ...after }) as Promise<PageOf<Item<K>>>,
    remembered: () => rememberedAnswer(id, of) as { data: PageOf<Item<K>>; at: number } | undefined,
    remember: (kept) => {
      rememberAnswer(id, of, kept as { data: Output<K>; at: number });
    },
  });
}

/** The same for a list of the till; nothing of it is kept on the phone. */
export function useStaffList<K extends PagedIn<StaffOperation>>(id: K, input: Input<K>): List<Item<K>> {
  return usePages<Item<K>>(id + JSON.stringify(input), {
    page: (after) => staffSession.call(id, { ...input, ...after }) as Promise<PageOf<Item<K>>>,
  });
}

interface PageSource<I> {
  /** True: the first page is read again while it is looked at, until somebody goes on to the next. */
  follow?: boolean;
  page: (after: { startingAfter?: string }) => Promise<PageOf<I>>;
  remembered?: () => { data: PageOf<I>; at: number } | undefined;
  remember?: (kept: { data: PageOf<I>; at: number }) => void;
}

interface More<I> {
  /** The first page these follow: another first page starts over. */
  after: PageOf<I> | undefined;
  items: readonly I[];
  hasMore: boolean;
  loading: boolean;
  error: ApiError | undefined;
}

const noMore = { after: undefined, items: [], hasMore: false, loading: false, error: undefined };

function usePages<I>(key: string, { follow = false, page, remembered, remember }: PageSource<I>): List<I> {
  const [more, setMore] = useState<More<I>>(noMore);
  const goneOn = useRef<string>();
  const first = useLoad<PageOf<I>>({ key, load: () => page({}), remembered, remember, follow: follow && goneOn.current !== key });
  const head = first.state === 'ready' ? first.data : undefined;
  const tail = more.after === head ? more : noMore;
  const hasMore = head !== undefined && (tail.after === undefined ? head.hasMore : tail.hasMore);

  const loadMore = () => {
    if (head === undefined || tail.loading || !hasMore) return;
    goneOn.current = key;
    const last = [...head.data, ...tail.items].at(-1);
    const next = { ...tail, after: head, hasMore, loading: true, error: undefined };
    setMore(next);
    page({ startingAfter: idOf(last) }).then(
      (found) => {
        setMore((now) =>
          now.after === head ? { ...next, items: [...next.items, ...found.data], hasMore: found.hasMore, loading: false } : now,
        );
      },
      (error: unknown) => {
        setMore((now) => (now.after === head ? { ...next, loading: false, error: asApiError(error) } : now));
      },
    );
  };

  useScrolling(first, loadMore);
  if (first.state !== 'ready') return first;
  const { data, at, stale } = first;
  return {
    state: 'ready',
    items: [...data.data, ...tail.items],
    at,
    stale,
    hasMore,
    loadingMore: tail.loading,
    moreError: tail.error,
    loadMore,
  };
}

/** Items of every paged operation carry their cursor in `id`; others in an id that says of what. */
function idOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  if ('id' in item) return String(item.id);
  if ('saleId' in item) return String(item.saleId);
  // Of an invoice its own, though it names a top-up too.
  if ('invoiceId' in item) return String(item.invoiceId);
  if ('walletId' in item) return String(item.walletId);
  return 'topUpId' in item ? String(item.topUpId) : '';
}

/** Wires the page's own gestures, which WeChat gives to the page and not to a scroll view. */
function useScrolling<T>(first: Loaded<T>, loadMore: () => void): void {
  const latest = useRef({ first, loadMore });
  useEffect(() => {
    latest.current = { first, loadMore };
  });
  useReachBottom(() => {
    latest.current.loadMore();
  });
  const renew = useCallback(async () => {
    const { first: now } = latest.current;
    if (now.state === 'ready') await now.refresh();
    else if (now.state === 'failed') now.retry();
    Taro.stopPullDownRefresh();
  }, []);
  usePullDownRefresh(() => void renew());
}
