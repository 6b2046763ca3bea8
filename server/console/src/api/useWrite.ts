import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Input, Output, StaffOperation } from '@shuke/shared/client';
import { call } from './call.ts';

/**
 * Writes by an operation, then asks again for everything on screen. One intention has one key: a try whose answer never
 * came is repeated under the same key, so that it happens once.
 */
export function useWrite<K extends StaffOperation>(
  id: K,
  onDone?: (answer: Output<K>) => void,
): UseMutationResult<Output<K>, Error, Input<K>> {
  const queries = useQueryClient();
  const kept = useRef<{ input: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (input: Input<K>) => {
      const text = JSON.stringify(input);
      if (kept.current?.input !== text) kept.current = { input: text, key: newKey() };
      return call(id, input, { idempotencyKey: kept.current.key });
    },
    onSuccess: async (answer) => {
      kept.current = null;
      onDone?.(answer);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (asApiError(error).definite) kept.current = null;
    },
  });
}

/** Also where there is no `crypto.randomUUID`: a shop's own address without encryption. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `con-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
