import { formatQuantity } from '@shuke/shared/goods';
import { Money, WideTable } from '../../ui/index.ts';
import type { Receipt } from './words.ts';

type Item = NonNullable<Receipt['items']>[number];

/** What was sold, line by line, and how much of it has come back. */
export const Items = ({ items }: { items: readonly Item[] }) => (
  <>
    <h3 className="drawer-section">商品</h3>
    <WideTable
      size="small"
      dataSource={items.map((item, line) => ({ ...item, line }))}
      rowKey="line"
      columns={[
        { title: '商品', key: 'name', render: (_, { name }) => name },
        { title: '数量', key: 'much', align: 'right', render: (_, item) => muchOf(item) },
        { title: '单价', key: 'price', align: 'right', render: (_, { unitPriceFen }) => <Money fen={unitPriceFen} /> },
        { title: '金额', key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
      ]}
    />
  </>
);

const muchOf = ({ quantityMilli, unit, backMilli }: Item): string =>
  `${formatQuantity(quantityMilli)}${unit}${backMilli === 0 ? '' : `（退 ${formatQuantity(backMilli)}）`}`;
