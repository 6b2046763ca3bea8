import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asApiError } from '@shuke/shared/apiError';

const freshMs = 15_000;
const retriesMax = 2;

/** What is asked when somebody's session has ended: who is there, now. */
const meKey = ['staff.me', {}];

/** Answers are fresh for a moment; what cannot end differently is not asked twice. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (asApiError(error).code === 'unauthenticated' && query.queryKey[0] !== 'staff.me')
        void queryClient.resetQueries({ queryKey: meKey });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < retriesMax && asApiError(error).unreachable,
    },
  },
});
