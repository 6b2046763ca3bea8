import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Progress } from 'antd';
import { useEffect } from 'react';
import { formatPoints } from '@shuke/shared/money';
import { useOperation, useWrite } from '../../api/index.ts';
import { Read } from '../../ui/index.ts';
import { Checked } from './Checked.tsx';
import { Done } from './Done.tsx';
import { MappingForm } from './MappingForm.tsx';
import { workWords, type WholeImport } from './words.ts';

const askAgainMs = 1_000;

/** One import: what it waits for, how far it is, what came of it. */
export function ImportDrawer({ opened, onClose }: { opened: string | undefined; onClose(): void }) {
  const answer = useOperation(
    'memberImport.get',
    { importId: opened ?? '' },
    {
      enabled: opened !== undefined,
      again: (found) => (found !== undefined && workWords[found.status] !== undefined ? askAgainMs : false),
    },
  );
  const queries = useQueryClient();
  const status = answer.data?.status;
  // A step that ended here has changed the list behind.
  useEffect(() => {
    if (status !== undefined) void queries.invalidateQueries({ queryKey: ['memberImport.list'] });
  }, [queries, status]);
  return (
    <Drawer open={opened !== undefined} onClose={onClose} size={760} title={answer.data?.fileName ?? '导入'} destroyOnHidden>
      <Read answer={answer} title="没读到这次导入">
        {(found) => <Stage found={found} />}
      </Read>
    </Drawer>
  );
}

function Stage({ found }: { found: WholeImport }) {
  const { status, failure, sums } = found;
  if (workWords[status] !== undefined) return <Working found={found} words={workWords[status]} />;
  if (status === 'failed') return <Alert type="error" showIcon title={failure ?? '文件读不出来'} />;
  if (status === 'uploading') return <Alert type="warning" showIcon title="文件没有传完，请重新上传" />;
  if (status === 'read') return <MappingForm found={found} />;
  if (status === 'checked' && sums !== null) return <Checked found={found} sums={sums} />;
  return <Done found={found} />;
}

/** How far the server is; should it have been stopped in the middle, it can be told to go on. */
function Working({ found: { id, status, rowCount, rowsDone }, words }: { found: WholeImport; words: string }) {
  const goOn = useWrite('memberImport.commit');
  return (
    <div role="status">
      <p className="gap-below">
        {words}，{formatPoints(rowsDone)} / {formatPoints(rowCount)} 行。可以关掉这个页面，导入会继续。
      </p>
      <Progress percent={rowCount === 0 ? 0 : Math.floor((rowsDone / rowCount) * 100)} aria-label={words} className="gap-below" />
      {status === 'importing' && (
        <Button
          type="link"
          onClick={() => {
            goOn.mutate({ importId: id });
          }}
        >
          很久没动？接着导入
        </Button>
      )}
    </div>
  );
}
