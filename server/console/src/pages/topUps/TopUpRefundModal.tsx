import { App } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { RefundModal } from '../../approval/index.ts';
import { plainYuan } from '../../ui/index.ts';
import { methodNames } from './words.ts';

/** Why it takes two, and what would make one enough. */
const whySecond = ({ nobodyAsked, staffCapFen }: Pick<Output<'topUp.get'>, 'nobodyAsked' | 'staffCapFen'>): string =>
  nobodyAsked && staffCapFen === 0
    ? '会员没在手机上申请退款，也没在店里出示会员码，需要第二个人批准。'
    : `超过一个人还能退的 ${formatFen(staffCapFen)}，需要第二个人批准。`;

/** Giving money of a top-up back the way it came, and what ends with it. */
export function TopUpRefundModal({ topUp, onClose }: { topUp: Output<'topUp.get'>; onClose(): void }) {
  const { preview, topUpId, staffCapFen, method } = topUp;
  const { message } = App.useApp();
  const [yuan, setYuan] = useState(plainYuan(preview.refundableFen));
  const refund = useWrite('topUp.refund', ({ amountFen }) => {
    void message.success(`已办理退款 ${formatFen(amountFen)}`);
    onClose();
  });
  return (
    <RefundModal
      title="办理退款"
      of={{ kind: 'topUpRefund', subject: topUpId }}
      yuan={yuan}
      refundableFen={preview.refundableFen}
      capFen={staffCapFen}
      busy={refund.isPending}
      error={refund.error}
      onYuan={setYuan}
      onGive={(given) => {
        refund.mutate({ topUpId, ...given });
      }}
      onClose={onClose}
    >
      {(needsSecond) => (
        <p className="gap-below">
          最多可退 {formatFen(preview.refundableFen)}，按原路（{methodNames[method]}）退回。
          {method !== 'wechat' && '请当面退给顾客。'}
          {preview.lapsedFen > 0 && `全部退完，${formatFen(preview.lapsedFen)} 赠金失效。`}
          {preview.points > 0 && say(`收回 ${formatPoints(preview.points)} 积分。`)}
          {needsSecond && whySecond(topUp)}
        </p>
      )}
    </RefundModal>
  );
}
