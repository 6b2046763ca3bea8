import { useEffect, useState } from 'react';

/** The value once it has not changed for a moment. */
export function useSettled<T>(value: T, afterMs = 250): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => {
      settle(value);
    }, afterMs);
    return () => {
      clearTimeout(wait);
    };
  }, [value, afterMs]);
  return settled;
}
