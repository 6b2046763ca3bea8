import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/index.ts';
import type { List } from '../../hooks/useList.ts';
import { ids } from '../../ids.ts';
import { clockTime } from '../../lib/dates.ts';

type Ready = Extract<List<unknown>, { state: 'ready' }>;

/** Rows with what stands around them: of when they are, and the way to older ones. */
export function Listed({ list, children }: { list: Ready; children: ReactNode }) {
  return (
    <View>
      {list.stale && <View className="top-ups__note">{clockTime(list.at)} 的记录</View>}
      {children}
      {list.hasMore && (
        <View className="top-ups__note">
          <Button id={ids.loadMore} kind="plain" size="s" busy={list.loadingMore} onTap={list.loadMore}>
            {list.moreError ? `${list.moreError.message}，点此再试` : list.loadingMore ? '读取中' : '看更早的'}
          </Button>
        </View>
      )}
    </View>
  );
}
