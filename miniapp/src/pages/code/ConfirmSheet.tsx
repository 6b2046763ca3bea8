import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { asApiError, memberSession, type Output } from '../../api/index.ts';
import { Amount, Button, Ring, Sheet, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';

type Confirmation = NonNullable<Output<'member.codeStatus'>['confirmation']>;
const openMs = 60_000;

/** What leaves the card, and what is still to be paid at the till: nobody agrees to a sum without knowing from where. */
const howPaid = ({ walletFen, pointsBurned, restFen }: Confirmation): string =>
  [
    ...(walletFen > 0 ? [`储值扣 ${formatFen(walletFen)}`] : []),
    ...(pointsBurned > 0 ? [`用 ${formatPoints(pointsBurned)} 积分`] : []),
    ...(restFen > 0 ? [`店里另付 ${formatFen(restFen)}`] : []),
  ].join('，');

/**
 * A large amount waits for the member's word: branch, amount, the seconds left, and two buttons that say what they do.
 * `onDone`: it has been answered, or is over.
 */
export function ConfirmSheet({ confirmation, now, onDone }: { confirmation: Confirmation; now: number; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const leftMs = Math.max(0, Date.parse(confirmation.expiresAt) - now);
  const amount = formatFen(confirmation.payableFen);
  const answer = async (accept: boolean) => {
    setBusy(true);
    try {
      await memberSession.call('member.answerConfirmation', { confirmationId: confirmation.id, accept });
      toast(accept ? '已同意，店员正在收款' : '已拒绝，没有扣款');
      onDone();
    } catch (error) {
      const failure = asApiError(error);
      toast(failure.message, { error: true });
      // Without an answer the question is still open, and the same button asks again.
      if (failure.definite) onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet open title="请确认这笔付款">
      <View className="code__confirm">
        <Ring share={leftMs / openMs} tone="brand" size="l">
          {Math.ceil(leftMs / 1_000)}
        </Ring>
        <Amount fen={confirmation.payableFen} size="l" />
        <View className="code__confirm-where">{confirmation.branchName}</View>
        <View className="code__confirm-where">{howPaid(confirmation)}</View>
      </View>
      <View className="code__confirm-buttons">
        <Button id={ids.confirmAccept} busy={busy} onTap={() => void answer(true)}>
          同意付 {amount}
        </Button>
        <Button id={ids.confirmRefuse} kind="plain" size="m" busy={busy} onTap={() => void answer(false)}>
          不同意，不是我在付款
        </Button>
      </View>
    </Sheet>
  );
}
