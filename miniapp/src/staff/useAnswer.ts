import { useEffect, useRef, useState } from 'react';
import { asApiError } from '../api/index.ts';

/** What somebody else may have said to a question. */
export type Said = 'waiting' | 'accepted' | 'refused' | 'expired';

const pollMs = 1_500;

/**
 * What the member has said to a question, asked every 1.5 s until they have; `onAnswer` hears it once. A lost answer only
 * means that the next one tells.
 */
export function useAnswer<Answer extends { status: Said }>(
  questionId: string,
  read: (questionId: string) => Promise<Answer>,
  onAnswer: (answer: Answer) => void,
): Said {
  const [status, setStatus] = useState<Said>('waiting');
  const latest = useRef({ read, onAnswer });
  latest.current = { read, onAnswer };

  useEffect(() => {
    let over = false;
    let asking = false;
    const end = (found: Said) => {
      over = true;
      clearInterval(timer);
      setStatus(found);
    };
    const ask = async () => {
      if (asking) return;
      asking = true;
      try {
        const answer = await latest.current.read(questionId);
        if (over || answer.status === 'waiting') return;
        end(answer.status);
        latest.current.onAnswer(answer);
      } catch (error) {
        if (!over && asApiError(error).definite) end('expired');
      } finally {
        asking = false;
      }
    };
    const timer = setInterval(() => void ask(), pollMs);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [questionId]);

  return status;
}
