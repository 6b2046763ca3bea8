import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { formatYuan, speakFen } from '@shuke/shared/money';
import { aria } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import { fenOf, itemsText, shownAmount, type AmountEntry } from '../../till/amountEntry.ts';

interface AmountLineProps {
  entry: AmountEntry;
  /** What chosen goods come to, beside what is typed. */
  goodsFen?: number;
  tools?: ReactNode;
}

/** The amount under the fingers: typed digits in ink, what would follow in grey; with goods, all of it. */
export function AmountLine({ entry, goodsFen = 0, tools }: AmountLineProps) {
  const typedFen = fenOf(entry);
  const { typed, rest } = goodsFen === 0 ? shownAmount(entry) : { typed: formatYuan(goodsFen + typedFen), rest: '' };
  const items =
    goodsFen === 0 ? itemsText(entry) : typedFen === 0 ? '' : `商品 ${formatYuan(goodsFen)} + ${formatYuan(typedFen)}`;
  const long = typed.length + rest.length > 8 ? ' keypad__digits--long' : '';
  return (
    <View className="keypad__amount">
      <View className="keypad__amount-head">
        <View className="keypad__amount-title">消费金额</View>
        <View id={staffIds.keypadItems} className="keypad__items">
          {items}
        </View>
        {tools}
      </View>
      <View
        id={staffIds.keypadAmount}
        className={`keypad__digits${long}`}
        {...aria('text', { label: speakFen(goodsFen + typedFen) })}
      >
        <Text className="keypad__yuan">¥</Text>
        <Text>{typed}</Text>
        <View className="keypad__caret" />
        <Text className="keypad__ghost">{rest}</Text>
      </View>
    </View>
  );
}
