import { Alert, Button, Modal } from 'antd';
import { asApiError } from '@shuke/shared/apiError';
import type { Output } from '@shuke/shared/client';
import { useOperation } from '../api/index.ts';
import { Facts, fullTime, Loading, Status } from '../ui/index.ts';

const askAgainMs = 3_000;

/** Waits for a second person's answer; with a yes, the act itself is one button away. */
export function SecondPersonModal({
  approvalId,
  act,
  busy,
  error,
  onGo,
  onClose,
}: {
  approvalId: string;
  /** What will be done, in full: 退 ¥120.00. */
  act: string;
  busy: boolean;
  error: Error | null;
  onGo(): void;
  onClose(): void;
}) {
  const approval = useOperation(
    'approval.get',
    { approvalId },
    { again: (answer) => (answer === undefined || answer.status === 'waiting' ? askAgainMs : false) },
  );
  return (
    <Modal
      open
      title={`请第二个人批准：${act}`}
      onCancel={onClose}
      footer={
        approval.data?.status === 'approved' ? (
          <Button key="go" type="primary" danger autoFocus loading={busy} aria-busy={busy} onClick={onGo}>
            {act}
          </Button>
        ) : (
          <Button onClick={onClose}>先做别的</Button>
        )
      }
    >
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      {approval.data === undefined ? <Loading rows={2} /> : <Answer approval={approval.data} />}
    </Modal>
  );
}

const words = {
  waiting: { mood: 'wait', text: '等同事在「待批」里批准' },
  approved: { mood: 'good', text: '同事已批准' },
  refused: { mood: 'bad', text: '同事没有批准' },
  used: { mood: 'calm', text: '已经办完' },
  expired: { mood: 'calm', text: '已过期，请重新申请' },
} as const;

const Answer = ({ approval }: { approval: Output<'approval.get'> }) => (
  <Facts
    facts={[
      [
        '答复',
        <Status key="status" mood={words[approval.status].mood}>
          {words[approval.status].text}
        </Status>,
      ],
      ['会员', approval.memberName],
      ['原因', approval.reason],
      ['谁答复', approval.checkerName],
      ['附言', approval.note],
      ['过期时间', approval.status === 'waiting' ? fullTime(approval.expiresAt) : null],
    ]}
  />
);
