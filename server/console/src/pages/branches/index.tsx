import { Tag } from 'antd';
import type { Output } from '@shuke/shared/client';
import { useOperation } from '../../api/index.ts';
import { Nothing, PageHead, Panel, Read, WideTable } from '../../ui/index.ts';

type Branch = Output<'branch.list'>['data'][number];

/** 门店: the branches in reach. */
export default function BranchesPage() {
  const branches = useOperation('branch.list', {});
  return (
    <>
      <PageHead title="门店" note={branches.data && `${branches.data.data.length} 家门店`} />
      <Panel flush>
        <Read answer={branches} title="没读到门店">
          {({ data }) => (data.length === 0 ? <Nothing title="还没有门店" /> : <Branches branches={data} />)}
        </Read>
      </Panel>
    </>
  );
}

const Branches = ({ branches }: { branches: Branch[] }) => (
  <WideTable
    dataSource={branches}
    rowKey="id"
    columns={[
      {
        title: '门店',
        key: 'name',
        render: (_, { name, hours }) => (
          <>
            <b>{name}</b>
            <div className="sub">{hours}</div>
          </>
        ),
      },
      {
        title: '性质',
        key: 'ownership',
        render: (_, { ownership }) => (ownership === 'direct' ? '直营' : <Tag color="gold">加盟</Tag>),
      },
      { title: '商户', dataIndex: 'merchantName' },
      { title: '地址', key: 'address', render: (_, { region, address }) => `${region} ${address}` },
      { title: '电话', dataIndex: 'telephone' },
      {
        title: '营业日换日',
        key: 'cutoff',
        render: (_, { cutoffHour }) => (cutoffHour === 0 ? '零点' : `次日 ${cutoffHour} 点`),
      },
    ]}
  />
);
