import { View } from '@tarojs/components';
import { useState } from 'react';
import { isMobile } from '@shuke/shared/phone';
import { staffSession } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Notice, Sheet } from '../../../components/index.ts';
import { PhoneField } from '../../components/PhoneField/PhoneField.tsx';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import type { WorkBranch } from '../../session.ts';

const nameMax = 32;

/** A cashier of this branch: a name and a phone against a one-time code, shown once. */
export function InviteSheet({ branch, onClose }: { branch: WorkBranch; onClose: () => void }) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState<string>();
  const { error, busy, run } = useOnce();
  const invite = async () => {
    const wanted = { name: name.trim(), phone, role: 'cashier' as const, branchIds: [branch.id] };
    setCode((await staffSession.call('staff.invite', wanted)).code);
  };
  if (code !== undefined)
    return (
      <Sheet open title={`给${name.trim()}的邀请码`} onClose={onClose}>
        <View className="team__form">
          <View id={staffIds.inviteCode} className="team__code">
            {code}
          </View>
          <Notice icon="warning" tone="info">
            只显示这一次，24 小时内有效。请当面给本人：在店员登录页点「有邀请码」，用自己的手机号设密码
          </Notice>
        </View>
      </Sheet>
    );
  return (
    <Sheet open title={`邀请店员到${branch.name}`} {...(busy ? {} : { onClose })}>
      <View className="team__form">
        <Field id={staffIds.inviteName} label="姓名" value={name} onInput={setName} maxLength={nameMax} placeholder="小满" />
        <PhoneField id={staffIds.invitePhone} label="他的手机号" value={phone} onInput={setPhone} placeholder="11 位手机号" />
        {error && <ErrorNotice error={error} />}
        <Button
          id={staffIds.inviteMake}
          busy={busy}
          disabled={name.trim() === '' || !isMobile(phone)}
          onTap={() => void run(invite)}
        >
          生成邀请码
        </Button>
      </View>
    </Sheet>
  );
}
