import { useState } from 'react';
import { isMobile } from '@shuke/shared/phone';
import { staffSession } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Sheet } from '../../../components/index.ts';
import { PhoneField } from '../../components/PhoneField/PhoneField.tsx';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';

const passwordMin = 8;

/** Trades a one-time code and the phone it was made for against a password of one’s own: somebody new, or who lost theirs. */
export function AcceptSheet({ onIn, onClose }: { onIn: () => void; onClose: () => void }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const { error, busy, run } = useOnce();
  const accept = async () => {
    await staffSession.acceptInvite({ code: code.trim(), phone, password });
    onIn();
  };
  const isWhole = isMobile(phone) && code.trim() !== '' && password.length >= passwordMin;
  return (
    <Sheet open title="用邀请码设密码" {...(busy ? {} : { onClose })}>
      <PhoneField id={staffIds.acceptPhone} label="手机号" value={phone} onInput={setPhone} />
      <Field
        id={staffIds.acceptCode}
        label="邀请码（店长给的）"
        value={code}
        onInput={setCode}
        maxLength={24}
        placeholder="ABCD-EFGH-JKLM-NPQR"
      />
      <Field
        id={staffIds.acceptPassword}
        label="自己设一个密码（至少 8 位）"
        value={password}
        onInput={setPassword}
        password
        maxLength={128}
      />
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.accept} busy={busy} disabled={!isWhole} onTap={() => void run(accept)}>
        设好，登录
      </Button>
    </Sheet>
  );
}
