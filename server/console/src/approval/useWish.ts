import { useState } from 'react';
import { useWrite } from '../api/index.ts';
import type { Wanted, Wish } from './wish.ts';

/** Asks a second person, and keeps exactly what was asked: that, and nothing else, is done with their yes. */
export function useWish() {
  const [wish, setWish] = useState<Wish>();
  const { mutate, isPending, error } = useWrite('approval.ask');
  return {
    wish,
    ask: {
      isPending,
      error,
      mutate: (wanted: Wanted) => {
        mutate(wanted, {
          onSuccess: ({ approvalId }) => {
            setWish({ ...wanted, approvalId });
          },
        });
      },
    },
  };
}
