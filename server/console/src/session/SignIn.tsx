import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { call } from '../api/index.ts';
import { Mark } from '../shell/Mark.tsx';
import { InviteForm, type Acceptance } from './InviteForm.tsx';
import { PasswordForm, type Credentials } from './PasswordForm.tsx';

/** The way in, with the same account as at the till; for who is new, with the code they were given. */
export function SignIn() {
  const queries = useQueryClient();
  const [isInvited, setInvited] = useState(false);
  const onSuccess = ({ staff }: Pick<Output<'session.staffSignIn'>, 'staff'>) => {
    queries.setQueryData(['staff.me', {}], staff);
  };
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => call('session.staffSignIn', credentials),
    onSuccess,
  });
  const accept = useMutation({
    mutationFn: (acceptance: Acceptance) => call('staff.acceptInvite', acceptance),
    onSuccess,
  });
  const error = isInvited ? accept.error : signIn.error;
  return (
    <main className="sign-in">
      <div className="sign-in__card">
        <h1>
          <Mark size={40} /> 熟客 <small>控制台</small>
        </h1>
        <p>把散客和粉丝，变成熟客。</p>
        {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
        {isInvited ? (
          <InviteForm busy={accept.isPending} onSubmit={accept.mutate} />
        ) : (
          <PasswordForm busy={signIn.isPending} onSubmit={signIn.mutate} />
        )}
        <Button
          type="link"
          block
          className="gap-above"
          onClick={() => {
            setInvited(!isInvited);
          }}
        >
          {isInvited ? '用手机号和密码登录' : '有邀请码'}
        </Button>
        <p className="sign-in__note">和门店收银用同一个账号。忘记密码，请店长或老板为您重设，再用邀请码进来。</p>
      </div>
    </main>
  );
}
