import { Alert, App, Form, Input, Modal } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../api/index.ts';
import { NewPassword } from './NewPassword.tsx';

interface PasswordValues {
  old: string;
  password: string;
}

/** Another password of one’s own; whoever else is signed in with the old one is out. */
export function PasswordModal({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<PasswordValues>();
  const change = useWrite('staff.changePassword', () => {
    void message.success('密码已改，别处的登录都已退出');
    onClose();
  });
  return (
    <Modal
      open
      title="修改密码"
      okText="改密码，退出别处的登录"
      cancelText="不做了"
      okButtonProps={{ loading: change.isPending }}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      {change.error !== null && <Alert type="error" showIcon title={asApiError(change.error).message} className="gap-below" />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ old, password }) => {
          change.mutate({ password: old, newPassword: password });
        }}
      >
        <Form.Item name="old" label="现在的密码" rules={[{ required: true, message: '请填现在的密码' }]}>
          <Input.Password autoComplete="current-password" size="large" autoFocus />
        </Form.Item>
        <NewPassword />
      </Form>
    </Modal>
  );
}
