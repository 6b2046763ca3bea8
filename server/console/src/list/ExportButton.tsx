import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Progress, type ButtonProps } from 'antd';
import { useRef, useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { fileLinesMax } from '@shuke/shared/exports';
import { formatPoints } from '@shuke/shared/money';
import { saveFile, today } from '../ui/index.ts';
import { readParts, type Part } from './readParts.ts';

/** What becomes a file, and what it is called. */
interface ExportButtonProps {
  title: string;
  read(startingAfter: string | undefined): Promise<Part>;
  button?: Pick<ButtonProps, 'type' | 'size'>;
}

/**
 * A list as it is narrowed now, as a file for a spreadsheet: how far it has come is shown, it can be stopped, and where it ends
 * half-way there is no file.
 */
export function ExportButton({ title, read, button }: ExportButtonProps) {
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState(0);
  /** Which reading this is: an answer to one that was stopped is nobody's. */
  const turn = useRef(0);
  const exported = useMutation({
    mutationFn: (mine: number) =>
      readParts(read, {
        linesMax: fileLinesMax,
        onLines: setDone,
        isStopped: () => mine !== turn.current,
      }),
    onSuccess: (file, mine) => {
      if (file === undefined || mine !== turn.current) return;
      setOpen(false);
      saveFile(`${title} ${today()}.csv`, file.csv);
      const lines = formatPoints(file.lines);
      if (file.isWhole) void message.success(`已导出 ${lines} 行`);
      else void message.warning(`只导出了前 ${lines} 行，一个文件最多这么多，请加条件分次导出`);
    },
  });
  const start = () => {
    turn.current += 1;
    setDone(0);
    setOpen(true);
    exported.mutate(turn.current);
  };
  const stop = () => {
    turn.current += 1;
    setOpen(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} {...button} onClick={start}>
        导出
      </Button>
      <Modal
        open={isOpen}
        title={`导出${title}`}
        closable={false}
        footer={<Ways hasFailed={exported.error !== null} onStart={start} onStop={stop} />}
      >
        {exported.error === null ? <Progressing done={done} /> : <Interrupted error={exported.error} />}
        <p className="sub gap-above">
          按现在的条件导出，一个文件最多 {formatPoints(fileLinesMax)} 行，用 Excel 或 WPS 打开。谁导出了什么，会记入操作记录。
        </p>
      </Modal>
    </>
  );
}

const Ways = ({ hasFailed, onStart, onStop }: { hasFailed: boolean; onStart(): void; onStop(): void }) =>
  hasFailed ? (
    <>
      <Button onClick={onStop}>不导了</Button>
      <Button type="primary" onClick={onStart}>
        从头再导
      </Button>
    </>
  ) : (
    <Button onClick={onStop}>停止，不要文件</Button>
  );

const Progressing = ({ done }: { done: number }) => (
  <>
    <Progress percent={Math.min(99, Math.round((done / fileLinesMax) * 100))} showInfo={false} aria-label="导出进度" />
    <p role="status">已读 {formatPoints(done)} 行</p>
  </>
);

const Interrupted = ({ error }: { error: Error }) => (
  <Alert
    className="gap-below"
    type="error"
    showIcon
    title="没有导出完，没有生成文件"
    description={`${asApiError(error).message}。要重新从头导出。`}
  />
);
