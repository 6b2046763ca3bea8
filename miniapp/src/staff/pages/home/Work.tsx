import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Notice } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { staffIds } from '../../ids.ts';
import { mayDo, staffPage, type Staff } from '../../session.ts';

/** What waits for this person besides customers: the wishes of colleagues. */
export function Work({ staff }: { staff: Staff }) {
  const mayAnswer = mayDo(staff, 'approval.answer');
  const count = useStaffOperation('approval.count', {}, { enabled: mayAnswer, follow: true });
  if (count.state !== 'ready' || count.data.waiting === 0) return null;
  return (
    <View className="staff-home__notice">
      <Notice
        id={staffIds.approvals}
        icon="clock"
        tone="gold"
        action="去看"
        onTap={() => void Taro.navigateTo({ url: staffPage('approvals') })}
      >
        {`有 ${String(count.data.waiting)} 件事等您批准`}
      </Notice>
    </View>
  );
}
