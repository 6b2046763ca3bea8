import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Empty, Notice, Page } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { staffIds } from '../../ids.ts';
import { startScan } from '../../scanner.ts';
import { mayDo, staffPage, useStaff } from '../../session.ts';
import { useVisit, type Visit } from '../../visit.ts';
import { Actions } from './Actions.tsx';
import { Countdown } from './Countdown.tsx';
import { Cues } from './Cues.tsx';
import { TopUpSheet } from './TopUpSheet.tsx';
import { VisitCard } from './VisitCard.tsx';
import './index.scss';

const nav = { title: '会员', home: staffPage('home') };
const rescan = (): void => void startScan('redirectTo');

/** Who stands at the till, what they have, and for how long the scan counts. */
export default function MemberPage() {
  const staff = useStaff();
  const visit = useVisit();
  if (!visit) {
    return (
      <Page nav={nav} tone="ink" offline="断网，可查不可收">
        <Empty title="还没认出顾客" hint="先扫会员码" action={{ id: staffIds.rescan, label: '扫会员码', onTap: rescan }} />
      </Page>
    );
  }
  return <Identified visit={visit} mayTopUp={mayDo(staff, 'wallet.topUp')} />;
}

function Identified({ visit, mayTopUp }: { visit: Visit; mayTopUp: boolean }) {
  const leftMs = Date.parse(visit.expiresAt) - useServerTime();
  const [topUp, setTopUp] = useState(false);
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
      onTopUp={
        mayTopUp
          ? () => {
              setTopUp(true);
            }
          : undefined
      }
    />
  );
  return (
    <Page nav={nav} tone="ink" offline="断网，可查不可收" foot={foot}>
      <View className="visit">
        <VisitCard visit={visit} />
        <Countdown leftMs={leftMs} />
        {visit.earnOnly && (
          <Notice icon="card" tone="info">
            按卡号认出，只能发积分。要用储值和积分，请扫会员码
          </Notice>
        )}
        <Cues tier={visit.member.tier} />
      </View>
      {topUp && !over && (
        <TopUpSheet
          visit={visit}
          onClose={() => {
            setTopUp(false);
          }}
        />
      )}
    </Page>
  );
}
