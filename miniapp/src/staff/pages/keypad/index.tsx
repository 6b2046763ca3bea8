import Taro from '@tarojs/taro';
import { Empty, Page } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import { rememberSale, type Receipt } from '../../lastSale.ts';
import { startScan } from '../../scanner.ts';
import { staffPage, useBranch, useStaff, type Staff } from '../../session.ts';
import { tellPaid } from '../../tellPaid.ts';
import { closeVisit, useVisit, type Visit } from '../../visit.ts';
import { ChargeProblem } from './ChargeProblem.tsx';
import { Till } from './Till.tsx';
import { useBasket } from './useBasket.ts';
import { useCharge } from './useCharge.ts';
import { useQuote } from './useQuote.ts';
import './index.scss';

/** The receipt takes the place of everything before it: a paid visit leads nowhere. */
function showReceipt(receipt: Receipt): void {
  rememberSale(receipt);
  tellPaid(receipt);
  void Taro.reLaunch({ url: staffPage('receipt', `?saleId=${receipt.saleId}`) }).then(closeVisit);
}

/** Amount, live price, 收款. */
export default function KeypadPage() {
  const staff = useStaff();
  const visit = useVisit();
  const { branch } = useBranch(staff);
  if (!staff || !visit || !branch) {
    return (
      <Page nav={{ title: '收款', home: staffPage('home') }} tone="ink">
        <Empty
          title="还没认出顾客"
          hint="先扫会员码，再收款"
          action={{ id: staffIds.rescan, label: '扫会员码', onTap: () => void startScan('redirectTo') }}
        />
      </Page>
    );
  }
  return <Charging key={visit.visitId} staff={staff} branchId={branch.id} visit={visit} />;
}

function Charging({ staff, branchId, visit }: { staff: Staff; branchId: string; visit: Visit }) {
  const till = useBasket(branchId);
  const quoting = useQuote(visit.visitId, till.basket);
  const charging = useCharge({
    staffId: staff.id,
    visitId: visit.visitId,
    onPaid: showReceipt,
    onPriceChanged: () => {
      till.noticeChange();
      quoting.again();
    },
  });
  const { phase } = charging;
  if (phase.name !== 'unanswered' && phase.name !== 'refused')
    return <Till branchId={branchId} visit={visit} till={till} quoting={quoting} charging={charging} />;
  return (
    <ChargeProblem
      phase={phase}
      onRetry={(lost) => void charging.retry(lost)}
      onBack={() => {
        charging.dismiss();
        quoting.again();
      }}
    />
  );
}
