import { Form } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { FormModal } from './FormModal.tsx';
import { HandInput } from './HandInput.tsx';

const reasonMax = 60;

type Framed = Pick<
  ComponentProps<typeof FormModal>,
  'title' | 'action' | 'isReady' | 'danger' | 'leave' | 'busy' | 'error' | 'onClose'
>;

/** Asks why before something that matters; the button names what will happen, and a refusal is told inside. */
export const ReasonModal = ({
  children,
  onConfirm,
  ...framed
}: Framed & {
  /** What will be given back, taken back, or end. */
  children?: ReactNode;
  onConfirm(reason: string): void;
}) => (
  <FormModal<{ reason: string }>
    {...framed}
    above={children}
    onSave={({ reason }) => {
      onConfirm(reason.trim());
    }}
  >
    <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因，会记入操作记录' }]}>
      <HandInput maxLength={reasonMax} showCount autoFocus />
    </Form.Item>
  </FormModal>
);
