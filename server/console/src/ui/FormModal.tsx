import { Alert, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { asApiError } from '@shuke/shared/apiError';

/** Enter does no more than the button does. */
const ignore = () => undefined;

/** A form in a window of its own: the button names what will happen, and a refusal is told inside. */
export function FormModal<Values extends object>({
  title,
  action,
  isReady = true,
  danger = false,
  leave = '不做了',
  busy,
  error,
  initialValues,
  above,
  children,
  onSave,
  onClose,
}: {
  title: string;
  /** What the button does, in full: 撤销并退回 ¥101.60. */
  action: string;
  /** False while it is not known yet what the button would do. */
  isReady?: boolean;
  danger?: boolean;
  /** Leaves without doing it. */
  leave?: string;
  busy: boolean;
  error: Error | null;
  initialValues?: Partial<NoInfer<Values>>;
  /** Before the fields: what will be given back, taken back, or end. */
  above?: ReactNode;
  children: ReactNode;
  onSave(values: Values): void;
  onClose(): void;
}) {
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open
      title={title}
      okText={action}
      cancelText={leave}
      okButtonProps={{ danger, disabled: !isReady, loading: busy, 'aria-busy': busy }}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      {above}
      {error !== null && <Alert type="error" showIcon title={asApiError(error).message} className="gap-below" />}
      <Form<Values> form={form} layout="vertical" initialValues={initialValues ?? {}} onFinish={isReady ? onSave : ignore}>
        {children}
        {/* Enter in a field does what the button below does, however many fields there are. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
