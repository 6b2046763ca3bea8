import { Form, Input } from 'antd';

const passwordMin = 8;

/** A password of one’s own, typed twice; long rather than odd. */
export const NewPassword = () => (
  <>
    <Form.Item
      name="password"
      label="新密码"
      rules={[{ required: true, min: passwordMin, message: '至少 8 个字符，长一些更安全' }]}
    >
      <Input.Password autoComplete="new-password" maxLength={128} size="large" />
    </Form.Item>
    <Form.Item
      name="again"
      label="再填一次"
      dependencies={['password']}
      rules={[
        ({ getFieldValue }) => ({
          validator: (_, value) =>
            value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error('两次填的不一样')),
        }),
      ]}
    >
      <Input.Password autoComplete="new-password" maxLength={128} size="large" />
    </Form.Item>
  </>
);
