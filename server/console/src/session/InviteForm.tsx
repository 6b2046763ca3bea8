import { Button, Form, Input } from 'antd';
import { NewPassword } from './NewPassword.tsx';
import { PhoneField } from './PhoneField.tsx';

/** A one-time code, the phone it was made for, and the password chosen. */
export interface Acceptance {
  code: string;
  phone: string;
  password: string;
}

/** The first way in, and the way back in: a code from the manager or the owner. */
export const InviteForm = ({ busy, onSubmit }: { busy: boolean; onSubmit(acceptance: Acceptance): void }) => (
  <Form<Acceptance>
    layout="vertical"
    requiredMark={false}
    onFinish={({ code, phone, password }) => {
      onSubmit({ code: code.trim(), phone, password });
    }}
  >
    <PhoneField />
    <Form.Item name="code" label="邀请码" rules={[{ required: true, whitespace: true, message: '请填店长或老板给您的码' }]}>
      <Input autoComplete="one-time-code" maxLength={64} size="large" />
    </Form.Item>
    <NewPassword />
    <Button type="primary" htmlType="submit" size="large" block loading={busy}>
      设好密码，登录
    </Button>
  </Form>
);
