import { View } from '@tarojs/components';
import { formatFen } from '@shuke/shared/money';
import { staffSession } from '../../../api/index.ts';
import { Amount, Button, Icon, Ring, Sheet } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { staffIds } from '../../ids.ts';
import { useAnswer, type Said } from '../../useAnswer.ts';

const openMs = 60_000;
const secondMs = 1_000;

interface ConfirmSheetProps {
  payableFen: number;
  confirmationId: string;
  expiresAt: string;
  onAccepted: () => void;
  onAgain: () => void;
  onStop: () => void;
}

const outcomes: Record<Exclude<Said, 'waiting' | 'accepted'>, string> = {
  refused: '顾客没有同意，没有扣款',
  expired: '60 秒里没有回应，没有扣款',
};

const readConfirmation = (confirmationId: string) => staffSession.call('sale.getConfirmation', { confirmationId });

/** A large amount waits for the member's word on their own phone; nothing is taken before it. */
export function ConfirmSheet({ payableFen, confirmationId, expiresAt, onAccepted, onAgain, onStop }: ConfirmSheetProps) {
  const status = useAnswer(confirmationId, readConfirmation, ({ status: said }) => {
    if (said === 'accepted') onAccepted();
  });
  const leftMs = Math.max(0, Date.parse(expiresAt) - useServerTime());
  const open = status === 'waiting' || status === 'accepted';
  return (
    <Sheet open title={open ? '请顾客在手机上确认' : '没有收款'} id={staffIds.confirmation}>
      <View className="keypad__confirm" aria-live="polite">
        {open ? (
          <Ring share={leftMs / openMs} tone="brand" size="l">
            {Math.ceil(leftMs / secondMs)}
          </Ring>
        ) : (
          <View className="keypad__confirm-over">
            <Icon name="warning" size={46} />
          </View>
        )}
        <Amount fen={payableFen} size="l" />
        <View id={staffIds.askResult} className="keypad__confirm-words">
          {open ? `会员码页上会跳出 ${formatFen(payableFen)} 的确认` : outcomes[status]}
        </View>
      </View>
      {!open && (
        <Button id={staffIds.askAgain} onTap={onAgain}>
          再请顾客确认
        </Button>
      )}
      <Button id={staffIds.stopAsking} kind="plain" size="m" disabled={status === 'accepted'} onTap={onStop}>
        {open ? '不等了，回去改' : '回去改金额'}
      </Button>
    </Sheet>
  );
}
