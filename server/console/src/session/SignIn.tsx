import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { call } from '../api/index.ts';
import { Mark } from '../shell/Mark.tsx';

interface Credentials {
  phone: string;
  password: string;
}

/** The way in, with the same account as at the till. */
export function SignIn() {
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => call('session.staffSignIn', credentials),
    onSuccess: ({ staff }) => {
      queries.setQueryData(['staff.me', {}], staff);
    },
  });
  return (
    <main className="sign-in">
      <div className="sign-in__card">
        <h1>
          <Mark size={40} /> 熟客 <small>控制台</small>
        </h1>
        <p>把散客和粉丝，变成熟客。</p>
        {signIn.isError && <Alert type="error" showIcon title={asApiError(signIn.error).message} className="gap-below" />}
        <Form<Credentials>
          layout="vertical"
          requiredMark={false}
          onFinish={(credentials) => {
            signIn.mutate(credentials);
          }}
        >
          <Form.Item name="phone" label="手机号" rules={[{ pattern: /^1\d{10}$/, required: true, message: '请填 11 位手机号' }]}>
            <Input inputMode="numeric" autoComplete="username" size="large" autoFocus />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填密码' }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <p className="sign-in__note">和门店收银用同一个账号。忘记密码，请店长或老板为您重设。</p>
      </div>
    </main>
  );
}
