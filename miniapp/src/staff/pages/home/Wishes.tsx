import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Notice } from '../../../components/index.ts';
import { useStaffOperation } from '../../../hooks/useOperation.ts';
import { staffIds } from '../../ids.ts';
import { mayDo, staffPage, type Staff, type WorkBranch } from '../../session.ts';

/** Members of this branch who ask for money back, for who may give it. */
export function Wishes({ staff, branch }: { staff: Staff; branch: WorkBranch }) {
  const mayGive = mayDo(staff, 'topUp.refund');
  const wishes = useStaffOperation('topUp.list', { branchId: branch.id, show: 'asked' }, { enabled: mayGive, follow: true });
  if (!mayGive || wishes.state !== 'ready' || wishes.data.data.length === 0) return null;
  const count = `${String(wishes.data.data.length)}${wishes.data.hasMore ? ' 位以上' : ' 位'}`;
  return (
    <View className="staff-home__notice">
      <Notice
        id={staffIds.wishes}
        icon="wallet"
        tone="gold"
        action="去看"
        onTap={() => void Taro.navigateTo({ url: staffPage('wishes') })}
      >
        {`${count}会员申请退储值`}
      </Notice>
    </View>
  );
}
