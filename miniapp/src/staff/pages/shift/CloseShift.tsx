import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { staffWrite, type Output } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Notice } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import { countedFen } from './countedFen.ts';

type Shift = Output<'shift.close'>;

/** Counts first; what the books expect is told once the shift is over, and a count that is off asks for a reason. */
export function CloseShift({ shift, onClosed }: { shift: Shift; onClosed: (closed: Shift) => void }) {
  const now = useServerTime();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const { error, busy, run } = useOnce();
  const counted = countedFen(text);
  const why = reason.trim();
  const close = async () => {
    if (counted === undefined) return;
    const input = { shiftId: shift.shiftId, countedFen: counted, ...(why === '' ? {} : { reason: why }) };
    onClosed(await staffWrite('shift.close', input, shift.shiftId));
  };
  const isOff = error?.code === 'shift_reason_required';
  return (
    <View className="shift__card">
      <View className="shift__title">{shift.till}</View>
      <View className="shift__note">
        {shift.staffName} {momentText(shift.openedAt, now)} 开班，备用金 {formatFen(shift.floatFen)}
      </View>
      <Field
        id={staffIds.shiftCounted}
        label="抽屉里的现金（元）"
        value={text}
        onInput={setText}
        type="digit"
        maxLength={10}
        placeholder="连备用金一起点"
        error={text !== '' && counted === undefined ? '请填金额，最多两位小数' : undefined}
      />
      {isOff && (
        <Notice id={staffIds.shiftDifference} icon="warning" tone="gold">
          点到的和账上不符。请再点一次；还是这么多，就写明原因再交班
        </Notice>
      )}
      {isOff && <Field id={staffIds.shiftReason} label="原因" value={reason} onInput={setReason} placeholder="例如：找错零钱" />}
      {error && !isOff && <ErrorNotice error={error} />}
      <Button id={staffIds.shiftClose} busy={busy} disabled={counted === undefined} onTap={() => void run(close)}>
        {counted === undefined ? '交班' : `点到 ${formatFen(counted)}，交班`}
      </Button>
    </View>
  );
}

/** 少 ¥1.00, 多 ¥2.00. */
export const differenceWords = (differenceFen: number): string =>
  differenceFen === 0 ? '相符' : `${differenceFen < 0 ? '少' : '多'} ${formatFen(Math.abs(differenceFen))}`;
