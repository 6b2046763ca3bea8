import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips } from '../../components/index.ts';
import { restId, staffIds } from '../ids.ts';
import { restMethods, restWords, type RestPart } from '../rest.ts';
import { SplitSheet } from '../pages/keypad/SplitSheet.tsx';
import './till.scss';

interface PayWaysProps {
  restFen: number;
  rest: readonly RestPart[];
  onChange: (rest: RestPart[]) => void;
}

const split = 'split' as const;

/** How what is left is paid, right above the keys: one way for all of it, or 分开付. */
export function PayWays({ restFen, rest, onChange }: PayWaysProps) {
  const [splitting, setSplitting] = useState(false);
  const [only, more] = rest;
  const close = () => {
    setSplitting(false);
  };
  return (
    <View className="till-ways">
      <Chips
        choices={[
          ...restMethods.map((method) => ({ value: method, label: restWords[method], id: restId(method) })),
          { value: split, label: '分开付', id: staffIds.splitRest },
        ]}
        value={more === undefined ? (only?.method ?? 'cash') : split}
        onChange={(choice) => {
          if (choice !== split) onChange([{ method: choice }]);
          else if (restFen > 1) setSplitting(true);
        }}
      />
      {splitting && (
        <SplitSheet
          restFen={restFen}
          onSplit={(parts) => {
            onChange(parts);
            close();
          }}
          onClose={close}
        />
      )}
    </View>
  );
}
