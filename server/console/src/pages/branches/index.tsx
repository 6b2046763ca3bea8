import { PlusOutlined } from '@ant-design/icons';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { ListExport } from '../../list/index.ts';
import { useMay } from '../../session/index.ts';
import { Nothing, PageHead, Panel, Read, WideTable } from '../../ui/index.ts';
import { BranchModal } from './BranchModal.tsx';
import { CloseModal } from './CloseModal.tsx';
import type { Branch } from './words.ts';

type Doing = { what: 'create' } | { what: 'change' | 'close'; branch: Branch };

/** 门店: the branches in reach; an owner opens, changes and closes them. */
export default function BranchesPage() {
  const canManage = useMay()('branch.manage');
  const branches = useOperation('branch.list', {});
  const [doing, start] = useState<Doing>();
  const stop = () => {
    start(undefined);
  };
  return (
    <>
      <PageHead title="门店" note={branches.data && `${branches.data.data.length} 家门店`}>
        <ListExport list="branch.list" title="门店" />
        {canManage && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => {
              start({ what: 'create' });
            }}
          >
            新开门店
          </Button>
        )}
      </PageHead>
      <Panel flush>
        <Read answer={branches} title="没读到门店">
          {({ data }) =>
            data.length === 0 ? (
              <Nothing title="还没有门店" />
            ) : (
              <WideTable dataSource={data} rowKey="id" columns={canManage ? [...columns, actionsColumn(start)] : columns} />
            )
          }
        </Read>
      </Panel>
      {doing !== undefined && doing.what !== 'close' && (
        <BranchModal branch={doing.what === 'change' ? doing.branch : undefined} onClose={stop} />
      )}
      {doing?.what === 'close' && <CloseModal branch={doing.branch} onClose={stop} />}
    </>
  );
}

const columns = [
  {
    title: '门店',
    key: 'name',
    render: (_: unknown, { name, hours }: Branch) => (
      <>
        <b>{name}</b>
        <div className="sub">{hours}</div>
      </>
    ),
  },
  {
    title: '性质',
    key: 'ownership',
    render: (_: unknown, { ownership }: Branch) => (ownership === 'direct' ? '直营' : <Tag color="gold">加盟</Tag>),
  },
  { title: '商户', dataIndex: 'merchantName' },
  { title: '地址', key: 'address', render: (_: unknown, { region, address }: Branch) => `${region} ${address}` },
  { title: '电话', dataIndex: 'telephone' },
  {
    title: '营业日换日',
    key: 'cutoff',
    render: (_: unknown, { cutoffHour }: Branch) => (cutoffHour === 0 ? '零点' : `次日 ${cutoffHour} 点`),
  },
];

const actionsColumn = (start: (doing: Doing) => void) => ({
  title: <span className="unseen">操作</span>,
  key: 'actions',
  render: (_: unknown, branch: Branch) => (
    <Space>
      <Button
        type="link"
        size="small"
        aria-label={`修改${branch.name}`}
        onClick={() => {
          start({ what: 'change', branch });
        }}
      >
        修改
      </Button>
      <Button
        type="link"
        size="small"
        danger
        aria-label={`${branch.name}停业`}
        onClick={() => {
          start({ what: 'close', branch });
        }}
      >
        停业
      </Button>
    </Space>
  ),
});
