import { App } from 'antd';
import type { Output } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';

/** Ends a member's wish for a refund; they read the reason and may ask again. */
export function DeclineModal({ topUp, onClose }: { topUp: Output<'topUp.get'>; onClose(): void }) {
  const { message } = App.useApp();
  const decline = useWrite('topUp.declineRefund', () => {
    void message.success('已告诉会员这次不退');
    onClose();
  });
  return (
    <ReasonModal
      title={`不退 ${topUp.memberName} 的这笔充值`}
      action="不退，告诉会员原因"
      busy={decline.isPending}
      error={decline.error}
      onConfirm={(reason) => {
        decline.mutate({ topUpId: topUp.topUpId, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">会员会看到您写的原因，之后还可以再申请。</p>
    </ReasonModal>
  );
}
