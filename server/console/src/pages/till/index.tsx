import './till.css';
import { App } from 'antd';
import { useState } from 'react';
import { useBranchScope } from '../../shell/branchScope.ts';
import { Nothing, PageHead } from '../../ui/index.ts';
import { Awaiting } from './Awaiting.tsx';
import { emptyBasket, type Basket } from './basket.ts';
import { Counter } from './Counter.tsx';
import { LastSale } from './LastSale.tsx';
import { usePrint } from './usePrint.ts';
import type { Taken } from './useTake.ts';

/** 收银台: a scan gun and a keyboard, no mouse: goods and member by scan, or an amount; Enter, Enter. */
export default function TillPage() {
  const { one } = useBranchScope();
  if (one === undefined) return <Nothing title="还没有门店" />;
  return (
    <div className="till">
      <PageHead title="收银台" note={`${one.name}；扫商品、扫会员码，或输金额；回车看价，再回车收款`} />
      <Till key={one.id} branchId={one.id} />
    </div>
  );
}

/** One sale after another, the last beside the one under way. */
function Till({ branchId }: { branchId: string }) {
  const { message } = App.useApp();
  const print = usePrint();
  const [round, setRound] = useState<{ number: number; start: Basket }>({ number: 0, start: emptyBasket });
  const [taken, setTaken] = useState<Taken>();
  const next = (start: Basket) => {
    setRound(({ number }) => ({ number: number + 1, start }));
  };
  if (taken?.receipt.status === 'awaiting')
    return (
      <Awaiting
        receipt={taken.receipt}
        onSettled={(receipt) => {
          if (receipt.status === 'undone') void message.info('这笔没有付，已取消');
          setTaken(receipt.status === 'undone' ? undefined : { ...taken, receipt });
        }}
      />
    );
  return (
    <>
      <Counter
        key={round.number}
        branchId={branchId}
        start={round.start}
        onTaken={(sale) => {
          setTaken(sale);
          next(emptyBasket);
        }}
        onNext={next}
        onPrint={taken === undefined ? undefined : () => void print(taken.receipt.saleId)}
      />
      {taken !== undefined && <LastSale taken={taken} />}
    </>
  );
}
