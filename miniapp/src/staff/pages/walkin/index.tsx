import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { goodsFen } from '@shuke/shared/basketLines';
import { formatFen } from '@shuke/shared/money';
import type { ApiError } from '../../../api/index.ts';
import { Notice, Page } from '../../../components/index.ts';
import { useOnline } from '../../../lib/offline.ts';
import { staffIds } from '../../ids.ts';
import { rememberSale, rememberClaimCode } from '../../lastSale.ts';
import { restWords, type RestPart } from '../../rest.ts';
import { staffPage, useBranch, useStaff, type Staff, type WorkBranch } from '../../session.ts';
import { tellPaid } from '../../tellPaid.ts';
import { DiscountApproval } from '../../till/DiscountApproval.tsx';
import { PayWays } from '../../till/PayWays.tsx';
import { Tools } from '../../till/Tools.tsx';
import { useGoods, type Goods } from '../../till/useGoods.ts';
import { AmountLine } from '../keypad/AmountLine.tsx';
import { Keys } from '../keypad/Keys.tsx';
import { useWalkIn } from './useWalkIn.ts';
import { say } from '../../../lib/shopWords.ts';
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
  const [rest, setRest] = useState<RestPart[]>([{ method: 'cash' }]);
  const goods = useGoods(branch.id);
  const { busy, error, unanswered, take } = useWalkIn(staff.id, ({ receipt, claimCode }) => {
    rememberSale(receipt);
    rememberClaimCode(receipt.saleId, claimCode);
    tellPaid(receipt);
    void Taro.reLaunch({ url: staffPage('receipt', `?saleId=${receipt.saleId}`) });
  });
  const { discount, approvalId, totalFen } = goods;
  const amountFen = Math.max(0, totalFen - (discount?.amountFen ?? 0));
  const capFen = error?.code === 'approval_required' && approvalId === undefined ? Number(error.detail['capFen']) : undefined;
  const locked = busy || unanswered;
  const foot = (
    <>
      <PayWays
        restFen={amountFen}
        rest={rest}
        onChange={(ways) => {
          if (!locked) setRest(ways);
        }}
      />
      <Keys
        onKey={(key) => {
          if (!locked) goods.press(key);
        }}
        chargeFen={online && amountFen > 0 && !goods.isReading ? amountFen : undefined}
        busy={busy}
        onCharge={() => void take({ branchId: branch.id, rest, ...saleOf(goods) })}
      />
    </>
  );
  return (
    <Page nav={{ title: '散客收款', home: staffPage('home') }} tone="ink" offline="断网，可查不可收" bare foot={foot}>
      <View className="keypad keypad--paying">
        <AmountLine
          entry={goods.entry}
          goodsFen={goodsFen(goods.lines)}
          tools={<Tools branchId={branch.id} goods={goods} billFen={totalFen} locked={locked} onHeld={goHome} />}
        />
        <OverCap capFen={capFen} goods={goods} branchId={branch.id} />
        {error && capFen === undefined && approvalId === undefined && <Problem error={error} unanswered={unanswered} />}
        {discount !== undefined && (
          <View className="walk-in__due">
            应收 {formatFen(amountFen)}（已优惠 {formatFen(discount.amountFen)}）
          </View>
        )}
        {rest.length > 1 && <View className="walk-in__due">{splitWords(rest, amountFen)}</View>}
        <View className="keypad__hint">{say('没有会员优惠；小票上的码 7 天内可补积分')}</View>
        {online && <JoinNotice />}
      </View>
    </Page>
  );
}

const goHome = (): void => void Taro.reLaunch({ url: staffPage('home') });

/** What is sold, what is taken off, and whose yes that has. */
const saleOf = ({ asked, discount, approvalId }: Goods) => ({
  ...asked,
  ...(discount === undefined ? {} : { discount }),
  ...(approvalId === undefined ? {} : { approvalId }),
});

function OverCap({ capFen, goods, branchId }: { capFen: number | undefined; goods: Goods; branchId: string }) {
  const { discount, approved, totalFen: billFen } = goods;
  if (capFen === undefined || discount === undefined) return null;
  const wish = { subject: branchId, discount, billFen, capFen };
  return <DiscountApproval key={`${String(discount.amountFen)}/${String(billFen)}`} {...wish} onApproved={approved} />;
}

const Problem = ({ error, unanswered }: { error: ApiError; unanswered: boolean }) => (
  <View className="keypad__notice" aria-live="assertive">
    <Notice id={staffIds.walkInProblem} icon="warning" tone="danger">
      {unanswered ? `没收到结果：${error.message}。再点收款会查同一笔，请先别交货` : error.message}
    </Notice>
  </View>
);

const JoinNotice = () => (
  <View className="keypad__notice">
    <Notice
      id={staffIds.toJoin}
      icon="card"
      tone="gold"
      action="去办"
      onTap={() => void Taro.redirectTo({ url: staffPage('join') })}
    >
      {say('顾客想入会：报手机号就能办，这笔就能得积分')}
    </Notice>
  </View>
);

/** 现金 ¥50.00 + 微信 ¥78.00. */
function splitWords(rest: readonly RestPart[], amountFen: number): string {
  const named = rest.reduce((sum, part) => sum + (part.amountFen ?? 0), 0);
  return rest.map((part) => `${restWords[part.method]} ${formatFen(part.amountFen ?? amountFen - named)}`).join(' + ');
}
