import { Form, Input, InputNumber } from 'antd';
import { approvalKindWords } from '@shuke/shared/words';
import { say } from '../../api/index.ts';
import { amount } from './rules.ts';
import { capWords } from './words.ts';

const minutesMax = 1_440;
const pointsMax = 1_000_000;
const actsMax = 1_000;

const refunds = [
  ['refundCap', '一次储值退款最多（元）'],
  ['saleRefundCap', '一次消费退款最多（元）'],
] as const;

/** Limits in whole numbers. */
const counts = [
  {
    ...{ name: 'approvalMinutes', label: '批准多久有效（分钟）', hint: '从提出算起，批准和办理都要在这之内' },
    ...{ missing: '请填分钟数', min: 1, max: minutesMax },
  },
  {
    ...{ name: 'adjustPoints', label: `一次${approvalKindWords.pointsAdjust}最多`, hint: '0：谁都不能手工增减' },
    ...{ missing: '请填积分数', min: 0, max: pointsMax },
  },
  {
    ...{ name: 'memberActsPerDay', label: '一位会员一天手工操作超过几次，提醒老板' },
    ...{ hint: `${approvalKindWords.pointsAdjust}、现金充值、退款，不论谁做的`, missing: '请填次数', min: 1, max: actsMax },
  },
  {
    ...{ name: 'undoWindowMinutes', label: '店员能撤销自己收款的时间（分钟）', hint: '过了时间，店长才能撤销' },
    ...{ missing: '请填分钟数', min: 0, max: minutesMax },
  },
];

/** What one person alone may do, and what a member need not nod to. */
export const Limits = () => (
  <div className="field-row">
    {Object.entries(capWords).map(([name, { label, hint }]) => (
      <Form.Item key={name} name={['caps', name]} label={say(label)} extra={say(hint)} rules={amount}>
        <Input inputMode="decimal" />
      </Form.Item>
    ))}
    {refunds.map(([name, label]) => (
      <Form.Item key={name} name={name} label={label} extra="超过的要第二个人批准" rules={amount}>
        <Input inputMode="decimal" />
      </Form.Item>
    ))}
    {counts.map(({ name, label, hint, missing, min, max }) => (
      <Form.Item key={name} name={name} label={say(label)} extra={say(hint)} rules={[{ required: true, message: say(missing) }]}>
        <InputNumber min={min} max={max} precision={0} />
      </Form.Item>
    ))}
  </div>
);
