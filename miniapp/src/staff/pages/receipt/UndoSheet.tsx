import { View } from '@tarojs/components';
import { formatFen, formatPoints } from '@shuke/shared/money';
import type { ApiError } from '../../../api/index.ts';
import { Button, Notice, Sheet, toast } from '../../../components/index.ts';
import { ApprovalPanel } from '../../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../../components/Approval/useApproval.ts';
import { staffIds } from '../../ids.ts';
import type { Receipt } from '../../lastSale.ts';
import { restWords } from '../../rest.ts';
import type { useUndo } from './useUndo.ts';
import { say } from '../../../lib/shopWords.ts';

/** Refusals that a second person’s yes lifts. */
const liftedByYes: readonly string[] = ['approval_required', 'undo_window_passed'];

/** Names the amount, and all that comes back, before anything does. */
export function UndoSheet({
  receipt,
  undoing,
  late,
  onClose,
}: {
  receipt: Receipt;
  undoing: ReturnType<typeof useUndo>;
  /** The time to undo it alone is over. */
  late: boolean;
  onClose: () => void;
}) {
  const { busy, error, undo } = undoing;
  const amount = formatFen(receipt.payableFen);
  const approval = useApproval();
  const needsSecond = late || (error !== undefined && liftedByYes.includes(error.code));
  const confirm = async () => {
    if (!(await undo(approval.approved))) return;
    toast('已撤销');
    onClose();
  };
  return (
    <Sheet open title={`撤销这笔 ${amount} 的收款？`} {...(busy ? {} : { onClose })}>
      <View className="receipt__back">
        {comesBack(receipt).map(([label, value]) => (
          <View key={label} className="receipt__line">
            <View className="receipt__label">{label}</View>
            <View className="receipt__value">{value}</View>
          </View>
        ))}
      </View>
      {needsSecond && <ApprovalPanel wish={{ kind: 'saleUndo', subject: receipt.saleId }} waiting={approval} />}
      {error && !(approval.approved !== undefined && liftedByYes.includes(error.code)) && (
        <View className="receipt__back-error">
          <Notice icon="warning" tone="danger">
            {troubleText(error)}
          </Notice>
        </View>
      )}
      <Button
        id={staffIds.undoConfirm}
        kind="danger"
        busy={busy}
        disabled={needsSecond && approval.approved === undefined}
        onTap={() => void confirm()}
      >
        {busy ? '正在撤销' : `撤销 ${amount}`}
      </Button>
    </Sheet>
  );
}

function comesBack({ principalFen, bonusFen, payments, pointsBurned, pointsEarned }: Receipt): [string, string][] {
  const all: [string, number, (amount: number) => string][] = [
    ['退回本金', principalFen, formatFen],
    ['退回赠金', bonusFen, formatFen],
    ...payments.map(({ method, amountFen }): [string, number, typeof formatFen] => [
      method === 'wechat' ? '微信原路退回' : `${restWords[method]}请当面退`,
      amountFen,
      formatFen,
    ]),
    [say('退回用掉的积分'), pointsBurned, formatPoints],
    [say('收回得到的积分'), pointsEarned, formatPoints],
  ];
  return all.filter(([, amount]) => amount > 0).map(([label, amount, format]) => [label, format(amount)]);
}

const troubleText = ({ definite, message }: ApiError): string =>
  definite ? message : `没收到结果：${message}。再点一次会查同一笔`;
