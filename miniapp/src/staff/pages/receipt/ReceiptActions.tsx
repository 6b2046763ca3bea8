import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { startScan } from '../../scanner.ts';
import { mayDo, type Staff } from '../../session.ts';
import { mayUndo } from './undoRight.ts';
import { UndoSheet } from './UndoSheet.tsx';
import type { useUndo } from './useUndo.ts';

interface ReceiptActionsProps {
  receipt: Receipt;
  staff: Staff | undefined;
  undoing: ReturnType<typeof useUndo>;
}

const minuteMs = 60_000;

/** 扫下一位 first; 撤销 beside it while it is this person's to take. */
export function ReceiptActions({ receipt, staff, undoing }: ReceiptActionsProps) {
  const now = useServerTime();
  const [asking, setAsking] = useState(false);
  const minutesLeft = Math.ceil((Date.parse(receipt.undoUntil) - now) / minuteMs);
  const inTime = minutesLeft > 0 && !mayDo(staff, 'sale.undoAny');
  return (
    <View className="receipt__actions">
      {mayUndo(receipt, staff, now) && (
        <Button
          id={staffIds.undo}
          kind="ghost"
          icon="undo"
          onTap={() => {
            setAsking(true);
          }}
        >
          {inTime ? `撤销（${String(minutesLeft)} 分钟内）` : '撤销'}
        </Button>
      )}
      <Button id={staffIds.scanNext} size="xl" icon="scan" onTap={() => void startScan('reLaunch')}>
        扫下一位
      </Button>
      {asking && (
        <UndoSheet
          receipt={receipt}
          undoing={undoing}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </View>
  );
}
