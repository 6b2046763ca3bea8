import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, readYuanBelow } from '@shuke/shared/money';
import { Button, Chips, Field, Sheet } from '../../../components/index.ts';
import { splitId, staffIds } from '../../ids.ts';
import { restMethods, restWords, type RestMethod, type RestPart } from '../../rest.ts';

interface SplitSheetProps {
  restFen: number;
  onSplit: (rest: RestPart[]) => void;
  onClose: () => void;
}

/** 分开付: how much is paid one way; the server says what is left for the other. */
export function SplitSheet({ restFen, onSplit, onClose }: SplitSheetProps) {
  const [first, setFirst] = useState<RestMethod>('cash');
  const [second, setSecond] = useState<RestMethod>('wechat');
  const [text, setText] = useState('');
  const amountFen = readYuanBelow(text, restFen);
  const ready = amountFen !== undefined && first !== second;
  return (
    <Sheet open title={`${formatFen(restFen)} 分开付`} onClose={onClose}>
      <View className="breakdown__split">先收</View>
      <Chips choices={choicesOf('first')} value={first} onChange={setFirst} />
      <View className="breakdown__split" />
      <Field
        id={staffIds.splitAmount}
        label={`${restWords[first]}（元）`}
        value={text}
        onInput={setText}
        type="digit"
        maxLength={10}
        placeholder="这一种收多少"
        error={text !== '' && amountFen === undefined ? '要大于 0，小于应收' : undefined}
      />
      <View className="breakdown__split">其余</View>
      <Chips choices={choicesOf('second')} value={second} onChange={setSecond} />
      <View className="breakdown__split-done">
        <Button
          id={staffIds.splitDone}
          disabled={!ready}
          onTap={() => {
            if (amountFen !== undefined) onSplit([{ method: first, amountFen }, { method: second }]);
          }}
        >
          {first === second ? '请选两种不同的付法' : '就这样收'}
        </Button>
      </View>
    </Sheet>
  );
}

const choicesOf = (part: 'first' | 'second') =>
  restMethods.map((method) => ({ value: method, label: restWords[method], id: splitId(part, method) }));
