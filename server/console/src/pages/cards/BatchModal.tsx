import { App, Form, Input, InputNumber } from 'antd';
import { useWrite } from '../../api/index.ts';
import { useBranchScope } from '../../shell/branchScope.ts';
import { FormModal } from '../../ui/index.ts';

const cardsMax = 10_000;
const usualCount = 500;

/** How many cards, and what the box is called. */
export function BatchModal({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { one } = useBranchScope();
  const make = useWrite('physicalCard.createBatch', ({ name, count }) => {
    void message.success(`${name}：生成了 ${String(count)} 张`);
    onClose();
  });
  return (
    <FormModal<{ name: string; count: number }>
      title={`给${one?.name ?? ''}生成一批实体卡`}
      action="生成号码"
      busy={make.isPending}
      error={make.error}
      initialValues={{ count: usualCount }}
      onSave={({ name, count }) => {
        if (one !== undefined) make.mutate({ branchId: one.id, name: name.trim(), count });
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label="批次名" rules={[{ required: true, whitespace: true, message: '请起个名字，写在箱子上' }]}>
        <Input maxLength={32} autoFocus placeholder="例如 2026 春季第一批" />
      </Form.Item>
      <Form.Item
        name="count"
        label="张数"
        extra={`一批最多 ${cardsMax.toLocaleString('zh-CN')} 张。号码随机，带校验位，猜不到下一张`}
        rules={[{ required: true, message: '请填张数' }]}
      >
        <InputNumber min={1} max={cardsMax} precision={0} />
      </Form.Item>
    </FormModal>
  );
}
