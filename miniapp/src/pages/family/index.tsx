import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../api/index.ts';
import { Button, Failed, Notice, Page, Section, Skeleton } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { AcceptSheet } from './AcceptSheet.tsx';
import { Holders, Spends } from './Holders.tsx';
import { HolderSheet } from './HolderSheet.tsx';
import { InviteSheet } from './InviteSheet.tsx';
import type { Holder } from './limits.ts';
import { SharedCards } from './SharedCards.tsx';
import './family.scss';

const tickMs = 60_000;

/** 亲情卡: cards of others that can be used here, who may spend from one's own stored value, and what they spent. */
export default function FamilyPage() {
  const shared = useOperation('wallet.listShared', {});
  const mine = useOperation('wallet.listHolders', {});
  const failed = [shared, mine].find((each) => each.state === 'failed');
  const refresh = () => {
    for (const each of [shared, mine]) if (each.state === 'ready') void each.refresh();
  };
  return (
    <Page nav={{ title: '亲情卡' }} offline="没有网络，联网后可以看和改">
      {failed?.state === 'failed' ? (
        <Failed title="没读到亲情卡" error={failed.error} onRetry={failed.retry} unchanged="储值没有变化" />
      ) : shared.state === 'ready' && mine.state === 'ready' ? (
        <Content cards={shared.data.wallets} mine={mine.data} onChanged={refresh} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

interface ContentProps {
  cards: Output<'wallet.listShared'>['wallets'];
  mine: Output<'wallet.listHolders'>;
  onChanged: () => void;
}

function Content({ cards, mine, onChanged }: ContentProps) {
  const now = useServerTime(tickMs);
  const [sheet, setSheet] = useState<'invite' | 'accept' | Holder>();
  const close = () => {
    setSheet(undefined);
    onChanged();
  };
  return (
    <View className="family">
      <Section title="可用的卡">
        {cards.length === 0 ? (
          <View className="family__none">家人或公司给您的卡会出现在这里，付款时对店员说用哪张</View>
        ) : (
          <SharedCards cards={cards} />
        )}
        <Button
          id={ids.familyAccept}
          kind="soft"
          size="m"
          icon="scan"
          onTap={() => {
            setSheet('accept');
          }}
        >
          领取亲情卡
        </Button>
      </Section>
      <Section title="谁能用我的储值">
        {mine.inviteUntil !== null && (
          <Notice icon="clock">有一个邀请还没被领取，{momentText(mine.inviteUntil, now)} 到期</Notice>
        )}
        {mine.holders.length === 0 ? (
          <View className="family__none">让家人花您的储值：可设单笔、每天、每月上限，每一笔您都看得到</View>
        ) : (
          <Holders holders={mine.holders} onOpen={setSheet} />
        )}
        <Button
          id={ids.familyInvite}
          size="m"
          icon="user"
          onTap={() => {
            setSheet('invite');
          }}
        >
          邀请家人
        </Button>
      </Section>
      {mine.spends.length > 0 && (
        <Section title="谁花了什么">
          <Spends spends={mine.spends} now={now} />
        </Section>
      )}
      {sheet === 'invite' && <InviteSheet now={now} branches={mine.branches} onClose={close} />}
      {sheet === 'accept' && <AcceptSheet onClose={close} onTaken={close} />}
      {typeof sheet === 'object' && (
        <HolderSheet key={sheet.holderId} holder={sheet} branches={mine.branches} onClose={close} onChanged={close} />
      )}
    </View>
  );
}
