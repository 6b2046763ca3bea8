import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button, Empty, Failed, Page, Rows, Skeleton } from '../../components/index.ts';
import { useList } from '../../hooks/useList.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { clockTime } from '../../lib/dates.ts';
import { TopUpRow } from './TopUpRow.tsx';
import './topups.scss';

const tickMs = 60_000;

/** 充值记录: every top-up made on a phone, newest first, whatever became of it. */
export default function TopUpsPage() {
  const list = useList('wallet.listTopUps', {});
  const now = useServerTime(tickMs);
  return (
    <Page nav={{ title: '充值记录' }}>
      {list.state === 'loading' && <Skeleton />}
      {list.state === 'failed' && (
        <Failed title="没读到充值记录" error={list.error} onRetry={list.retry} unchanged="余额没有变化" />
      )}
      {list.state === 'ready' && list.items.length === 0 && (
        <Empty
          title="还没有在手机上充过值"
          hint="在手机上充的每一笔都记在这里；到店充的在余额明细里"
          action={{ id: ids.topUpsFirst, label: '去充值', onTap: () => void Taro.redirectTo({ url: '/pages/wallet/index' }) }}
        />
      )}
      {list.state === 'ready' && list.items.length > 0 && (
        <View>
          {list.stale && <View className="top-ups__note">{clockTime(list.at)} 的记录</View>}
          <Rows>
            {list.items.map((order) => (
              <TopUpRow key={order.topUpId} order={order} now={now} />
            ))}
          </Rows>
          {list.hasMore && (
            <View className="top-ups__note">
              <Button id={ids.loadMore} kind="plain" size="s" busy={list.loadingMore} onTap={list.loadMore}>
                {list.moreError ? `${list.moreError.message}，点此再试` : list.loadingMore ? '读取中' : '看更早的'}
              </Button>
            </View>
          )}
        </View>
      )}
    </Page>
  );
}
