import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, Output, StaffOperation } from '@shuke/shared/client';
import { call } from './call.ts';

/** When to ask, and what to show meanwhile. */
export interface Options {
  /** False: not yet. */
  enabled?: boolean;
  /** Shows the answer to the last input until the next one comes. */
  keepLast?: boolean;
}

/** Reads an operation; the answer is kept by its name and input. */
export const useOperation = <K extends StaffOperation>(
  id: K,
  input: Input<K>,
  { enabled = true, keepLast = false }: Options = {},
): UseQueryResult<Output<K>> =>
  useQuery<Output<K>>({
    queryKey: [id, input],
    queryFn: () => call(id, input),
    enabled,
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
