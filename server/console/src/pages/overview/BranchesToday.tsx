import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { asApiError } from '@shuke/shared/apiError';
import { formatPoints } from '@shuke/shared/money';
import { call } from '../../api/index.ts';
import { branchParam, type BranchRef } from '../../shell/branchScope.ts';
import { Money, WideTable } from '../../ui/index.ts';

/** Each branch today; one that could not be read says so in its own line. */
export function BranchesToday({ branches }: { branches: readonly BranchRef[] }) {
  const answers = useQueries({
    queries: branches.map(({ id }) => ({
      queryKey: ['sale.today', { branchId: id }],
      queryFn: () => call('sale.today', { branchId: id }),
    })),
  });
  const rows = branches.map((branch, index) => ({ branch, answer: answers[index] }));
  return (
    <WideTable
      dataSource={rows}
      rowKey={({ branch }) => branch.id}
      columns={[
        { title: '门店', key: 'name', render: (_, { branch }) => <b>{branch.name}</b> },
        {
          title: '收款',
          key: 'takings',
          align: 'right',
          render: (_, { answer }) => {
            if (answer?.data !== undefined) return <Money fen={answer.data.takingsFen} />;
            return answer?.isError === true ? (
              <Button type="link" size="small" danger onClick={() => void answer.refetch()}>
                {asApiError(answer.error).message}，再试一次
              </Button>
            ) : (
              '…'
            );
          },
        },
        {
          title: '单数',
          key: 'count',
          align: 'right',
          render: (_, { answer }) => answer?.data && formatPoints(answer.data.saleCount),
        },
        {
          title: '新会员',
          key: 'members',
          align: 'right',
          render: (_, { answer }) => answer?.data && formatPoints(answer.data.newMemberCount),
        },
        { title: '营业日', key: 'date', render: (_, { answer }) => answer?.data?.businessDate },
        {
          title: <span className="unseen">操作</span>,
          key: 'open',
          render: (_, { branch }) => (
            <Link to={`/sales?${new URLSearchParams({ [branchParam]: branch.id }).toString()}`}>消费单</Link>
          ),
        },
      ]}
    />
  );
}
