import { App } from 'antd';
import type { Output } from '@shuke/shared/client';
import { say, useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';

/** Freezing a card, or freeing it. */
export function FreezeModal({ member, onClose }: { member: Output<'member.get'>; onClose(): void }) {
  const { message } = App.useApp();
  const isActive = member.status === 'active';
  const word = isActive ? '冻结' : '解冻';
  const setFrozen = useWrite('member.setFrozen', () => {
    void message.success(`已${word}${member.name}`);
    onClose();
  });
  return (
    <ReasonModal
      title={`${word}${member.name}`}
      action={`${word}${member.name}`}
      danger={isActive}
      busy={setFrozen.isPending}
      error={setFrozen.error}
      onConfirm={(reason) => {
        setFrozen.mutate({ memberId: member.memberId, frozen: isActive, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">
        {isActive ? say('冻结后，这张卡不能付款，手机上不再显示会员码；余额和积分都在。') : '解冻后，这张卡马上可以照常使用。'}
      </p>
    </ReasonModal>
  );
}
