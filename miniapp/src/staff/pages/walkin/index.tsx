import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chips, Notice, Page } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { restId, staffIds } from '../../ids.ts';
import { rememberSale, rememberClaimCode } from '../../lastSale.ts';
import { restMethods, restWords, type RestMethod } from '../../rest.ts';
import { staffPage, useBranch, useStaff, type Staff, type WorkBranch } from '../../session.ts';
import { tellPaid } from '../../tellPaid.ts';
import { AmountLine } from '../keypad/AmountLine.tsx';
import { fenOf, nothingTyped, press } from '../keypad/amountEntry.ts';
import { Keys } from '../keypad/Keys.tsx';
import { useWalkIn } from './useWalkIn.ts';
import '../keypad/index.scss';
import './index.scss';

/** 散客收款: an amount and how it is paid; whoever pays gets a code for the points. */
export default function WalkInPage() {
  const staff = useStaff();
  const { branch } = useBranch(staff);
  if (!staff || !branch) {
    return (
      <Page nav={{ title: '散客收款', home: staffPage('home') }} tone="ink">
        {staff && <View className="keypad__hint">还没有给您分门店，请找店长</View>}
      </Page>
    );
  }
  return <WalkIn staff={staff} branch={branch} />;
}

function WalkIn({ staff, branch }: { staff: Staff; branch: WorkBranch }) {
  const online = useOnline();
  const [entry, setEntry] = useState(nothingTyped);
  const [method, setMethod] = useState<RestMethod>('cash');
  const { busy, error, unanswered, take } = useWalkIn(staff.id, ({ receipt, claimCode }) => {
    rememberSale(receipt);
    rememberClaimCode(receipt.saleId, claimCode);
    tellPaid(receipt);
    void Taro.reLaunch({ url: staffPage('receipt', `?saleId=${receipt.saleId}`) });
  });
  const amountFen = fenOf(entry);
  const locked = busy || unanswered;
  const keypad = (
    <Keys
      onKey={(key) => {
        if (!locked) setEntry((before) => press(before, key));
      }}
      chargeFen={online && amountFen > 0 ? amountFen : undefined}
      busy={busy}
      onCharge={() => void take({ branchId: branch.id, amountFen, rest: [{ method }] })}
    />
  );
  return (
    <Page nav={{ title: '散客收款', home: staffPage('home') }} tone="ink" offline="断网，可查不可收" bare foot={keypad}>
      <View className="keypad">
        <AmountLine entry={entry} />
        {error && (
          <View className="keypad__notice" aria-live="assertive">
            <Notice id={staffIds.walkInProblem} icon="warning" tone="danger">
              {unanswered ? `没收到结果：${error.message}。再点收款会查同一笔，请先别交货` : error.message}
            </Notice>
          </View>
        )}
        <View className="walk-in__ways">
          <Chips
            choices={restMethods.map((way) => ({ value: way, label: restWords[way], id: restId(way) }))}
            value={method}
            onChange={(way) => {
              if (!locked) setMethod(way);
            }}
          />
        </View>
        <View className="keypad__hint">没有会员优惠；小票上的码 7 天内可补积分</View>
        {online && (
          <View className="keypad__notice">
            <Notice
              id={staffIds.toJoin}
              icon="card"
              tone="gold"
              action="去办"
              onTap={() => void Taro.redirectTo({ url: staffPage('join') })}
            >
              顾客想入会：报手机号就能办，这笔就能积分
            </Notice>
          </View>
        )}
      </View>
    </Page>
  );
}
