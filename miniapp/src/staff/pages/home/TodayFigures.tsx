import { View } from '@tarojs/components';
import type { Output } from '../../../api/index.ts';
import { BalanceTiles, Bone } from '../../../components/index.ts';
import type { Loaded } from '../../../hooks/useLoad.ts';
import { clockTime } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';

/** Takings, sales and new members of the branch today; with their time when they could not be renewed. */
export function TodayFigures({ today }: { today: Loaded<Output<'sale.today'>> }) {
  if (today.state !== 'ready') {
    return (
      <View className="staff-home__figures">
        {today.state === 'loading' ? (
          <Bone className="staff-home__figure-bone" />
        ) : (
          <View className="staff-home__unread">今天的数没读到</View>
        )}
      </View>
    );
  }
  const { takingsFen, saleCount, newMemberCount } = today.data;
  return (
    <View className="staff-home__figures">
      <BalanceTiles
        tiles={[
          { id: staffIds.takings, label: '今日收款', fen: takingsFen },
          { id: staffIds.saleCount, label: '今日单数', points: saleCount },
          { id: staffIds.newMembers, label: '今日新会员', points: newMemberCount },
        ]}
      />
      {today.stale && <View className="staff-home__stale">{clockTime(today.at)} 的数</View>}
    </View>
  );
}
