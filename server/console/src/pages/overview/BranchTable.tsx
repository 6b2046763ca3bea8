import { Link } from 'react-router';
import type { Output } from '@shuke/shared/client';
import { formatPoints } from '@shuke/shared/money';
import { branchParam } from '../../shell/branchScope.ts';
import { Money, WideTable } from '../../ui/index.ts';

/** Each branch today. */
export const BranchTable = ({ branches }: Pick<Output<'report.overview'>, 'branches'>) => (
  <WideTable
    dataSource={branches}
    rowKey="branchId"
    columns={[
      { title: '门店', key: 'name', render: (_, { name }) => <b>{name}</b> },
      { title: '收款', key: 'sale', align: 'right', render: (_, { today }) => <Money fen={today.saleFen} /> },
      { title: '单数', key: 'count', align: 'right', render: (_, { today }) => formatPoints(today.saleCount) },
      { title: '会员单', key: 'members', align: 'right', render: (_, { today }) => formatPoints(today.memberSaleCount) },
      { title: '新会员', key: 'new', align: 'right', render: (_, { today }) => formatPoints(today.newMembers) },
      {
        title: <span className="unseen">操作</span>,
        key: 'open',
        render: (_, { branchId }) => (
          <Link to={`/sales?${new URLSearchParams({ [branchParam]: branchId }).toString()}`}>消费单</Link>
        ),
      },
    ]}
  />
);
