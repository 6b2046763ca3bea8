import { Text, View } from '@tarojs/components';
import { speakFen } from '@shuke/shared/money';
import { aria } from '../../../lib/aria.ts';
import { staffIds } from '../../ids.ts';
import { fenOf, itemsText, shownAmount, type AmountEntry } from './amountEntry.ts';

/** The amount under the fingers: typed digits in ink, what would follow in grey. */
export function AmountLine({ entry }: { entry: AmountEntry }) {
  const { typed, rest } = shownAmount(entry);
  const items = itemsText(entry);
  const long = typed.length + rest.length > 8 ? ' keypad__digits--long' : '';
  return (
    <View className="keypad__amount">
      <View className="keypad__amount-head">
        <View>消费金额</View>
        <View id={staffIds.keypadItems} className="keypad__items">
          {items}
        </View>
      </View>
      <View id={staffIds.keypadAmount} className={`keypad__digits${long}`} {...aria('text', { label: speakFen(fenOf(entry)) })}>
        <Text className="keypad__yuan">¥</Text>
        <Text>{typed}</Text>
        <View className="keypad__caret" />
        <Text className="keypad__ghost">{rest}</Text>
      </View>
    </View>
  );
}
