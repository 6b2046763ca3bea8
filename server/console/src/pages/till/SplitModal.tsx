import { Form, Radio } from 'antd';
import { formatFen, readYuan } from '@shuke/shared/money';
import { FormModal, HandInput } from '../../ui/index.ts';
import { methods, type Method, type RestPart } from './basket.ts';

/** What is paid by each way, as typed, and which way takes what is left. */
export type Split = Partial<Record<Method, string>> & { last: Method };

/** The parts of a payment; undefined while they are none: an amount that is none, or nothing left for the last way. Pure. */
export function partsOf({ last, ...typed }: Split, restFen: number): RestPart[] | undefined {
  const named = methods.flatMap(({ value }) => {
    const text = typed[value]?.trim() ?? '';
    return value === last || text === '' ? [] : [{ method: value, amountFen: readYuan(text) }];
  });
  const sum = named.reduce((all, { amountFen }) => all + (amountFen ?? NaN), 0);
  return named.length === 0 || !(sum < restFen) ? undefined : [...named.map(known), { method: last }];
}

const known = ({ method, amountFen = 0 }: { method: Method; amountFen: number | undefined }): RestPart => ({ method, amountFen });

interface Props {
  restFen: number;
  onSplit(rest: RestPart[]): void;
  onClose(): void;
}

/** 分开付: how much by which ways; the last takes what is left, which the server counts. */
export const SplitModal = ({ restFen, onSplit, onClose }: Props) => (
  <FormModal<Split>
    title={`${formatFen(restFen)} 分开付`}
    action="就这样收"
    leave="不分开"
    busy={false}
    error={null}
    initialValues={{ last: 'cash' }}
    onSave={(split) => {
      const parts = partsOf(split, restFen);
      if (parts !== undefined) onSplit(parts);
    }}
    onClose={onClose}
  >
    {methods.map(({ value, label }, place) => (
      <Form.Item key={value} name={value} label={`${label}（元）`}>
        <HandInput inputMode="decimal" autoFocus={place === 0} placeholder="不用这种就空着" />
      </Form.Item>
    ))}
    <Form.Item
      name="last"
      label="其余用"
      dependencies={methods.map(({ value }) => value)}
      rules={[
        (form) => ({
          validator: async () => {
            await Promise.resolve();
            if (partsOf(form.getFieldsValue() as Split, restFen) === undefined)
              throw new Error(`至少填一种，加起来要小于 ${formatFen(restFen)}，「其余用」的那种不填`);
          },
        }),
      ]}
    >
      <Radio.Group optionType="button" options={[...methods]} />
    </Form.Item>
  </FormModal>
);
