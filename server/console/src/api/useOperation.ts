import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output, StaffOperation } from '@shuke/shared/client';
import { call } from './call.ts';

/** When to ask, and what to show meanwhile. */
export interface Options<Answer> {
  /** False: not yet. */
  enabled?: boolean;
  /** Shows the answer to the last input until the next one comes. */
  keepLast?: boolean;
  /** After how many milliseconds to ask again, by the last answer; false: not by itself. */
  again?: (answer: Answer | undefined) => number | false;
}

/** Reads an operation; the answer is kept by its name and input. */
export const useOperation = <K extends StaffOperation>(
  id: K,
  input: Input<K>,
  { enabled = true, keepLast = false, again }: Options<Output<K>> = {},
): UseQueryResult<Output<K>> =>
  useQuery<Output<K>>({
    queryKey: [id, input],
    queryFn: () => call(id, input),
    enabled,
    ...(again === undefined ? {} : { refetchInterval: ({ state }) => again(state.data) }),
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
