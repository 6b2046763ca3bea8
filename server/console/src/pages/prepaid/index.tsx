import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { useOperation } from '../../api/index.ts';
import { withParam } from '../../list/index.ts';
import { Figures, Money, Nothing, PageHead, Panel, pastQuarterEnds, Read, WideTable } from '../../ui/index.ts';
import { issuerKinds } from './words.ts';

type Prepaid = Output<'finance.prepaid'>;

const quartersShown = 8;

/** 预付卡: what the law asks of who issues stored value, at the end of a quarter. */
export default function PrepaidPage() {
  const [params, setParams] = useSearchParams();
  const ends = pastQuarterEnds(quartersShown);
  const quarterEnd = ends.find((end) => end === params.get('quarter')) ?? ends[0] ?? '';
  const prepaid = useOperation('finance.prepaid', { quarterEnd }, { keepLast: true });
  return (
    <>
      <PageHead title="预付卡" note="按季度末的余额，给备案和存管用">
        <Select
          aria-label="季度"
          value={quarterEnd}
          options={ends.map((end) => ({ value: end, label: `${end} 季末` }))}
          onChange={(end) => {
            setParams((before) => withParam(before, 'quarter', end));
          }}
        />
      </PageHead>
      <Read answer={prepaid} title="没读到预付卡数字">
        {(data) => (
          <>
            <OverLimit overLimit={data.overLimit} />
            <Panel title="按发卡商户" flush>
              <Issuers issuers={data.issuers} />
            </Panel>
          </>
        )}
      </Read>
    </>
  );
}

const Issuers = ({ issuers }: Pick<Prepaid, 'issuers'>) =>
  issuers.length === 0 ? (
    <Nothing title="这个季度末没有储值余额" />
  ) : (
    <WideTable
      dataSource={issuers}
      rowKey="merchantId"
      columns={[
        { title: '商户', key: 'name', render: (_, { merchantName }) => <b>{merchantName}</b> },
        { title: '类型', key: 'kind', render: (_, { kind }) => issuerKinds[kind] },
        { title: '本金', key: 'principal', align: 'right', render: (_, { principalFen }) => <Money fen={principalFen} /> },
        { title: '退款在途', key: 'held', align: 'right', render: (_, { heldFen }) => <Money fen={heldFen} /> },
        { title: '赠金', key: 'bonus', align: 'right', render: (_, { bonusFen }) => <Money fen={bonusFen} /> },
        {
          title: '预收余额',
          key: 'balance',
          align: 'right',
          render: (_, { balanceFen }) => (
            <b>
              <Money fen={balanceFen} />
            </b>
          ),
        },
        { title: '存管比例', key: 'percent', align: 'right', render: (_, { depositPercent }) => `${depositPercent}%` },
        { title: '应存管', key: 'deposit', align: 'right', render: (_, { depositFen }) => <Money fen={depositFen} /> },
      ]}
    />
  );

const OverLimit = ({ overLimit: { limitFen, count, cards } }: Pick<Prepaid, 'overLimit'>) => (
  <>
    <Figures
      figures={[
        { label: '单张卡上限', value: formatFen(limitFen), definition: '法规对单张记名卡的余额上限，可在财务设置里改' },
        count === 0
          ? { label: '超过上限的卡', value: '没有' }
          : { label: '超过上限的卡', value: `${count} 张`, note: '先停止给这些卡充值', mood: 'bad' },
      ]}
    />
    {cards.length > 0 && (
      <Panel title="超过上限的卡" note={count > cards.length ? `最大的 ${cards.length} 张` : undefined} flush>
        <WideTable
          size="small"
          dataSource={cards}
          rowKey="cardNumber"
          columns={[
            { title: '卡号', dataIndex: 'cardNumber' },
            { title: '余额', key: 'balance', align: 'right', render: (_, { balanceFen }) => <Money fen={balanceFen} /> },
          ]}
        />
      </Panel>
    )}
  </>
);
