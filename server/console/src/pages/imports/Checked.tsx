import { Alert } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { Figures, Money, PointsAmount } from '../../ui/index.ts';
import { BringIn } from './BringIn.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Problems } from './Problems.tsx';
import type { WholeImport } from './words.ts';

/** What a check found: what would come in, what would not, and the button that brings it in. */
export function Checked({ found, sums }: { found: WholeImport; sums: NonNullable<WholeImport['sums']> }) {
  const commit = useWrite('memberImport.commit');
  return (
    <>
      {commit.error !== null && <Alert type="error" showIcon title={asApiError(commit.error).message} className="gap-below" />}
      <Sums sums={sums} />
      <p className="gap-below">
        <BringIn found={found} sums={sums} commit={commit} />
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
      { label: say('积分'), value: <PointsAmount points={sums.points} /> },
      { label: '储值本金', value: <Money fen={sums.principalFen} /> },
      { label: '储值赠金', value: <Money fen={sums.bonusFen} /> },
    ]}
  />
);
