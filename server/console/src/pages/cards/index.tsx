import { DownloadOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { BranchList, useOpened, type Column, type RowOf } from '../../list/index.ts';
import { saveFile, shortTime, Status } from '../../ui/index.ts';
import { BatchModal } from './BatchModal.tsx';
import { FindModal } from './FindModal.tsx';

type Batch = RowOf<'physicalCard.listBatches'>;

const columns: readonly Column<Batch>[] = [
  { key: 'name', title: '批次', render: ({ name }) => <b>{name}</b> },
  { key: 'created', title: '生成', render: ({ createdAt }) => shortTime(createdAt) },
  { key: 'count', title: '张数', number: true, render: ({ count }) => count.toLocaleString('zh-CN') },
  { key: 'bound', title: '在用', number: true, render: ({ boundCount }) => boundCount.toLocaleString('zh-CN') },
  { key: 'blocked', title: '已停用', number: true, render: ({ blockedCount }) => blockedCount.toLocaleString('zh-CN') },
  {
    key: 'exported',
    title: '导出',
    render: ({ exportedAt }) =>
      exportedAt === null ? <Status mood="wait">还没导出</Status> : <Status mood="good">{shortTime(exportedAt)}</Status>,
  },
];

/** 实体卡: numbers made for a printer, and what became of them. */
export default function CardsPage() {
  const [open, setOpen] = useState<'make' | 'find'>();
  // The search of the whole console comes here with a number.
  const [number, setNumber] = useOpened('card');
  const close = () => {
    setOpen(undefined);
    setNumber(undefined);
  };
  const actions: Column<Batch> = { key: 'actions', title: '操作', render: (batch) => <ExportButton batch={batch} /> };
  return (
    <>
      <BranchList
        operation="physicalCard.listBatches"
        title="实体卡"
        columns={[...columns, actions]}
        keyOf={({ batchId }) => batchId}
        empty={{ title: '还没有实体卡', hint: '生成一批号码，导出给印卡的厂家；店员在会员页绑给顾客。' }}
        actions={
          <>
            <Button
              icon={<SearchOutlined />}
              onClick={() => {
                setOpen('find');
              }}
            >
              查一张卡
            </Button>
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                setOpen('make');
              }}
            >
              生成一批
            </Button>
          </>
        }
      />
      {open === 'make' && <BatchModal onClose={close} />}
      {(open === 'find' || number !== undefined) && <FindModal key={number} number={number} onClose={close} />}
    </>
  );
}

function ExportButton({ batch: { batchId, name } }: { batch: Batch }) {
  const { message } = App.useApp();
  const read = useWrite('physicalCard.exportBatch', ({ csv }) => {
    saveFile(`实体卡 ${name}.csv`, csv);
    void message.success('已导出，请妥善保管');
  });
  return (
    <Button
      type="link"
      size="small"
      icon={<DownloadOutlined />}
      loading={read.isPending}
      aria-label={`导出${name}`}
      onClick={() => {
        read.mutate({ batchId }, { onError: (error) => void message.error(asApiError(error).message) });
      }}
    >
      导出
    </Button>
  );
}
