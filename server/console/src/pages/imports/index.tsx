import { say } from '../../api/index.ts';
import { ListPage, useOpened, type Column } from '../../list/index.ts';
import { formatPoints } from '@shuke/shared/money';
import { shortTime, Status } from '../../ui/index.ts';
import { ImportDrawer } from './ImportDrawer.tsx';
import { UploadButton } from './UploadButton.tsx';
import { importStates, type Import } from './words.ts';
import './imports.css';

const columns: readonly Column<Import>[] = [
  { key: 'file', title: '文件', render: ({ fileName }) => <b>{fileName}</b> },
  { key: 'at', title: '时间', render: ({ createdAt }) => shortTime(createdAt) },
  { key: 'staff', title: '谁导入', render: ({ staffName }) => staffName },
  { key: 'rows', title: '行数', number: true, render: ({ rowCount }) => formatPoints(rowCount) },
  { key: 'imported', title: '已导入', number: true, render: ({ imported }) => formatPoints(imported) },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <Status mood={importStates[status].mood}>{importStates[status].word}</Status>,
  },
];

/** 导入: members and what they hold, from an older system. */
export default function ImportsPage() {
  const [opened, open] = useOpened();
  return (
    <>
      <ListPage
        operation="memberImport.list"
        title="导入"
        note={say('从老系统搬来会员、积分和储值。CSV 或 XLSX，一个文件最多 100,000 行、16 MB；先检查，再导入，可以整批撤回')}
        scope={{}}
        columns={columns}
        keyOf={({ id }) => id}
        empty={{ title: '还没有导入过', hint: '第一行是列名，从第二行起一行一位会员，必须有手机号。' }}
        onOpen={({ id }) => {
          open(id);
        }}
        actions={<UploadButton onSent={open} />}
      />
      <ImportDrawer
        opened={opened}
        onClose={() => {
          open(undefined);
        }}
      />
    </>
  );
}
