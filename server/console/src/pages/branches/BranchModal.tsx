import { App, Form, Input, InputNumber, Select } from 'antd';
import type { Input as InputOf } from '@shuke/shared/client';
import { useWrite } from '../../api/index.ts';
import { FormModal } from '../../ui/index.ts';
import type { Branch } from './words.ts';

type Facts = Omit<InputOf<'branch.create'>, 'merchantId'>;

const required = [{ required: true, whitespace: true, message: '不能空' }];

/** Opening a branch, or changing what one says of itself. */
export function BranchModal({ branch, onClose }: { branch?: Branch | undefined; onClose(): void }) {
  const { message } = App.useApp();
  const done = ({ name }: Branch) => {
    void message.success(`${name}已保存`);
    onClose();
  };
  const create = useWrite('branch.create', done);
  const change = useWrite('branch.change', done);
  return (
    <FormModal<Facts>
      title={branch === undefined ? '新开门店' : `修改${branch.name}`}
      action={branch === undefined ? '开这家门店' : '保存'}
      busy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      initialValues={branch ?? { ownership: 'direct', cutoffHour: 0, hours: '09:00–21:00' }}
      onSave={(facts) => {
        if (branch === undefined) create.mutate(facts);
        else change.mutate({ ...facts, branchId: branch.id });
      }}
      onClose={onClose}
    >
      <BranchFields />
    </FormModal>
  );
}

const BranchFields = () => (
  <>
    <div className="field-row">
      <Form.Item name="name" label="门店名" rules={required}>
        <Input maxLength={32} autoFocus />
      </Form.Item>
      <Form.Item name="brand" label="品牌" rules={required}>
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="region" label="地区" rules={required}>
        <Input maxLength={32} placeholder="例如 杭州西湖" />
      </Form.Item>
      <Form.Item name="telephone" label="电话" rules={[{ required: true, pattern: /^[0-9+ -]{3,20}$/, message: '请填电话' }]}>
        <Input inputMode="tel" maxLength={20} />
      </Form.Item>
    </div>
    <Form.Item name="address" label="地址" rules={required}>
      <Input maxLength={100} />
    </Form.Item>
    <div className="field-row">
      <Form.Item name="hours" label="营业时间" rules={required}>
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="ownership" label="性质" rules={[{ required: true }]}>
        <Select
          options={[
            { value: 'direct', label: '直营' },
            { value: 'franchise', label: '加盟' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="cutoffHour"
        label="营业日换日（点）"
        extra="开到凌晨的店，例如填 4"
        rules={[{ required: true, message: '请填 0 到 23' }]}
      >
        <InputNumber min={0} max={23} precision={0} />
      </Form.Item>
    </div>
  </>
);
