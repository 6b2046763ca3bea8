import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { startScan } from '../../scanner.ts';
import { mayDo, type Staff } from '../../session.ts';
import { RefundSheet } from './RefundSheet.tsx';
import { mayRefund, mayUndo, undoNeedsSecond } from './undoRight.ts';
import { UndoSheet } from './UndoSheet.tsx';
import type { useRefund } from './useRefund.ts';
import type { useUndo } from './useUndo.ts';

interface ReceiptActionsProps {
  receipt: Receipt;
  staff: Staff | undefined;
  undoing: ReturnType<typeof useUndo>;
  refunding: ReturnType<typeof useRefund>;
}

const minuteMs = 60_000;

/** 扫下一位 first; 撤销 and 退款 beside it while they are this person's to do. */
export function ReceiptActions({ receipt, staff, undoing, refunding }: ReceiptActionsProps) {
  const now = useServerTime();
  const [asking, setAsking] = useState<'undo' | 'refund'>();
  const close = () => {
    setAsking(undefined);
  };
  const minutesLeft = Math.ceil((Date.parse(receipt.undoUntil) - now) / minuteMs);
  return (
    <View className="receipt__actions">
      {mayUndo(receipt, staff) && (
        <Button
          id={staffIds.undo}
          kind="ghost"
          icon="undo"
          onTap={() => {
            setAsking('undo');
          }}
        >
          {undoWords(minutesLeft, mayDo(staff, 'sale.undoAny'))}
        </Button>
      )}
      {mayRefund(receipt, staff) && (
        <Button
          id={staffIds.refund}
          kind="ghost"
          onTap={() => {
            setAsking('refund');
          }}
        >
          退款
        </Button>
      )}
      <Button id={staffIds.scanNext} size="xl" icon="scan" onTap={() => void startScan('reLaunch')}>
        扫下一位
      </Button>
      {asking === 'undo' && (
        <UndoSheet receipt={receipt} undoing={undoing} late={undoNeedsSecond(receipt, staff, now)} onClose={close} />
      )}
      {asking === 'refund' && <RefundSheet receipt={receipt} refunding={refunding} onClose={close} />}
    </View>
  );
}

function undoWords(minutesLeft: number, always: boolean): string {
  if (always) return '撤销';
  return minutesLeft > 0 ? `撤销（${String(minutesLeft)} 分钟内）` : '请店长批准撤销';
}
