import { App, InputNumber } from 'antd';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { formatPoints } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';

/** Giving or taking points by hand. */
export function AdjustModal({ member, onClose }: { member: Output<'member.get'>; onClose(): void }) {
  const { message } = App.useApp();
  const [delta, setDelta] = useState<number | null>(null);
  const adjust = useWrite('member.adjustPoints', ({ points }) => {
    void message.success(`现在有 ${formatPoints(points)} 积分`);
    onClose();
  });
  return (
    <ReasonModal
      title={`调整${member.name}的积分`}
      action={delta === null || delta === 0 ? '请填积分' : `${delta > 0 ? '加' : '减'} ${formatPoints(Math.abs(delta))} 积分`}
      danger={delta !== null && delta < 0}
      busy={adjust.isPending}
      error={adjust.error}
      onConfirm={(reason) => {
        if (delta !== null && delta !== 0) adjust.mutate({ memberId: member.memberId, delta, reason });
      }}
      onClose={onClose}
    >
      <label className="gap-below">
        积分（减就填负数），现有 {formatPoints(member.points)}
        <InputNumber className="gap-below" precision={0} min={-1_000_000} max={1_000_000} value={delta} onChange={setDelta} />
      </label>
    </ReasonModal>
  );
}
