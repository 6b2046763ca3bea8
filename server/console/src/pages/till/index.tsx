import './till.css';
import { useState } from 'react';
import type { Output } from '@shuke/shared/client';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Nothing, PageHead, Panel } from '../../ui/index.ts';
import { Charge } from './Charge.tsx';
import { LastSale } from './LastSale.tsx';
import { Scan } from './Scan.tsx';

/** The member at the till, for five minutes and one sale. */
type Visit = Output<'sale.identify'>;

/** 收银台: a scan gun and a keyboard, no mouse: code, amount, Enter, Enter. */
export default function TillPage() {
  const { one } = useBranchScope();
  const [visit, setVisit] = useState<Visit>();
  const [last, setLast] = useState<Output<'sale.checkout'>>();
  if (one === undefined) return <Nothing title="还没有门店" />;
  return (
    <div className="till">
      <PageHead title="收银台" note={`${one.name}；扫码枪扫会员码，输金额，回车看价，再回车收款`} />
      <Panel>
        {visit === undefined ? (
          <Scan branchId={one.id} onVisit={setVisit} />
        ) : (
          <Charge
            key={visit.visitId}
            visit={visit}
            onPaid={(receipt) => {
              setVisit(undefined);
              setLast(receipt);
            }}
            onLeave={() => {
              setVisit(undefined);
            }}
          />
        )}
      </Panel>
      {visit === undefined && last !== undefined && <LastSale receipt={last} />}
    </div>
  );
}
