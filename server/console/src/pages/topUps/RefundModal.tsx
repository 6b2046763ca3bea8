import { App } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { SecondPersonModal, useWish } from '../../approval/index.ts';
import { AmountField, fenOf, plainYuan, ReasonModal } from '../../ui/index.ts';
import { methodNames } from './words.ts';

/** Giving money back: how much, why, and what ends with it; above the cap with a second person's yes. */
export function RefundModal({ topUp, onClose }: { topUp: Output<'topUp.get'>; onClose(): void }) {
  const { preview, topUpId, staffCapFen } = topUp;
  const { message } = App.useApp();
  const [yuan, setYuan] = useState(plainYuan(preview.refundableFen));
  const amountFen = fenOf(yuan);
  const needsSecond = amountFen !== undefined && amountFen > staffCapFen;
  const refund = useWrite('topUp.refund', ({ amountFen: back }) => {
    void message.success(`已办理退款 ${formatFen(back)}`);
    onClose();
  });
  const { ask, wish } = useWish();
  if (wish !== undefined)
    return (
      <SecondPersonModal
        wish={wish}
        verb="退"
        busy={refund.isPending}
        error={refund.error}
        onGo={({ approvalId, amountFen: approvedFen, reason }) => {
          refund.mutate({ topUpId, amountFen: approvedFen, reason, approvalId });
        }}
        onClose={onClose}
      />
    );
  const confirm = (reason: string) => {
    if (amountFen === undefined) return;
    if (!needsSecond) refund.mutate({ topUpId, amountFen, reason });
    else ask.mutate({ kind: 'topUpRefund', subject: topUpId, amountFen, reason });
  };
  return (
    <ReasonModal
      title="办理退款"
      action={amountFen === undefined ? '请填金额' : `${needsSecond ? '请人批准' : ''}退 ${formatFen(amountFen)}`}
      danger
      busy={refund.isPending || ask.isPending}
      error={refund.error ?? ask.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="gap-below">
        最多可退 {formatFen(preview.refundableFen)}，按原路（{methodNames[topUp.method]}）退回。
        {preview.lapsedFen > 0 && `全部退完，${formatFen(preview.lapsedFen)} 赠金失效。`}
        {preview.points > 0 && `收回 ${formatPoints(preview.points)} 积分。`}
        {needsSecond && `超过 ${formatFen(staffCapFen)}，需要第二个人批准。`}
      </p>
      <AmountField yuan={yuan} isAll={amountFen === preview.refundableFen} onChange={setYuan} />
    </ReasonModal>
  );
}
