import { App, Form, Input } from 'antd';
import { formatFen } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { FormModal } from '../../ui/index.ts';
import { goodsOf, totalFen, type Basket } from './basket.ts';

const labelMax = 20;

/** 挂单: this basket waits until the day ends; who it is for is recognised again when it comes back. */
export function HoldModal({ branchId, basket, onHeld, onClose }: Props) {
  const { message } = App.useApp();
  const hold = useWrite('sale.hold', () => {
    void message.success('已挂单，今天内可以取回');
    onHeld();
  });
  return (
    <FormModal<{ label?: string }>
      title="挂单"
      action={`挂单 ${formatFen(totalFen(basket))}`}
      leave="接着收"
      busy={hold.isPending}
      error={hold.error}
      onSave={({ label = '' }) => {
        const named = label.trim() === '' ? {} : { label: label.trim() };
        hold.mutate({ branchId, ...goodsOf(basket), ...named });
      }}
      onClose={onClose}
    >
      <Form.Item name="label" label="备注（可不填）">
        <Input maxLength={labelMax} autoFocus autoComplete="off" placeholder="如 3 号桌" />
      </Form.Item>
    </FormModal>
  );
}

interface Props {
  branchId: string;
  basket: Basket;
  onHeld(): void;
  onClose(): void;
}
