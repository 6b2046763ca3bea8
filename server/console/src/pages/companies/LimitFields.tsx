import { Checkbox, Form, Input, Select } from 'antd';
import { minuteOf } from '@shuke/shared/dayTime';
import { useMe } from '../../session/index.ts';
import { fenOf } from '../../ui/index.ts';
import { dayChoices } from './limits.ts';

const amounts = [
  ['perSale', '单笔最多（元）'],
  ['perDay', '每天最多（元）'],
  ['perMonth', '每月最多（元）'],
] as const;

const isAmount = {
  validator: (_: unknown, text = '') =>
    text.trim() === '' || fenOf(text) !== undefined ? Promise.resolve() : Promise.reject(new Error('请填金额，不限就留空')),
};
const isTime = {
  validator: (_: unknown, text = '') =>
    minuteOf(text) === undefined ? Promise.reject(new Error('例如 09:30，最晚 24:00')) : Promise.resolve(),
};

/** The fields of a holder's limits; empty is no limit. `others`: branches the holder has that are not one's own. */
export function LimitFields({ others }: { others: readonly { id: string; name: string }[] }) {
  const { branches } = useMe();
  const from = Form.useWatch<string | undefined>('from');
  const isLater = {
    validator: (_: unknown, to = '') =>
      (minuteOf(to) ?? 0) > (minuteOf(from ?? '') ?? 0) ? Promise.resolve() : Promise.reject(new Error('要晚于开始时间')),
  };
  return (
    <>
      <div className="field-row">
        {amounts.map(([name, label]) => (
          <Form.Item key={name} name={name} label={label} rules={[isAmount]}>
            <Input inputMode="decimal" placeholder="不限" maxLength={12} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="weekdays" label="哪几天能用" rules={[{ required: true, type: 'array', min: 1, message: '请至少选一天' }]}>
        <Checkbox.Group options={dayChoices} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="from" label="从几点" rules={[isTime]}>
          <Input maxLength={5} />
        </Form.Item>
        <Form.Item name="to" label="到几点" dependencies={['from']} rules={[isTime, isLater]}>
          <Input maxLength={5} />
        </Form.Item>
      </div>
      <Form.Item name="branchIds" label="限哪些门店" extra="不选就是所有门店">
        <Select mode="multiple" options={[...branches, ...others].map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </>
  );
}
