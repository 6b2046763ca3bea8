import { App, InputNumber } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { SecondPersonModal } from '../../approval/index.ts';
import { ReasonModal } from '../../ui/index.ts';

interface Wanted {
  delta: number;
  reason: string;
}

const actText = (delta: number): string => say(`${delta > 0 ? '加' : '减'} ${formatPoints(Math.abs(delta))} 积分`);

/** Asks a second person for exactly so many points, and keeps what was asked. */
function useAsked(subject: string, onAsked: () => void) {
  const [asked, setAsked] = useState<Wanted & { approvalId: string }>();
  const ask = useWrite('approval.ask');
  const askFor = (wanted: Wanted) => {
    ask.mutate(
      { kind: 'pointsAdjust', subject, amountFen: wanted.delta, reason: wanted.reason },
      {
        onSuccess: ({ approvalId }) => {
          onAsked();
          setAsked({ ...wanted, approvalId });
        },
      },
    );
  };
  return { asked, ask, askFor };
}

/** Giving or taking points by hand; above the cap a second person is asked first. */
export function AdjustModal({ member, onClose }: { member: Output<'member.get'>; onClose(): void }) {
  const { message } = App.useApp();
  const [delta, setDelta] = useState<number | null>(null);
  const { asked, ask, askFor } = useAsked(member.memberId, () => {
    adjust.reset();
  });
  const adjust = useWrite('member.adjustPoints', ({ points }) => {
    void message.success(say(`现在有 ${formatPoints(points)} 积分`));
    onClose();
  });
  const change = (next: number | null) => {
    adjust.reset();
    setDelta(next);
  };
  const act = delta === null || delta === 0 ? say('请填积分') : actText(delta);
  const needsSecond = adjust.error !== null && asApiError(adjust.error).code === 'approval_required';
  const give = (wanted: Wanted, approvalId?: string) => {
    adjust.mutate({ memberId: member.memberId, ...wanted, ...(approvalId === undefined ? {} : { approvalId }) });
  };
  if (asked !== undefined)
    return (
      <SecondPersonModal
        approvalId={asked.approvalId}
        act={actText(asked.delta)}
        busy={adjust.isPending}
        error={adjust.error}
        onGo={() => {
          give({ delta: asked.delta, reason: asked.reason }, asked.approvalId);
        }}
        onClose={onClose}
      />
    );
  return (
    <ReasonModal
      title={say(`调整${member.name}的积分`)}
      action={needsSecond ? `请人批准${act}` : act}
      danger={delta !== null && delta < 0}
      busy={adjust.isPending || ask.isPending}
      error={ask.error ?? adjust.error}
      onConfirm={(reason) => {
        if (delta === null || delta === 0) return;
        if (needsSecond) askFor({ delta, reason });
        else give({ delta, reason });
      }}
      onClose={onClose}
    >
      <label className="gap-below">
        {say('积分（减就填负数），现有 ')}
        {formatPoints(member.points)}
        <InputNumber className="gap-below" precision={0} min={-1_000_000} max={1_000_000} value={delta} onChange={change} />
      </label>
    </ReasonModal>
  );
}
