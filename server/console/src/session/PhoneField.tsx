import { Form, Input } from 'antd';

/** The phone somebody is known by, on every way in. */
export const PhoneField = () => (
  <Form.Item name="phone" label="手机号" rules={[{ pattern: /^1\d{10}$/, required: true, message: '请填 11 位手机号' }]}>
    <Input inputMode="numeric" autoComplete="username" size="large" autoFocus />
  </Form.Item>
);
