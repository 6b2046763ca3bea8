import { Form, Input, InputNumber } from 'antd';
import { amount } from './rules.ts';
import { capWords } from './words.ts';

const minutesMax = 1_440;
const pointsMax = 1_000_000;
const actsMax = 1_000;

/** What one person alone may do, and what a member need not nod to. */
export const Limits = () => (
  <div className="field-row">
    {Object.entries(capWords).map(([name, { label, hint }]) => (
      <Form.Item key={name} name={['caps', name]} label={label} extra={hint} rules={amount}>
        <Input inputMode="decimal" />
      </Form.Item>
    ))}
    <Form.Item name="refundCap" label="一次储值退款最多（元）" extra="超过的要第二个人批准" rules={amount}>
      <Input inputMode="decimal" />
    </Form.Item>
    <Form.Item name="saleRefundCap" label="一次消费退款最多（元）" extra="超过的要第二个人批准" rules={amount}>
      <Input inputMode="decimal" />
    </Form.Item>
    <Form.Item
      name="approvalMinutes"
      label="批准多久有效（分钟）"
      extra="从提出算起，批准和办理都要在这之内"
      rules={[{ required: true, message: '请填分钟数' }]}
    >
      <InputNumber min={1} max={minutesMax} precision={0} />
    </Form.Item>
    <Form.Item
      name="adjustPoints"
      label="一次手工调整积分最多"
      extra="0：谁都不能手工调整"
      rules={[{ required: true, message: '请填积分数' }]}
    >
      <InputNumber min={0} max={pointsMax} precision={0} />
    </Form.Item>
    <Form.Item
      name="memberActsPerDay"
      label="一位会员一天手工操作超过几次，提醒老板"
      extra="手工增减积分、现金充值、退款，不论谁做的"
      rules={[{ required: true, message: '请填次数' }]}
    >
      <InputNumber min={1} max={actsMax} precision={0} />
    </Form.Item>
    <Form.Item
      name="undoWindowMinutes"
      label="店员能撤销自己收款的时间（分钟）"
      extra="过了时间，店长才能撤销"
      rules={[{ required: true, message: '请填分钟数' }]}
    >
      <InputNumber min={0} max={minutesMax} precision={0} />
    </Form.Item>
  </div>
);
