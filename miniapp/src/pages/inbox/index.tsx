import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { memberSession } from '../../api/index.ts';
import { Button, Empty, Failed, Page, Skeleton } from '../../components/index.ts';
import { useList } from '../../hooks/useList.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { clockTime } from '../../lib/dates.ts';
import { Message, type ShownMessage } from './Message.tsx';
import { MisuseSheet } from './MisuseSheet.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import './inbox.scss';

const tickMs = 60_000;

/** 消息: what the member was told, newest first; opening it is reading it. */
export default function InboxPage() {
  const list = useList('member.listMessages', {});
  const now = useServerTime(tickMs);
  const [disputed, setDisputed] = useState<ShownMessage>();
  useSeen(list.state === 'ready' && !list.stale ? list.items : undefined);
  return (
    <Page nav={{ title: '消息' }}>
      <RecoveryNotice />
      {list.state === 'loading' && <Skeleton />}
      {list.state === 'failed' && <Failed title="没读到消息" error={list.error} onRetry={list.retry} unchanged="余额没有变化" />}
      {list.state === 'ready' && list.items.length === 0 && (
        <Empty title="还没有消息" hint="每一笔消费、充值、退款都会在这里告诉您" />
      )}
      {list.state === 'ready' && (
        <View className="inbox">
          {list.stale && <View className="inbox__note">{clockTime(list.at)} 的消息</View>}
          {list.items.map((message) => (
            <Message key={message.id} message={message} now={now} onDispute={setDisputed} />
          ))}
          {list.hasMore && (
            <Button id={ids.loadMore} kind="plain" size="s" busy={list.loadingMore} onTap={list.loadMore}>
              {list.moreError ? `${list.moreError.message}，点此再试` : list.loadingMore ? '读取中' : '看更早的'}
            </Button>
          )}
        </View>
      )}
      {disputed && (
        <MisuseSheet
          messageId={disputed.id}
          about={disputed.title}
          onClose={() => {
            setDisputed(undefined);
          }}
        />
      )}
    </Page>
  );
}

/** Marks as seen what is shown, the newest once: what comes later is new again. */
function useSeen(items: readonly ShownMessage[] | undefined): void {
  const newest = items?.find(({ read }) => !read)?.id;
  useEffect(() => {
    // Quietly: unread once more is no harm.
    if (newest !== undefined) memberSession.call('member.markRead', { upTo: newest }).catch(() => undefined);
  }, [newest]);
}
