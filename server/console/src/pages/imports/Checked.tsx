import { Alert, App, Button } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { Figures, Money, PointsAmount } from '../../ui/index.ts';
import { MappingForm } from './MappingForm.tsx';
import { Problems } from './Problems.tsx';
import type { WholeImport } from './words.ts';

/** What a check found: what would come in, what would not, and the button that brings it in. */
export function Checked({ found, sums }: { found: WholeImport; sums: NonNullable<WholeImport['sums']> }) {
  const { modal } = App.useApp();
  const commit = useWrite('memberImport.commit');
  const good = sums.newMembers + sums.existingMembers;
  const bring = `导入 ${formatPoints(good)} 位会员`;
  return (
    <>
      {commit.error !== null && <Alert type="error" showIcon title={asApiError(commit.error).message} className="gap-below" />}
      <Sums sums={sums} />
      <p className="gap-below">
        <Button
          type="primary"
          disabled={good === 0}
          loading={commit.isPending}
          onClick={() =>
            void modal.confirm({
              title: bring,
              content: `会记入 ${formatPoints(sums.points)} 积分、本金 ${formatFen(sums.principalFen)}、赠金 ${formatFen(sums.bonusFen)}。有问题的 ${formatPoints(sums.problems)} 行不导入。导入后可以整批撤回。`,
              okText: bring,
              cancelText: '再看看',
              onOk: () => {
                commit.mutate({ importId: found.id });
              },
            })
          }
        >
          {bring}
        </Button>
      </p>
      <Problems found={found} title="不会导入" count={sums.problems} />
      <h3 className="drawer-section">怎么对列</h3>
      <MappingForm found={found} />
    </>
  );
}

/** What a file comes to. */
export const Sums = ({ sums }: { sums: NonNullable<WholeImport['sums']> }) => (
  <Figures
    figures={[
      { label: '新会员', value: formatPoints(sums.newMembers), note: `文件共 ${formatPoints(sums.rows)} 行` },
      ...(sums.existingMembers > 0 ? [{ label: '已是会员', value: formatPoints(sums.existingMembers) }] : []),
      { label: '积分', value: <PointsAmount points={sums.points} /> },
      { label: '储值本金', value: <Money fen={sums.principalFen} /> },
      { label: '储值赠金', value: <Money fen={sums.bonusFen} /> },
    ]}
  />
);
