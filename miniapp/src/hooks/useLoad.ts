import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asApiError, type ApiError, serverNow } from '../api/index.ts';
import { useFollow } from './useFollow.ts';

/** What a page shows: always one of three, and each of them on screen. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; error: ApiError; retry: () => void }
  | {
      state: 'ready';
      data: T;
      /** Server time of the data, ms. */
      at: number;
      /** True when it comes from storage or the last refresh failed: say 「09:41 的余额」. */
      stale: boolean;
      refresh: () => Promise<void>;
    };

/** An answer from before, and when it came (UTC, ms), so that the screen can say how old it is. */
export interface Remembered<T> {
  data: T;
  at: number;
}

/** Where a page gets its data, and where the last answer is kept. */
export interface Source<T> {
  /** Names what is loaded; another key loads anew. */
  key: string;
  load: () => Promise<T>;
  /** What was kept from the last time, shown until the answer comes. */
  remembered?: (() => Remembered<T> | undefined) | undefined;
  remember?: ((kept: Remembered<T>) => void) | undefined;
  /** False: nothing is loaded yet, for instance because nobody is signed in. */
  enabled?: boolean;
  /** True: loaded again and again while the page is looked at, because the till changes it. */
  follow?: boolean;
}

interface Held<T> {
  key: string;
  kept?: Remembered<T> | undefined;
  fresh: boolean;
  error?: ApiError | undefined;
}

const begin = <T>({ key, remembered }: Source<T>): Held<T> => ({ key, kept: remembered?.(), fresh: false });

/** Loads on first sight and again on each show; calls while one is under way share it, and late answers to an old key are dropped. */
export function useLoad<T>(source: Source<T>): Loaded<T> {
  const { key, enabled = true } = source;
  const [held, setHeld] = useState<Held<T>>(() => begin(source));
  const current = useRef(source);
  current.current = source;
  const running = useRef<{ key: string; done: Promise<void> }>();

  const refresh = useCallback((): Promise<void> => {
    const asked = current.current;
    if (asked.enabled === false) return Promise.resolve();
    if (running.current?.key === asked.key) return running.current.done;
    const settle = (next: (before: Held<T>) => Held<T>) => {
      if (running.current?.key === asked.key) running.current = undefined;
      if (current.current.key === asked.key) setHeld((before) => next(before.key === asked.key ? before : begin(asked)));
    };
    const done = asked.load().then(
      (data) => {
        const kept = { data, at: serverNow() };
        asked.remember?.(kept);
        settle((before) => ({ key: asked.key, kept: { ...kept, data: sameOr(before.kept?.data, data) }, fresh: true }));
      },
      (error: unknown) => {
        settle((before) => ({ ...before, fresh: false, error: asApiError(error) }));
      },
    );
    running.current = { key: asked.key, done };
    return done;
  }, []);

  useEffect(() => {
    setHeld((before) => (before.key === key ? before : begin(current.current)));
    void refresh();
  }, [key, enabled, refresh]);
  useDidShow(() => void refresh());
  useFollow(refresh, enabled && source.follow === true);

  const retry = useCallback(() => {
    setHeld((before) => ({ ...before, error: undefined }));
    void refresh();
  }, [refresh]);

  return shown(held.key === key ? held : begin(source), { refresh, retry });
}

/** What was there before when the answer says nothing new, so that a list keeps the pages that follow it. */
const sameOr = <T>(before: T | undefined, data: T): T =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(data) ? before : data;

function shown<T>(
  { kept, fresh, error }: Held<T>,
  { refresh, retry }: { refresh: () => Promise<void>; retry: () => void },
): Loaded<T> {
  if (kept) return { state: 'ready', data: kept.data, at: kept.at, stale: !fresh, refresh };
  return error ? { state: 'failed', error, retry } : { state: 'loading' };
}
