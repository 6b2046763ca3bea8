import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Empty, Notice, Page } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { staffIds } from '../../ids.ts';
import { startScan } from '../../scanner.ts';
import { mayDo, staffPage, useBranch, useStaff } from '../../session.ts';
import { useVisit, type Visit } from '../../visit.ts';
import { Actions } from './Actions.tsx';
import { CardSheet } from './CardSheet.tsx';
import { Countdown } from './Countdown.tsx';
import { Cues } from './Cues.tsx';
import { More } from './More.tsx';
import { RecoverSheet } from './RecoverSheet.tsx';
import { TopUpSheet } from './TopUpSheet.tsx';
import { VisitCard } from './VisitCard.tsx';
import { say } from '../../../lib/shopWords.ts';
import './index.scss';

const nav = { title: '会员', home: staffPage('home') };
const rescan = (): void => void startScan('redirectTo');

/** Who stands at the till, what they have, and for how long the scan counts. */
export default function MemberPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  const visit = useVisit();
  if (!visit) {
    return (
      <Page nav={nav} tone="ink" offline="断网，可查不可收">
        <Empty title="还没认出顾客" hint="先扫会员码" action={{ id: staffIds.rescan, label: '扫会员码', onTap: rescan }} />
      </Page>
    );
  }
  return (
    <Identified
      visit={visit}
      mayTopUp={mayDo(staff, 'wallet.topUp')}
      cardsAt={mayDo(staff, 'member.enrol') ? branch?.id : undefined}
      mayRecover={mayDo(staff, 'member.manage')}
    />
  );
}

interface IdentifiedProps {
  visit: Visit;
  mayTopUp: boolean;
  /** The branch plastic cards are given at; undefined for who may not. */
  cardsAt: string | undefined;
  /** Whether a lost card may be found again for whoever stands here. */
  mayRecover: boolean;
}

function Identified({ visit, mayTopUp, cardsAt, mayRecover }: IdentifiedProps) {
  const leftMs = Date.parse(visit.expiresAt) - useServerTime();
  const [sheet, setSheet] = useState<'topUp' | 'cards' | 'recover'>();
  const show = (name?: 'topUp' | 'cards' | 'recover') => () => {
    setSheet(name);
  };
  const close = show();
  const over = leftMs <= 0;
  const foot = over ? (
    <Button id={staffIds.rescan} size="xl" icon="scan" onTap={rescan}>
      重新扫码
    </Button>
  ) : (
    <Actions
      tier={visit.member.tier}
      earnOnly={visit.earnOnly}
      onCharge={() => void Taro.navigateTo({ url: staffPage('keypad') })}
      onTopUp={mayTopUp ? show('topUp') : undefined}
    />
  );
  return (
    <Page nav={nav} tone="ink" offline="断网，可查不可收" foot={foot}>
      <View className="visit">
        <VisitCard visit={visit} />
        <Countdown leftMs={leftMs} />
        {visit.earnOnly && (
          <Notice icon="card" tone="info">
            {visit.isMasked ? say('按手机号认出，只能发积分，请问一声是不是本人') : say('按卡号认出，只能发积分')}
            {say('。要用储值和积分，请扫会员码')}
          </Notice>
        )}
        <Cues tier={visit.member.tier} />
        {cardsAt !== undefined && !over && (
          <More onCards={show('cards')} onRecover={mayRecover && !visit.earnOnly ? show('recover') : undefined} />
        )}
      </View>
      {sheet === 'topUp' && !over && <TopUpSheet visit={visit} onClose={close} />}
      {sheet === 'recover' && cardsAt !== undefined && !over && <RecoverSheet visit={visit} branchId={cardsAt} onClose={close} />}
      {sheet === 'cards' && cardsAt !== undefined && !over && <CardSheet visit={visit} branchId={cardsAt} onClose={close} />}
    </Page>
  );
}
