import { useRef, useState } from 'react';
import { gunListener, withoutScan } from '@shuke/shared/scanGun';

interface Typed {
  value: string;
  onInput: (value: string) => void;
  onConfirm?: (() => void) | undefined;
}

/** A field for an amount: what a scan gun types into it is taken out again and said, as 18 may be a product's code. */
export function useTypedByHand({ value, onInput, onConfirm }: Typed) {
  const gun = useRef(gunListener()).current;
  const text = useRef(value);
  text.current = value;
  const [scanned, setScanned] = useState<string>();
  return {
    /** What was scanned here instead of typed; undefined: nothing. */
    scanned,
    input: (next: string, at: number) => {
      if (next.startsWith(text.current)) for (const sign of next.slice(text.current.length)) gun.press(sign, at);
      else gun.forget();
      text.current = next;
      setScanned(undefined);
      onInput(next);
    },
    confirm: (at: number) => {
      const code = gun.enter(at);
      setScanned(code);
      if (code === undefined) onConfirm?.();
      else {
        text.current = withoutScan(text.current, code);
        onInput(text.current);
      }
    },
  };
}
