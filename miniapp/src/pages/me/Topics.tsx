import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { asApiError, memberSession, type ApiError, type Output } from '../../api/index.ts';
import { ErrorNotice, Icon, Section } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';
import { say } from '../../lib/shopWords.ts';

type Preferences = Output<'member.getProfile'>['preferences'];
type Topic = Preferences[number]['topic'];

/** Where messages can come to: only the app as yet. */
const otherChannels = ['公众号', '短信'];

const topics = [
  { topic: 'refunds', id: ids.meRefunds, title: '退款', note: '退款、撤销到账' },
  { topic: 'points', id: ids.mePoints, title: '积分', note: '小票补积分到账' },
  { topic: 'expiry', id: ids.meExpiry, title: '积分到期', note: '到期前 30 天和 7 天' },
  { topic: 'tier', id: ids.meTier, title: '等级', note: '升级时告诉您' },
  { topic: 'marketing', id: ids.meMarketing, title: '优惠活动', note: '您打开才发，默认不发' },
] as const;

/**
 * 通知: what the member is told, and by what way. Of money always; the rest as they say, and the server keeps when they said
 * it. `children` stand below, in the same card.
 */
export function Topics({ preferences, children }: { preferences: Preferences; children: ReactNode }) {
  const [said, setSaid] = useState<Preferences>();
  const [error, setError] = useState<ApiError>();
  const known = said ?? preferences;
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
        <View className="topics">
          <Channels />
          <TopicRow title="余额变动" note="每笔扣款必达，不可关闭" id={ids.meMoney} on />
          {topics.map(({ topic, ...row }) => {
            const on = known.some((each) => each.topic === topic && each.on);
            return (
              <TopicRow
                key={topic}
                {...row}
                on={on}
                onTap={() => {
                  say(topic, !on);
                }}
              />
            );
          })}
          <View className="topics__note">公众号、短信还没接通，先只发到小程序里</View>
        </View>
        {children}
      </View>
    </Section>
  );
}

function Channels() {
  return (
    <View className="topics__row topics__row--head" aria-hidden="true">
      <View className="topics__told" />
      <View className="topics__channel topics__channel--open">小程序</View>
      {otherChannels.map((channel) => (
        <View key={channel} className="topics__channel">
          {channel}
        </View>
      ))}
    </View>
  );
}

interface TopicRowProps {
  id: string;
  title: string;
  note: string;
  on: boolean;
  /** Left out: it is always on. */
  onTap?: () => void;
}

function TopicRow({ id, title, note, on, onTap }: TopicRowProps) {
  const fixed = onTap === undefined;
  const look = fixed ? ' topics__box--fixed' : on ? ' topics__box--on' : '';
  return (
    <View className="topics__row">
      <View className="topics__told">
        <View className="me__title">{say(title)}</View>
        <View className="me__note">{say(note)}</View>
      </View>
      <View
        id={id}
        className="topics__cell"
        {...(fixed ? {} : { onClick: onTap })}
        {...aria('checkbox', { checked: on, disabled: fixed, label: say(`${title}，小程序`) })}
      >
        <View className={`topics__box${look}`}>{on && <Icon name="check" size={14} />}</View>
      </View>
      {otherChannels.map((channel) => (
        <View key={channel} className="topics__cell" aria-hidden="true">
          <View className="topics__box topics__box--none" />
        </View>
      ))}
    </View>
  );
}
