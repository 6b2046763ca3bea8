import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips, Empty, Failed, Page, Skeleton, Tabs } from '../../components/index.ts';
import { useMemberId } from '../../hooks/useMemberId.ts';
import { ids } from '../../ids.ts';
import { pointsName, say } from '../../lib/shopWords.ts';
import { type Direction, filtersOf } from './filters.ts';
import { BranchFilter } from './BranchFilter.tsx';
import { Entries } from './Entries.tsx';
import { Expiring } from './Expiring.tsx';
import { Owed } from './Owed.tsx';
import { takeWish, type Account } from './focus.ts';
import './history.scss';

const accounts = () => [
  { value: 'points' as const, label: pointsName(), id: ids.tabPoints },
  { value: 'wallet' as const, label: '储值', id: ids.tabWallet },
  { value: 'all' as const, label: '全部', id: ids.tabAll },
];

/** Every line of the member's history, by account and direction, newest first. */
export default function HistoryPage() {
  const member = useMemberId();
  const [account, setAccount] = useState<Account>('points');
  const [direction, setDirection] = useState<Direction>('all');
  const [branchId, setBranchId] = useState('');
  const open = (next: Account) => {
    setAccount(next);
    setDirection('all');
  };
  useDidShow(() => {
    const wish = takeWish();
    if (wish) open(wish);
  });
  const joined = member.state === 'ready' && member.data !== null;
  return (
    <Page tab="history" nav={{ title: '明细', back: false }}>
      {member.state === 'loading' && <Skeleton />}
      {member.state === 'failed' && (
        <Failed title="没读到明细" error={member.error} onRetry={member.retry} unchanged="余额没有变化" />
      )}
      {member.state === 'ready' && member.data === null && <NotJoined />}
      {joined && (
        <View className="history">
          <Tabs choices={accounts()} value={account} onChange={open} />
          <Chips choices={filtersOf(account)} value={direction} onChange={setDirection} />
          <BranchFilter value={branchId} onChange={setBranchId} />
          {account === 'points' && direction === 'all' && <Expiring />}
          {account === 'points' && <Owed />}
          <Entries account={account} direction={direction} branchId={branchId} />
        </View>
      )}
    </Page>
  );
}

function NotJoined() {
  return (
    <Empty
      title="还没有明细"
      hint={say('加入会员后，每一笔积分和余额都记在这里')}
      action={{ id: ids.join, label: '加入会员', onTap: () => void Taro.navigateTo({ url: '/pages/join/index' }) }}
    />
  );
}
