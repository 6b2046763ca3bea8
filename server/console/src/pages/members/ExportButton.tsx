import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import type { FilterOf } from '../../list/index.ts';
import { formatPoints } from '@shuke/shared/money';
import { saveFile, today } from '../../ui/index.ts';
import { exportRowsMax, readMembers } from './readMembers.ts';

/** The list as it is narrowed now, as a file for a spreadsheet; how far it has come is shown, and it can be stopped. */
export function ExportButton({ filter }: { filter: FilterOf<'member.list'> }) {
  const { message } = App.useApp();
  const [done, setDone] = useState(0);
  const stopped = useRef(false);
  const exported = useMutation({
    mutationFn: () => readMembers(filter, setDone, () => stopped.current),
    onSuccess: ({ csv, lines, isWhole }) => {
      if (stopped.current) return;
      saveFile(`会员 ${today()}.csv`, csv);
      void message.success(
        isWhole
          ? `已导出 ${formatPoints(lines)} 位会员`
          : `已导出前 ${formatPoints(lines)} 位，一个文件最多这么多，请加条件分次导出`,
      );
    },
    onError: (error) => void message.error(asApiError(error).message),
  });
  return (
    <>
      <Button
        icon={<DownloadOutlined />}
        onClick={() => {
          stopped.current = false;
          setDone(0);
          exported.mutate();
        }}
      >
        导出
      </Button>
      <Modal
        open={exported.isPending && !stopped.current}
        title="正在导出会员"
        closable={false}
        footer={
          <Button
            onClick={() => {
              stopped.current = true;
              setDone(0);
            }}
          >
            停止，不要文件
          </Button>
        }
      >
        <Progress percent={Math.min(99, Math.round((done / exportRowsMax) * 100))} showInfo={false} aria-label="导出进度" />
        <p>
          已读 {formatPoints(done)} 位；一个文件最多 {formatPoints(exportRowsMax)} 位。导出会记入操作记录。
        </p>
      </Modal>
    </>
  );
}
