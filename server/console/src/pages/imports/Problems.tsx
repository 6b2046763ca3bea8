import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import { formatPoints } from '@shuke/shared/money';
import { saveFile, WideTable } from '../../ui/index.ts';
import { readProblems } from './readProblems.ts';
import type { WholeImport } from './words.ts';

/** Rows with a problem: the first of them, and all as a file to work through. */
export function Problems({ found, title, count }: { found: WholeImport; title: string; count: number }) {
  const { message } = App.useApp();
  const download = useMutation({
    mutationFn: () => readProblems(found),
    onSuccess: (csv) => {
      saveFile(`${found.fileName} 有问题的行.csv`, csv);
    },
    onError: (error) => void message.error(asApiError(error).message),
  });
  if (count === 0) return null;
  return (
    <>
      <h3 className="drawer-section">
        {title} {formatPoints(count)} 行{count > found.problems.length && `（先看 ${String(found.problems.length)} 行）`}
      </h3>
      <WideTable
        size="small"
        dataSource={found.problems}
        rowKey="row"
        columns={[
          { title: '行号', dataIndex: 'row', width: 88 },
          { title: '原因', dataIndex: 'reason' },
        ]}
      />
      <Button
        type="link"
        icon={<DownloadOutlined />}
        loading={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        全部下载
      </Button>
    </>
  );
}
