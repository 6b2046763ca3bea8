import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { memberSession, type Output } from '../../api/index.ts';
import { Amount } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { QuestionSheet } from './QuestionSheet.tsx';
import { say } from '../../lib/shopWords.ts';

type Confirmation = NonNullable<Output<'member.codeStatus'>['confirmation']>;

/** What leaves the card, and what is still to be paid at the till: nobody agrees to a sum without knowing from where. */
const howPaid = ({ walletFen, pointsBurned, restFen }: Confirmation): string =>
  [
    ...(walletFen > 0 ? [`储值扣 ${formatFen(walletFen)}`] : []),
    ...(pointsBurned > 0 ? [say(`用 ${formatPoints(pointsBurned)} 积分`)] : []),
    ...(restFen > 0 ? [`店里另付 ${formatFen(restFen)}`] : []),
  ].join('，');

/** A large amount waits for the member's word: branch, amount, and from where. `onDone`: it has been answered, or is over. */
export const ConfirmSheet = ({ confirmation, now, onDone }: { confirmation: Confirmation; now: number; onDone: () => void }) => (
  <QuestionSheet
    title="请确认这笔付款"
    expiresAt={confirmation.expiresAt}
    now={now}
    yes={{ id: ids.confirmAccept, words: `同意付 ${formatFen(confirmation.payableFen)}` }}
    no={{ id: ids.confirmRefuse, words: '不同意，不是我在付款' }}
    answer={async (accept) => {
      await memberSession.call('member.answerConfirmation', { confirmationId: confirmation.id, accept });
      return accept ? '已同意，店员正在收款' : '已拒绝，没有扣款';
    }}
    onDone={onDone}
  >
    <Amount fen={confirmation.payableFen} size="l" />
    <View className="code__confirm-where">{confirmation.branchName}</View>
    <View className="code__confirm-where">{howPaid(confirmation)}</View>
  </QuestionSheet>
);
