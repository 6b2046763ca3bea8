import Taro from '@tarojs/taro';
import { Empty, Failed, Rows, Skeleton } from '../../components/index.ts';
import { useList } from '../../hooks/useList.ts';
import { ids } from '../../ids.ts';
import { Listed } from './Listed.tsx';
import { TopUpRow } from './TopUpRow.tsx';

/** Every top-up, by phone or at a till, newest first, whatever became of it. */
export function TopUps({ now }: { now: number }) {
  const list = useList('wallet.listTopUps', {});
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed')
    return <Failed title="没读到充值记录" error={list.error} onRetry={list.retry} unchanged="余额没有变化" />;
  if (list.items.length === 0)
    return (
      <Empty
        title="还没有充过值"
        hint="在手机上、在门店充的每一笔都记在这里"
        action={{ id: ids.topUpsFirst, label: '去充值', onTap: () => void Taro.redirectTo({ url: '/pages/wallet/index' }) }}
      />
    );
  return (
    <Listed list={list}>
      <Rows>
        {list.items.map((order) => (
          <TopUpRow key={order.topUpId} order={order} now={now} />
        ))}
      </Rows>
    </Listed>
  );
}
