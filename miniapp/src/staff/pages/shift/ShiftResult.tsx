import { View } from '@tarojs/components';
import { formatFen } from '@shuke/shared/money';
import type { Output } from '../../../api/index.ts';
import { Button } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { differenceWords } from './CloseShift.tsx';

/** What the drawer came to. */
export function ShiftResult({ shift, onNext }: { shift: Output<'shift.close'>; onNext: () => void }) {
  const { result } = shift;
  const lines: (readonly [string, string])[] =
    result === null
      ? []
      : [
          ['备用金', formatFen(shift.floatFen)],
          ['收进现金', formatFen(result.inFen)],
          ['退出现金', formatFen(result.outFen)],
          ['应有', formatFen(result.expectedFen)],
          ['实点', formatFen(result.countedFen ?? 0)],
        ];
  return (
    <View className="shift">
      <View className="shift__card">
        <View id={staffIds.shiftResult} className="shift__title">
          已交班，{differenceWords(result?.differenceFen ?? 0)}
        </View>
        {typeof result?.reason === 'string' && <View className="shift__note">{result.reason}</View>}
        {lines.map(([label, value]) => (
          <View key={label} className="shift__line">
            <View className="shift__label">{label}</View>
            <View className="shift__value">{value}</View>
          </View>
        ))}
        <Button kind="ghost" onTap={onNext}>
          开下一班
        </Button>
      </View>
    </View>
  );
}
