import { Button, Form, Input } from 'antd';
import { PhoneField } from './PhoneField.tsx';

/** What somebody signs in with. */
export interface Credentials {
  phone: string;
  password: string;
}

/** Phone and password: the usual way in. */
export const PasswordForm = ({ busy, onSubmit }: { busy: boolean; onSubmit(credentials: Credentials): void }) => (
  <Form<Credentials> layout="vertical" requiredMark={false} onFinish={onSubmit}>
    <PhoneField />
    <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填密码' }]}>
      <Input.Password autoComplete="current-password" size="large" />
    </Form.Item>
    <Button type="primary" htmlType="submit" size="large" block loading={busy}>
      登录
    </Button>
  </Form>
);
