import { View } from '@tarojs/components';
import { useState } from 'react';
import { asApiError, memberSession, type ApiError, type Output } from '../../api/index.ts';
import { ErrorNotice, Section } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { SwitchSetting, Told } from './Setting.tsx';

type Preferences = Output<'member.getProfile'>['preferences'];
type Topic = Preferences[number]['topic'];

const topics = [
  { topic: 'points', id: ids.mePoints, icon: 'points', title: '积分', note: '小票补积分到账' },
  { topic: 'marketing', id: ids.meMarketing, icon: 'gift', title: '优惠活动', note: '您打开才发，默认不发' },
] as const;

/** 通知: what the member is told. Of money always; the rest as they say, and the server keeps when they said it. */
export function Topics({ preferences }: { preferences: Preferences | undefined }) {
  const [said, setSaid] = useState<Preferences>();
  const [error, setError] = useState<ApiError>();
  const known = said ?? preferences;
  if (known === undefined) return null;
  const say = (topic: Topic, on: boolean) => {
    setError(undefined);
    // At once, and back again when it could not be kept.
    setSaid(known.map((each) => (each.topic === topic ? { ...each, on } : each)));
    memberSession.call('member.setPreference', { topic, on }).then(
      (kept) => {
        setSaid(kept.preferences);
      },
      (thrown: unknown) => {
        setSaid(known);
        setError(asApiError(thrown));
      },
    );
  };
  return (
    <Section title="通知·您来决定收什么">
      {error && <ErrorNotice error={error} />}
      <View className="me__rows">
        <View className="me__row">
          <Told icon="wallet" title="余额变动" note="每笔扣款必达，不可关闭" />
          <View className="me__always">必达</View>
        </View>
        {topics.map(({ topic, ...words }) => (
          <SwitchSetting
            key={topic}
            {...words}
            on={known.some((each) => each.topic === topic && each.on)}
            onChange={(on) => {
              say(topic, on);
            }}
          />
        ))}
      </View>
    </Section>
  );
}
