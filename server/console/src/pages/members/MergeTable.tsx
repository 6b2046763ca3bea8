import type { Output } from '@shuke/shared/client';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { WideTable } from '../../ui/index.ts';

type Preview = Output<'member.previewMerge'>;
type Holding = Preview['from'];

const rows: readonly { name: string; of(holding: Holding): string }[] = [
  { name: '本金', of: ({ principalFen }) => formatFen(principalFen) },
  { name: '赠金', of: ({ bonusFen }) => formatFen(bonusFen) },
  { name: '积分', of: ({ points }) => formatPoints(points) },
  { name: '成长值', of: ({ growth }) => formatPoints(growth) },
  { name: '到店次数', of: ({ visitCount }) => formatPoints(visitCount) },
];

/** What each card holds before, and the one that stays afterwards. */
export const MergeTable = ({ from, into, after }: Preview) => (
  <WideTable
    size="small"
    className="gap-below"
    dataSource={[...rows]}
    rowKey="name"
    columns={[
      { title: '', dataIndex: 'name', render: (name: string) => say(name) },
      { title: '并入的卡', key: 'from', align: 'right', render: (_, { of }) => of(from) },
      { title: '留下的卡', key: 'into', align: 'right', render: (_, { of }) => of(into) },
      { title: '合并后', key: 'after', align: 'right', render: (_, { of }) => <b>{of(after)}</b> },
    ]}
  />
);
