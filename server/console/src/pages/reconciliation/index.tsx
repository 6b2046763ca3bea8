import { formatFen } from '@shuke/shared/money';
import { dayStateWords } from '@shuke/shared/words';
import { ListPage, useOpened, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { dayLabel, Figures, Money, shortTime, Status } from '../../ui/index.ts';
import { useList } from '../../list/index.ts';
import { DayDrawer } from './DayDrawer.tsx';
import { dayStates, netOf } from './words.ts';

type Day = RowOf<'reconciliation.list'>;
const keyOf = ({ id }: Day) => id;

const columns: readonly Column<Day>[] = [
  { key: 'date', title: '日期', render: ({ date }) => <b>{dayLabel(date)}</b> },
  { key: 'mchid', title: '商户号', render: ({ mchid }) => mchid },
  { key: 'bill', title: '微信账单', number: true, render: ({ bill }) => <Money fen={netOf(bill)} /> },
  { key: 'ours', title: '系统记录', number: true, render: ({ ours }) => <Money fen={netOf(ours)} /> },
  { key: 'ledger', title: '账本', number: true, render: ({ ledger }) => <Money fen={netOf(ledger)} /> },
  { key: 'rows', title: '账单行', number: true, render: ({ billRows, matched }) => `${matched} / ${billRows}` },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={dayStates[status].mood}>{dayStates[status].word}</Status>,
  },
  {
    key: 'note',
    title: '说明',
    render: ({ problem, actions, ranAt }) => problem ?? (actions > 0 ? `${actions} 笔要处理` : `${shortTime(ranAt)} 对过`),
  },
];

/** 对账: WeChat's bills against our orders and books, a day at a time. */
export default function ReconciliationPage() {
  const [opened, open] = useOpened();
  return (
    <>
      <ListPage
        operation="reconciliation.list"
        title="对账"
        note="微信账单 = 系统记录 = 账本，每天上午自动核对"
        scope={{}}
        filters={[wordFilter('status', '状态', dayStateWords)]}
        columns={columns}
        keyOf={keyOf}
        onOpen={({ mchid, date }) => {
          open(`${date}@${mchid}`);
        }}
        rowClass={({ status }) => (status === 'red' ? 'row--bad' : '')}
        empty={{ title: '还没有对过账', hint: '有了第一笔微信支付，第二天上午 10:15 起自动核对前一天的账单。' }}
      >
        <LastDay />
      </ListPage>
      <DayDrawer
        opened={opened}
        onClose={() => {
          open(undefined);
        }}
      />
    </>
  );
}

/** The last day with a result, in figures. */
function LastDay() {
  const list = useList('reconciliation.list', {}, keyOf);
  const days = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const last = days.find(({ status }) => status !== 'waiting');
  if (last === undefined) return null;
  const reds = days.filter(({ status }) => status === 'red').length;
  return (
    <Figures
      figures={[
        {
          label: `微信账单 ${last.date.slice(5)}`,
          value: formatFen(netOf(last.bill)),
          note: `${last.billRows} 行，手续费 ${last.feeYuan} 元`,
          definition: '微信账单里当天收款减退款',
        },
        {
          label: '系统记录',
          value: formatFen(netOf(last.ours)),
          note: `${last.matched} 行完全一致`,
          definition: '我们的订单里当天收款减退款',
        },
        {
          label: '账本',
          value: formatFen(netOf(last.ledger)),
          note: '复式账里的微信账户',
          definition: '账本里微信账户当天的变化',
        },
        reds === 0
          ? { label: '要处理的', value: '没有', note: '最近这些天都对平了' }
          : { label: '要处理的', value: `${reds} 天没对上`, note: '点开红色的一天看怎么办', mood: 'bad' },
      ]}
    />
  );
}
