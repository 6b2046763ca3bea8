import { useState } from 'react';
import { isWords, recall, remember } from '../ui/index.ts';

/** Columns somebody has put away, kept in this browser for each list. */
export function useHidden(list: string): readonly [readonly string[], (keys: string[]) => void] {
  const [hidden, setHidden] = useState(() => recall(`columns.${list}`, isWords) ?? []);
  const hide = (keys: string[]) => {
    remember(`columns.${list}`, keys);
    setHidden(keys);
  };
  return [hidden, hide];
}
