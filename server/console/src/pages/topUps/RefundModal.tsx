import { App, Input } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints, formatYuan, parseYuan } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import { methodNames } from './words.ts';

/** "12.30" → 1230; undefined while it is no amount. */
function fenOf(text: string): number | undefined {
  try {
    return parseYuan(text);
  } catch {
    return undefined;
  }
}

/** Giving money back: how much, why, and what ends with it. */
export function RefundModal({ topUp, onClose }: { topUp: Output<'topUp.get'>; onClose(): void }) {
  const { preview } = topUp;
  const { message } = App.useApp();
  const [yuan, setYuan] = useState(formatYuan(preview.refundableFen).replaceAll(',', ''));
  const amountFen = fenOf(yuan);
  const isAll = amountFen === preview.refundableFen;
  const refund = useWrite('topUp.refund', ({ amountFen: back }) => {
    void message.success(`已办理退款 ${formatFen(back)}`);
    onClose();
  });
  return (
    <ReasonModal
      title="办理退款"
      action={amountFen === undefined ? '请填金额' : `退 ${formatFen(amountFen)}`}
      danger
      busy={refund.isPending}
      error={refund.error}
      onConfirm={(reason) => {
        if (amountFen !== undefined) refund.mutate({ topUpId: topUp.topUpId, amountFen, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        最多可退 {formatFen(preview.refundableFen)}，按原路（{methodNames[topUp.method]}）退回。
        {preview.lapsedFen > 0 && `全部退完，${formatFen(preview.lapsedFen)} 赠金失效。`}
        {preview.points > 0 && `收回 ${formatPoints(preview.points)} 积分。`}
        {amountFen !== undefined && amountFen > topUp.staffCapFen && `超过 ${formatFen(topUp.staffCapFen)}，需要第二个人批准。`}
      </p>
      <label className="refund-amount">
        金额（元）
        <Input
          className="gap-below"
          inputMode="decimal"
          value={yuan}
          status={amountFen === undefined ? 'error' : ''}
          suffix={isAll ? '全部' : null}
          onChange={({ target }) => {
            setYuan(target.value);
          }}
        />
      </label>
    </ReasonModal>
  );
}
