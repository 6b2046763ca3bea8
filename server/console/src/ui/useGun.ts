import { useRef, type KeyboardEvent } from 'react';
import { gunListener } from '@shuke/shared/scanGun';

/**
 * Listens to the keys of a field a gun may type into: `onScan` hears what it read, and its Enter does nothing else, as it is no
 * hand that agrees to something.
 */
export function useGun(onScan: (code: string) => void) {
  const gun = useRef(gunListener()).current;
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, timeStamp, nativeEvent } = event;
    if (key === 'Enter') {
      const code = gun.enter(timeStamp);
      if (code === undefined) return;
      event.preventDefault();
      onScan(code);
    } else if (key.length === 1 && !nativeEvent.repeat) gun.press(key, timeStamp);
    else if (key !== 'Shift') gun.forget();
  };
}
