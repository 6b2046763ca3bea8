import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { staffWrite, type Output } from '../../../api/index.ts';
import { Button, Chips, ErrorNotice, Failed, Field, Sheet, Skeleton, toast } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { ApprovalPanel } from '../../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../../components/Approval/useApproval.ts';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import { say } from '../../../lib/shopWords.ts';

type TopUp = Output<'topUp.get'>;

interface WishSheetProps {
  topUpId: string;
  onDone: () => void;
  onClose: () => void;
}

/** One wish: what a refund would bring back and end, and the two answers there are. */
export function WishSheet({ topUpId, onDone, onClose }: WishSheetProps) {
  const topUp = useStaffOperation('topUp.get', { topUpId });
  return (
    <Sheet open title="会员想退这笔充值" onClose={onClose}>
      {topUp.state === 'loading' && <Skeleton />}
      {topUp.state === 'failed' && (
        <Failed title="没读到这笔充值" error={topUp.error} onRetry={topUp.retry} unchanged="还没有退" />
      )}
      {topUp.state === 'ready' && <Answer topUp={topUp.data} onDone={onDone} />}
    </Sheet>
  );
}

const backBy: Readonly<Record<TopUp['method'], string>> = {
  wechat: '原路退回微信',
  cash: '请当面退现金',
  card: '请退回银行卡',
  other: '请按原来的方式退',
};

function factsOf({ memberName, phoneTail, paidFen, method, preview, asked }: TopUp): (readonly [string, string])[] {
  const facts: (readonly [string, string | null])[] = [
    ['会员', `${memberName}（尾号 ${phoneTail}）`],
    ['为什么', asked?.reason ?? '没有写'],
    ['当时充了', formatFen(paidFen)],
    ['现在可退', `${formatFen(preview.refundableFen)}，${backBy[method]}`],
    ['随之失效', preview.lapsedFen === 0 ? null : `${formatFen(preview.lapsedFen)} 赠金`],
    [say('收回积分'), preview.points === 0 ? null : formatPoints(preview.points)],
  ];
  return facts.flatMap(([label, words]) => (words === null ? [] : [[label, words] as const]));
}

const reasons = ['活动充值，说好不退', '已经用掉了', '请到店里谈'].map((words) => ({
  value: words,
  label: words,
  id: `reason-${words}`,
}));

function Answer({ topUp, onDone }: { topUp: TopUp; onDone: () => void }) {
  const { topUpId, preview, asked } = topUp;
  const { refundableFen } = preview;
  const [declining, setDeclining] = useState(false);
  const { busy, error, run } = useOnce();
  const approval = useApproval();
  const refund = () =>
    run(async () => {
      const reason = asked?.reason ?? '会员申请';
      const approvalId = approval.approved === undefined ? {} : { approvalId: approval.approved };
      await staffWrite('topUp.refund', { topUpId, amountFen: refundableFen, reason, ...approvalId }, topUpId);
      toast(`已退 ${formatFen(refundableFen)}`);
      onDone();
    });
  return (
    <View>
      <View className="wishes__facts">
        {factsOf(topUp).map(([label, words]) => (
          <View key={label} className="wishes__fact">
            <View className="wishes__label">{label}</View>
            <View className="wishes__words">{words}</View>
          </View>
        ))}
      </View>
      {error && <ErrorNotice error={error} />}
      {error?.code === 'approval_required' && (
        <ApprovalPanel wish={{ kind: 'topUpRefund', subject: topUpId, amountFen: refundableFen }} waiting={approval} />
      )}
      {declining ? (
        <Decline topUpId={topUpId} onDone={onDone} />
      ) : (
        <View className="wishes__answers">
          <Button
            id={staffIds.wishDecline}
            kind="ghost"
            busy={busy}
            onTap={() => {
              setDeclining(true);
            }}
          >
            这次不退
          </Button>
          {refundableFen > 0 && (
            <Button id={staffIds.wishRefund} kind="danger" busy={busy} onTap={() => void refund()}>
              退 {formatFen(refundableFen)}
            </Button>
          )}
        </View>
      )}
    </View>
  );
}

/** Why not, in words the member reads. */
function Decline({ topUpId, onDone }: { topUpId: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const { busy, error, run } = useOnce();
  const decline = () =>
    run(async () => {
      await staffWrite('topUp.declineRefund', { topUpId, reason: reason.trim() }, topUpId);
      toast('已告诉会员原因');
      onDone();
    });
  return (
    <View>
      <Field id={staffIds.wishReason} label="为什么不退（会员看得到）" value={reason} onInput={setReason} maxLength={60} />
      <View className="wishes__reasons">
        <Chips choices={reasons} value={reason} onChange={setReason} />
      </View>
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.wishDeclineConfirm} busy={busy} disabled={reason.trim() === ''} onTap={() => void decline()}>
        不退，告诉会员原因
      </Button>
    </View>
  );
}
