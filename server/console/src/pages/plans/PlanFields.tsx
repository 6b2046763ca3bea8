import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { parseYuan } from '@shuke/shared/money';
import { say } from '../../api/index.ts';
import { useMe } from '../../session/index.ts';

/** What the form holds: amounts as they are typed, in yuan. */
export interface PlanForm {
  name: string;
  pay: string;
  bonus: string;
  instalments: number;
  points: number;
  tierLevel?: number;
  validFrom: string;
  validUntil?: string;
  branchIds: string[];
  firstTimeOnly: boolean;
  perMemberMax?: number | null;
  isUsual: boolean;
}

const yuan = (least: number) => ({
  validator: (_: unknown, text: string) => {
    try {
      if (parseYuan(text) >= least) return Promise.resolve();
    } catch {
      // Not an amount: told below.
    }
    return Promise.reject(new Error('请填金额，例如 300 或 29.90'));
  },
});

/** The fields of a plan, in the order in which a member reads it. */
export function PlanFields() {
  const { branches } = useMe();
  return (
    <>
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请起个名字，例如 充 300 送 30' }]}
      >
        <Input maxLength={32} autoFocus />
      </Form.Item>
      <Form.Item name="pay" label="会员付（元）" rules={[yuan(1)]}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="bonus" label="另送赠金（元）" rules={[yuan(0)]}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="instalments" label="赠金分几个月到账" extra="1 表示付款后马上全部到账">
        <InputNumber min={1} max={24} precision={0} />
      </Form.Item>
      <Form.Item name="points" label={say('另送积分')}>
        <InputNumber min={0} max={10_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="validFrom" label="从哪天开始" rules={[{ required: true, message: '请选日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validUntil" label="最后一天" extra="不填就一直卖到下架">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="branchIds" label="限哪些门店的会员" extra="不选就是所有会员">
        <Select mode="multiple" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="perMemberMax" label="每人最多几次" extra="不填就不限">
        <InputNumber min={1} max={1_000} precision={0} />
      </Form.Item>
      <Form.Item name="firstTimeOnly" valuePropName="checked" noStyle>
        <Checkbox>只给第一次充值的会员</Checkbox>
      </Form.Item>
      <Form.Item name="isUsual" valuePropName="checked" noStyle>
        <Checkbox>标为常选</Checkbox>
      </Form.Item>
    </>
  );
}
