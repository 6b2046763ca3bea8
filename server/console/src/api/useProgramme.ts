import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Output } from '@shuke/shared/client';
import { call } from './call.ts';

/** Brand, tiers and rates: the same for everybody, and rarely other. */
export const useProgramme = (): UseQueryResult<Output<'programme.get'>> =>
  useQuery({ queryKey: ['programme.get', {}], queryFn: () => call('programme.get', {}) });
