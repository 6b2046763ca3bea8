import { Alert, App, Modal } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import type { RowOf } from '../../list/index.ts';

/** Disabling or bringing back one person, with what it means. */
export function StatusModal({ person, onClose }: { person: RowOf<'staff.list'>; onClose(): void }) {
  const { message } = App.useApp();
  const wanted = person.status === 'active' ? 'disabled' : 'active';
  const word = wanted === 'disabled' ? '停用' : '恢复';
  const setStatus = useWrite('staff.setStatus', () => {
    void message.success(`已${word}${person.name}`);
    onClose();
  });
  return (
    <Modal
      open
      title={`${word}${person.name}`}
      okText={`${word}${person.name}`}
      cancelText="不做了"
      okButtonProps={{ danger: wanted === 'disabled', loading: setStatus.isPending }}
      onOk={() => {
        setStatus.mutate({ staffId: person.id, status: wanted });
      }}
      onCancel={onClose}
    >
      {setStatus.error !== null && (
        <Alert type="error" showIcon title={asApiError(setStatus.error).message} className="gap-below" />
      )}
      {wanted === 'disabled'
        ? '停用后，这个账号在所有收银台和控制台 5 秒内退出，也不能再登录。已做的操作都留在记录里。'
        : '恢复后，这个账号可以用原来的密码登录。'}
    </Modal>
  );
}
