import { Form, Input, InputNumber } from 'antd';
import { amount } from './rules.ts';
import type { DiscountRole } from './values.ts';

const roles: readonly (readonly [DiscountRole, string])[] = [
  ['cashier', '店员'],
  ['manager', '店长'],
];

/** What each may take off a bill by hand, without asking anybody. */
export const Discounts = () => (
  <div className="field-row">
    {roles.map(([role, name]) => [
      <Form.Item
        key={`${role}roundOff`}
        name={['discounts', role, 'roundOff']}
        label={`${name}一单抹零最多（元）`}
        rules={amount}
      >
        <Input inputMode="decimal" />
      </Form.Item>,
      <Form.Item
        key={`${role}percent`}
        name={['discounts', role, 'percent']}
        label={`${name}优惠最多占应收（%）`}
        rules={[{ required: true, message: '请填百分数' }]}
      >
        <InputNumber min={0} max={100} precision={1} />
      </Form.Item>,
      <Form.Item key={`${role}manual`} name={['discounts', role, 'manual']} label={`${name}一单优惠最多（元）`} rules={amount}>
        <Input inputMode="decimal" />
      </Form.Item>,
    ])}
  </div>
);
