import { formatFen } from '@shuke/shared/money';
import { BranchList, dayFilters, wordFilter, type Column, type RowOf } from '../../list/index.ts';
import { Money, shortTime, Status } from '../../ui/index.ts';
import { LooseCash } from './LooseCash.tsx';

type Shift = RowOf<'shift.list'>;

/** Less was put in than the shift before had counted: somebody took the rest out. */
function Float({ floatFen, lastCountFen }: Pick<Shift, 'floatFen' | 'lastCountFen'>) {
  const takenFen = (lastCountFen ?? 0) - floatFen;
  return (
    <>
      <Money fen={floatFen} />
      {takenFen > 0 && <Status mood="wait">{`比上次点的少 ${formatFen(takenFen)}`}</Status>}
    </>
  );
}

/** A counted drawer agrees, or how much it is off. */
function Counted({ result }: Pick<Shift, 'result'>) {
  if (result?.differenceFen == null) return null;
  if (result.differenceFen === 0) return <Status mood="good">一分不差</Status>;
  return (
    <Status mood="bad">{`${result.differenceFen > 0 ? '多' : '少'} ${formatFen(Math.abs(result.differenceFen))}，${result.reason ?? ''}`}</Status>
  );
}

const columns: readonly Column<Shift>[] = [
  { key: 'opened', title: '开班', render: ({ openedAt }) => shortTime(openedAt) },
  {
    key: 'closed',
    title: '交班',
    render: ({ closedAt }) => (closedAt === null ? <Status mood="wait">当班中</Status> : shortTime(closedAt)),
  },
  { key: 'till', title: '收银台', render: ({ till }) => till },
  { key: 'staff', title: '当班', render: ({ staffName }) => <b>{staffName}</b> },
  { key: 'float', title: '备用金', number: true, render: (shift) => <Float {...shift} /> },
  { key: 'in', title: '收现金', number: true, render: ({ result }) => result && <Money fen={result.inFen} /> },
  { key: 'out', title: '退现金', number: true, render: ({ result }) => result && <Money fen={result.outFen} /> },
  { key: 'expected', title: '应有', number: true, render: ({ result }) => result && <Money fen={result.expectedFen} /> },
  {
    key: 'counted',
    title: '点出来',
    number: true,
    render: ({ result }) => result?.countedFen != null && <Money fen={result.countedFen} />,
  },
  { key: 'difference', title: '差额', render: ({ result }) => <Counted result={result} /> },
  {
    key: 'earlier',
    title: '先前点的',
    render: ({ earlierCounts }) => earlierCounts.map(({ countedFen }) => formatFen(countedFen)).join('、'),
  },
];

/** 班次: what each drawer should hold, and what was counted. */
export default function ShiftsPage() {
  return (
    <BranchList
      operation="shift.list"
      title="班次"
      filters={[wordFilter('show', '范围', { open: '当班中的', differing: '对不上的' }), ...dayFilters]}
      columns={columns}
      keyOf={({ shiftId }) => shiftId}
      rowClass={({ result }) => (result?.differenceFen != null && result.differenceFen !== 0 ? 'row--bad' : '')}
      empty={{ title: '还没有班次', hint: '店员在收银页面开班，交班时点钱。' }}
    >
      <LooseCash />
    </BranchList>
  );
}
