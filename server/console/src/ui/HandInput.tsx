import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { withoutScan } from '@shuke/shared/scanGun';
import { useGun } from './useGun.ts';

type Props = Omit<InputProps, 'value' | 'onChange' | 'onKeyDown'> & {
  /** A form hands both in. */
  value?: string;
  onChange?(text: string): void;
};

/**
 * A field in which a hand says something that counts: an amount, a reason. What a gun types into it is taken out again and
 * told, as 18 may be a product's code; its Enter agrees to nothing.
 */
export function HandInput({ value = '', onChange, ...input }: Props) {
  const [scanned, setScanned] = useState<string>();
  const onKeyDown = useGun((code) => {
    setScanned(code);
    onChange?.(withoutScan(value, code));
  });
  return (
    <>
      <Input
        autoComplete="off"
        {...input}
        value={value}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setScanned(undefined);
          onChange?.(target.value);
        }}
      />
      {scanned !== undefined && (
        <div role="alert" className="sub">
          扫到 {scanned}，这里要手输，没有填上
        </div>
      )}
    </>
  );
}
