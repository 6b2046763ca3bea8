import { App } from 'antd';
import { useWrite } from '../../api/index.ts';
import { ReasonModal } from '../../ui/index.ts';
import type { Branch } from './words.ts';

/** Closing a branch for good, with what it means. */
export function CloseModal({ branch: { id, name }, onClose }: { branch: Branch; onClose(): void }) {
  const { message } = App.useApp();
  const close = useWrite('branch.close', () => {
    void message.success(`${name}已停业`);
    onClose();
  });
  return (
    <ReasonModal
      title={`${name}停业`}
      action={`${name}停业`}
      danger
      busy={close.isPending}
      error={close.error}
      onConfirm={(reason) => {
        close.mutate({ branchId: id, reason });
      }}
      onClose={onClose}
    >
      <p className="gap-below">停业后这家店不能再收款、充值；会员、余额和账目都留着，在别的门店照常用。</p>
    </ReasonModal>
  );
}
