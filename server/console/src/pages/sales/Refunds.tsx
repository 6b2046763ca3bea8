import { formatQuantity } from '@shuke/shared/goods';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { doneText } from '@shuke/shared/refundWords';
import { say } from '../../api/index.ts';
import { shortTime, Status, WideTable } from '../../ui/index.ts';
import { paymentsText, refundStates, type Receipt } from './words.ts';

type Refund = Receipt['refunds'][number];

/** By which ways one refund went back. */
const waysOf = ({ principalFen, bonusFen, payments, pointsBack }: Refund): string =>
  [
    principalFen + bonusFen === 0 ? '' : `${formatFen(principalFen + bonusFen)} 储值`,
    payments.length === 0 ? '' : paymentsText({ payments }),
    pointsBack === 0 ? '' : say(`${formatPoints(pointsBack)} 积分`),
  ]
    .filter((part) => part !== '')
    .join('，');

/** 珍珠奶茶 1杯，青提 0.5千克: which lines came back; none for an amount. */
const backText = ({ items }: Refund, sold: Receipt['items']): string =>
  (items ?? [])
    .map(({ line, quantityMilli }) => `${sold?.[line]?.name ?? ''} ${formatQuantity(quantityMilli)}${sold?.[line]?.unit ?? ''}`)
    .join('，');

/** Every refund of a sale with where it stands. */
export const Refunds = ({ refunds, items }: Pick<Receipt, 'refunds' | 'items'>) => (
  <>
    <h3 className="drawer-section">退款</h3>
    <WideTable
      size="small"
      dataSource={refunds}
      rowKey="refundId"
      columns={[
        { title: '时间', key: 'at', render: (_, { at }) => shortTime(at) },
        { title: '退了', key: 'amount', align: 'right', render: (_, refund) => say(doneText(refund)) },
        ...(items === null
          ? []
          : [{ title: '退的商品', key: 'items', render: (_: unknown, refund: Refund) => backText(refund, items) }]),
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
