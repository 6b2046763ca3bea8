import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { sendFile } from './sendFile.ts';

/** Chooses a file and sends it; how far it has come is shown, and why it was refused. */
export function UploadButton({ onSent }: { onSent(importId: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) => sendFile(file, setShare),
    onSuccess: async ({ id }) => {
      onSent(id);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label="选一个会员文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          setShare(0);
          if (file !== undefined) send.mutate(file);
        }}
      />
      <Button type="primary" icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        导入会员
      </Button>
      <Modal open={send.isPending} title="正在上传" closable={false} footer={null}>
        <Progress percent={Math.round(share * 100)} aria-label="上传进度" />
      </Modal>
      <Modal open={send.isError} title="没有上传" footer={<Button onClick={send.reset}>知道了</Button>} onCancel={send.reset}>
        {send.error !== null && <Alert type="error" showIcon title={asApiError(send.error).message} />}
      </Modal>
    </>
  );
}
