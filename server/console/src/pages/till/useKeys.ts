import { useEffect, useRef } from 'react';

/** What keys do, by the names the browser gives them; false: the key keeps its usual meaning. */
export type Keys = Readonly<Record<string, () => boolean | undefined>>;

/** Listens to the keyboard wherever the cursor is, unless `isOff`: a window over the page has keys of its own. */
export function useKeys(keys: Keys, isOff: boolean): void {
  const latest = useRef({ keys, isOff });
  latest.current = { keys, isOff };
  useEffect(() => {
    let wasOff = false;
    // Before anything hears the key: the one that closes a window is the window's, and means nothing to the page.
    const look = () => {
      wasOff = latest.current.isOff;
    };
    const listen = (event: KeyboardEvent) => {
      const { keys: now } = latest.current;
      if (wasOff || event.isComposing) return;
      if (now[event.key] !== undefined && now[event.key]?.() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
