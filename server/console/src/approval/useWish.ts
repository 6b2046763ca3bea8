import { useState } from 'react';
import { useWrite } from '../api/index.ts';
import type { Asked } from './wish.ts';

/** Asks a second person, and keeps exactly what was asked: that, and nothing else, is done with their yes. */
export function useWish<Wanted extends Asked>() {
  const [wish, setWish] = useState<Wanted & { reason: string; approvalId: string }>();
  const { mutate, isPending, error } = useWrite('approval.ask');
  return {
    wish,
    ask: {
      isPending,
      error,
      mutate: (wanted: Wanted & { reason: string }) => {
        mutate(wanted, {
          onSuccess: ({ approvalId }) => {
            setWish({ ...wanted, approvalId });
          },
        });
      },
    },
  };
}
