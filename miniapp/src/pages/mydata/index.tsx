import { View } from '@tarojs/components';
import { useState } from 'react';
import { Failed, Page, Section, Skeleton } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { Setting } from '../me/Setting.tsx';
import { Policy } from '../me/Policy.tsx';
import { openProfile } from '../profile/openProfile.ts';
import { EraseSheet } from './EraseSheet.tsx';
import { ExportSheet } from './ExportSheet.tsx';
import { say } from '../../lib/shopWords.ts';
import '../me/me.scss';
import './mydata.scss';

const tickMs = 60_000;

/** 我的数据: what is kept of me; to look at, put right, take along, or end. */
export default function MyDataPage() {
  const profile = useOperation('member.getProfile', {});
  const now = useServerTime(tickMs);
  const [sheet, setSheet] = useState<'export' | 'erase'>();
  const close = () => {
    setSheet(undefined);
  };
  return (
    <Page nav={{ title: '我的数据' }}>
      {profile.state === 'loading' && <Skeleton />}
      {profile.state === 'failed' && <Failed title="没读到资料" error={profile.error} onRetry={profile.retry} />}
      {profile.state === 'ready' && (
        <View className="me">
          <View className="me__rows">
            <Setting id={ids.meProfile} icon="user" title="查看和更正" note="称呼、性别、生日" onTap={() => void openProfile()} />
            <Setting
              id={ids.dataExport}
              icon="receipt"
              title="导出"
              note="门店存着您的哪些信息，一次拿全"
              onTap={() => {
                setSheet('export');
              }}
            />
          </View>
          <Policy />
          <Section title="您同意过的章程">
            <View id={ids.dataConsents} className="mydata__consents">
              {profile.data.consents.map(({ kind, title, version, at }) => (
                <View key={kind + version + at} className="mydata__consent">
                  <View>{`${title}，版本 ${version}`}</View>
                  <View className="mydata__at">{momentText(at, now)}</View>
                </View>
              ))}
            </View>
          </Section>
          <Section title="离开">
            <View className="me__rows">
              <Setting
                id={ids.dataEnd}
                icon="close"
                title="注销会员"
                note={say('删除个人信息，积分清零，不能恢复')}
                onTap={() => {
                  setSheet('erase');
                }}
              />
            </View>
          </Section>
        </View>
      )}
      {sheet === 'export' && <ExportSheet onClose={close} />}
      {sheet === 'erase' && <EraseSheet onClose={close} />}
    </Page>
  );
}
