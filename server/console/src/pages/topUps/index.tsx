import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { BranchList, dayFilters, withParam, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { Money, shortTime, Status } from '../../ui/index.ts';
import { TopUpDrawer } from './TopUpDrawer.tsx';
import { methodNames } from './words.ts';

const columns: readonly Column<RowOf<'topUp.list'>>[] = [
  { key: 'at', title: '时间', render: ({ paidAt }) => shortTime(paidAt) },
  {
    key: 'member',
    title: '会员',
    render: ({ memberName, phoneTail }) => (
      <>
        <b>{memberName}</b> <span className="sub">{phoneTail}</span>
      </>
    ),
  },
  { key: 'method', title: '方式', render: ({ method }) => methodNames[method] },
  { key: 'paid', title: '充值', number: true, render: ({ paidFen }) => <Money fen={paidFen} signed /> },
  {
    key: 'refunded',
    title: '已退',
    number: true,
    render: ({ refundedFen }) => (refundedFen === 0 ? '' : <Money fen={-refundedFen} />),
  },
  {
    key: 'asked',
    title: '退款申请',
    render: ({ asked }) => asked !== null && <Status mood="wait">{asked.reason ?? '没有写原因'}</Status>,
  },
];

/** The inbox of wishes for a refund: one press away, and back. */
function WishesLink() {
  const [params, setParams] = useSearchParams();
  const isOn = params.get('show') === 'asked';
  return (
    <Button
      onClick={() => {
        setParams((before) => withParam(before, 'show', isOn ? undefined : 'asked'));
      }}
    >
      {isOn ? '看全部充值' : '只看退款申请'}
    </Button>
  );
}

/** 充值单: what was paid into stored value at a branch, and what goes back. */
export default function TopUpsPage() {
  return (
    <BranchList
      operation="topUp.list"
      title="充值单"
      filters={[wordFilter('show', '退款', { asked: '申请退款的' }), wordFilter('method', '方式', methodNames), ...dayFilters]}
      columns={columns}
      keyOf={({ topUpId }) => topUpId}
      empty={{ title: '还没有充值', hint: '会员在手机或收银台充值后，会出现在这里。' }}
      Opened={TopUpDrawer}
      actions={<WishesLink />}
    />
  );
}
