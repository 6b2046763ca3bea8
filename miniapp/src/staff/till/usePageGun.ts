import { useEffect, useRef } from 'react';
import { gunListener } from '@shuke/shared/scanGun';

/** Hears a scan gun at a till on the web while no field has the cursor: what it reads, once its Enter came. */
export function usePageGun(read: (code: string) => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    // WeChat gives a page no keys, only what is typed into a field.
    if (!('onkeydown' in window)) return undefined;
    const gun = gunListener();
    const listen = (event: Event) => {
      // Taro's own fields keep their strokes and send an event of the same name, without a key; so do browsers that fill one in.
      if (!(event instanceof KeyboardEvent) || event.target instanceof HTMLInputElement) return;
      const { key, repeat, timeStamp } = event;
      if (key.length === 1 && !repeat) gun.press(key, timeStamp);
      else if (key === 'Enter') {
        const code = gun.enter(timeStamp);
        if (code !== undefined) latest.current(code);
      } else if (key !== 'Shift') gun.forget();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
