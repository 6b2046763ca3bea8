import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';
import { mayDo, staffPage, type Staff } from '../../session.ts';

/** What waits for this person besides members: the wishes of colleagues, and those who passed a cap. */
export function Work({ staff }: { staff: Staff }) {
  const mayAnswer = mayDo(staff, 'approval.answer');
  const count = useStaffOperation('approval.count', {}, { enabled: mayAnswer, follow: true });
  const mayRecover = mayDo(staff, 'member.manage');
  const lost = useStaffOperation('recovery.list', {}, { enabled: mayRecover, follow: true });
  const ready = lost.state === 'ready' ? lost.data.data.filter(({ status, isMine }) => status === 'ready' && !isMine) : [];
  const { waiting, locked } = count.state === 'ready' ? count.data : { waiting: 0, locked: 0 };
  return (
    <>
      <PasswordReset staff={staff} />
      {waiting > 0 && (
        <Waiting
          id={staffIds.approvals}
          words={`有 ${String(waiting)} 件事等您批准`}
          onTap={() => void Taro.navigateTo({ url: staffPage('approvals') })}
        />
      )}
      {ready.length > 0 && (
        <Waiting
          id={staffIds.recoveries}
          words={`${String(ready.length)} 张丢了的卡等您转到新手机`}
          onTap={() => void Taro.navigateTo({ url: staffPage('approvals') })}
        />
      )}
      {locked > 0 && mayDo(staff, 'staff.manage') && (
        <Waiting
          id={staffIds.lockedColleagues}
          words={`${String(locked)} 位同事到了上限，办不了`}
          onTap={() => void Taro.navigateTo({ url: staffPage('team') })}
        />
      )}
    </>
  );
}

function Waiting({ id, words, onTap }: { id: string; words: string; onTap: () => void }) {
  return (
    <View className="staff-home__notice">
      <Notice id={id} icon="clock" tone="gold" action="去看" onTap={onTap}>
        {words}
      </Notice>
    </View>
  );
}

/** A colleague had a code for a new password in their hands: who it was must not stay unseen. Gone once it was tapped. */
function PasswordReset({ staff: { passwordReset } }: { staff: Staff }) {
  const now = useServerTime();
  const [seen, setSeen] = useState(false);
  if (!passwordReset || seen) return null;
  return (
    <View className="staff-home__notice">
      <Notice
        id={staffIds.resetSeen}
        icon="warning"
        tone="danger"
        action="知道了"
        onTap={() => {
          setSeen(true);
        }}
      >
        {`您的密码 ${momentText(passwordReset.at, now)}由${passwordReset.byName}发码重设过。不是您自己设的，请马上告诉老板`}
      </Notice>
    </View>
  );
}
