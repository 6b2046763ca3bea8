import { useState } from 'react';
import { staffSession } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Sheet, toast } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';

const pinLength = 6;

/** Sets the own six digits, against the password. */
export function PinSheet({ onClose }: { onClose: () => void }) {
  const [pin, setPin] = useState('');
  const [password, setPassword] = useState('');
  const { error, busy, run } = useOnce();
  const set = async () => {
    await staffSession.call('staff.setPin', { password, pin });
    toast('已设置，换人时用它');
    onClose();
  };
  const isWhole = /^\d{6}$/.test(pin) && password !== '';
  return (
    <Sheet open title="我的六位密码" {...(busy ? {} : { onClose })}>
      <Field id={staffIds.pin} label="新的六位密码" value={pin} onInput={setPin} type="number" password maxLength={pinLength} />
      <Field id={staffIds.password} label="登录密码" value={password} onInput={setPassword} password maxLength={128} />
      {error && <ErrorNotice error={error} />}
      <Button id={staffIds.setPin} busy={busy} disabled={!isWhole} onTap={() => void run(set)}>
        设置
      </Button>
    </Sheet>
  );
}
