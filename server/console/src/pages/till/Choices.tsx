import { Checkbox, Radio } from 'antd';
import { useEffect } from 'react';
import type { PayChoices } from './useCharge.ts';

const methods = [
  { value: 'cash', label: '现金' },
  { value: 'card', label: '银行卡' },
  { value: 'other', label: '其他' },
] as const;

/** What pays: F2 points, F3 stored value, F4 how the rest is paid. */
export function Choices({ value, onChange }: { value: PayChoices; onChange(value: PayChoices): void }) {
  useEffect(() => {
    const next = methods[(methods.findIndex(({ value: method }) => method === value.method) + 1) % methods.length]?.value;
    const changes: Readonly<Record<string, Partial<PayChoices>>> = {
      F2: { usePoints: !value.usePoints },
      F3: { useWallet: !value.useWallet },
      F4: next === undefined ? {} : { method: next },
    };
    const listen = (event: KeyboardEvent) => {
      const change = changes[event.key];
      if (change === undefined) return;
      event.preventDefault();
      onChange({ ...value, ...change });
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [value, onChange]);
  return (
    <div className="till__choices">
      <Checkbox
        checked={value.usePoints}
        onChange={({ target }) => {
          onChange({ ...value, usePoints: target.checked });
        }}
      >
        用积分（F2）
      </Checkbox>
      <Checkbox
        checked={value.useWallet}
        onChange={({ target }) => {
          onChange({ ...value, useWallet: target.checked });
        }}
      >
        用储值（F3）
      </Checkbox>
      <Radio.Group
        aria-label="其余怎么付（F4）"
        optionType="button"
        size="small"
        options={[...methods]}
        value={value.method}
        onChange={({ target }) => {
          const chosen = methods.find((each) => each.value === target.value);
          if (chosen !== undefined) onChange({ ...value, method: chosen.value });
        }}
      />
      <span className="sub">其余（F4）</span>
    </div>
  );
}
