import { BranchList, dayFilters, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { saleStateWords } from '@shuke/shared/words';
import { Money, PointsAmount, shortTime, Status } from '../../ui/index.ts';
import { SaleDrawer } from './SaleDrawer.tsx';
import { saleStates } from './words.ts';

const columns: readonly Column<RowOf<'sale.list'>>[] = [
  { key: 'at', title: '时间', render: ({ paidAt }) => shortTime(paidAt) },
  { key: 'number', title: '单号', render: ({ saleNumber }) => saleNumber },
  {
    key: 'member',
    title: '会员',
    render: ({ memberName, phoneTail }) => (
      <>
        <b>{memberName}</b> <span className="sub">{phoneTail}</span>
      </>
    ),
  },
  { key: 'payable', title: '应收', number: true, render: ({ payableFen }) => <Money fen={payableFen} /> },
  { key: 'wallet', title: '储值付', number: true, render: ({ walletFen }) => <Money fen={walletFen} /> },
  { key: 'points', title: '得积分', number: true, render: ({ pointsEarned }) => <PointsAmount points={pointsEarned} /> },
  { key: 'staff', title: '收银', render: ({ staffName }) => staffName },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={saleStates[status].mood}>{saleStates[status].word}</Status>,
  },
];

/** 消费单: the sales of a branch, each with its receipt. */
export default function SalesPage() {
  return (
    <BranchList
      operation="sale.list"
      title="消费单"
      filters={[wordFilter('status', '状态', saleStateWords), ...dayFilters]}
      columns={columns}
      keyOf={({ saleId }) => saleId}
      empty={{ title: '还没有消费单', hint: '门店收第一笔款后，会出现在这里。' }}
      Opened={SaleDrawer}
    />
  );
}
