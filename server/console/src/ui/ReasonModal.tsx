import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@shuke/shared/apiError';

const reasonMax = 60;

/** Asks why before something that matters; the button names what will happen, and a refusal is told inside. */
export function ReasonModal({
  title,
  action,
  danger = false,
  leave = '不做了',
  busy,
  error,
  children,
  onConfirm,
  onClose,
}: {
  title: string;
  /** What the button does, in full: 撤销并退回 ¥101.60. */
  action: string;
  danger?: boolean;
  /** Leaves without doing it. */
  leave?: string;
  busy: boolean;
  error: Error | null;
  /** What will be given back, taken back, or end. */
  children?: ReactNode;
  onConfirm(reason: string): void;
  onClose(): void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={action}
      cancelText={leave}
      okButtonProps={{ danger, loading: busy }}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      {children}
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => {
          onConfirm(reason.trim());
        }}
      >
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, whitespace: true, message: '请写明原因，会记入操作记录' }]}
        >
          <Input maxLength={reasonMax} showCount autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
