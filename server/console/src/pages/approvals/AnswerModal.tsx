import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { Facts, fullTime, NoteField } from '../../ui/index.ts';
import { whatText, type Approval } from './words.ts';

/** Yes or no, once, to exactly what was asked. */
export function AnswerModal({ approval, onClose }: { approval: Approval; onClose(): void }) {
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const answer = useWrite('approval.answer', ({ status }) => {
    void message.success(status === 'refused' ? '没有批准' : '已批准');
    onClose();
  });
  const what = whatText(approval);
  const settle = (approve: boolean) => {
    answer.mutate({ approvalId: approval.approvalId, approve, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <Modal
      open
      title={what}
      onCancel={onClose}
      footer={
        <>
          <Button
            danger
            loading={answer.isPending}
            onClick={() => {
              settle(false);
            }}
          >
            不批准
          </Button>
          <Button
            type="primary"
            loading={answer.isPending}
            onClick={() => {
              settle(true);
            }}
          >
            批准{what}
          </Button>
        </>
      }
    >
      {answer.error !== null && <Alert type="error" showIcon title={asApiError(answer.error).message} className="gap-below" />}
      <Facts
        facts={[
          ['会员', approval.memberName],
          ...approval.lines.map((line, place) => [place === 0 ? '内容' : '', line] as const),
          ['谁提出', `${approval.makerName}，${approval.branchName}`],
          ['原因', approval.reason],
          ['过期时间', fullTime(approval.expiresAt)],
        ]}
      />
      <NoteField label="附一句话（可不填）" value={note} onChange={setNote} />
    </Modal>
  );
}
