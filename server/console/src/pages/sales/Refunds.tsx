import { formatFen, formatPoints } from '@shuke/shared/money';
import { Money, shortTime, Status, WideTable } from '../../ui/index.ts';
import { paymentsText, refundStates, type Receipt } from './words.ts';

type Refund = Receipt['refunds'][number];

/** By which ways one refund went back. */
const waysOf = ({ principalFen, bonusFen, payments, pointsBack }: Refund): string =>
  [
    principalFen + bonusFen === 0 ? '' : `${formatFen(principalFen + bonusFen)} 储值`,
    payments.length === 0 ? '' : paymentsText({ payments }),
    pointsBack === 0 ? '' : `${formatPoints(pointsBack)} 积分`,
  ]
    .filter((part) => part !== '')
    .join('，');

/** Every refund of a sale with where it stands. */
export const Refunds = ({ refunds }: Pick<Receipt, 'refunds'>) => (
  <>
    <h3 className="drawer-section">退款</h3>
    <WideTable
      size="small"
      dataSource={refunds}
      rowKey="refundId"
      columns={[
        { title: '时间', key: 'at', render: (_, { at }) => shortTime(at) },
        { title: '金额', key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
        { title: '怎么退的', key: 'ways', render: (_, refund) => waysOf(refund) },
        {
          title: '状态',
          key: 'state',
          render: (_, { state }) => <Status mood={refundStates[state].mood}>{refundStates[state].word}</Status>,
        },
        { title: '原因', key: 'reason', render: (_, { reason, staffName }) => `${reason}（${staffName}）` },
      ]}
    />
  </>
);
