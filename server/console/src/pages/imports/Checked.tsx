import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { formatPoints } from '@shuke/shared/money';
import { say, useWrite } from '../../api/index.ts';
import { Figures, Money, PointsAmount } from '../../ui/index.ts';
import { BringIn } from './BringIn.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Problems } from './Problems.tsx';
import { seenWords } from './seenWords.ts';
import type { WholeImport } from './words.ts';

/** What a check found: what would come in, what would not, and the button that brings it in. */
export function Checked({ found, sums }: { found: WholeImport; sums: NonNullable<WholeImport['sums']> }) {
  const commit = useWrite('memberImport.commit');
  const [isMeant, setMeant] = useState(false);
  const { sameFile } = found;
  return (
    <>
      {commit.error !== null && <Alert type="error" showIcon title={asApiError(commit.error).message} className="gap-below" />}
      {sameFile !== null && <Seen sameFile={sameFile} isMeant={isMeant} onMean={setMeant} />}
      <Sums sums={sums} />
      <p className="gap-below">
        <BringIn found={found} sums={sums} commit={commit} isHeld={sameFile !== null && !isMeant} />
      </p>
      <Problems found={found} title="不会导入" count={sums.problems} />
      <h3 className="drawer-section">怎么对列</h3>
      <MappingForm found={found} />
    </>
  );
}

interface SeenProps {
  sameFile: NonNullable<WholeImport['sameFile']>;
  isMeant: boolean;
  onMean(isMeant: boolean): void;
}

/** The very same file is in already: nothing goes on until somebody says that it is meant. */
const Seen = ({ sameFile, isMeant, onMean }: SeenProps) => (
  <Alert
    type="warning"
    showIcon
    className="gap-below"
    title={seenWords(sameFile)}
    description={
      <Checkbox
        checked={isMeant}
        onChange={({ target }) => {
          onMean(target.checked);
        }}
      >
        我知道，仍要再导入一次
      </Checkbox>
    }
  />
);

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
