import { useRef, type KeyboardEvent } from 'react';
import { gunListener, withoutScan } from '@shuke/shared/scanGun';
import { isScanInAmount } from './scanned.ts';

/** What came into the field of the amount that is no amount. */
interface ScanInAmount {
  code: string;
  /** What stays in the field: what a hand had typed there before. */
  yuan: string;
}

/** Listens to the field of the amount: a gun types there too when the cursor stands there, and 18 may be a product's code. */
export function useAmountGun() {
  const gun = useRef(gunListener()).current;
  const read = useRef<string | undefined>(undefined);
  return {
    onKeyDown: ({ key, timeStamp, nativeEvent }: KeyboardEvent) => {
      if (key === 'Enter') read.current = gun.enter(timeStamp);
      else if (key.length === 1 && !nativeEvent.repeat) gun.press(key, timeStamp);
      else if (key !== 'Shift') gun.forget();
    },
    /** Once for each Enter: what a gun read into this text; undefined: it is an amount that a hand typed. */
    take: (yuan: string): ScanInAmount | undefined => {
      const code = read.current;
      read.current = undefined;
      if (code !== undefined) return { code, yuan: withoutScan(yuan, code) };
      return isScanInAmount(yuan) ? { code: yuan, yuan: '' } : undefined;
    },
  };
}
