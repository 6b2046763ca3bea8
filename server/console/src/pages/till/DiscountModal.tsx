import { Form, Radio } from 'antd';
import { roundCuts, type Discount } from '@shuke/shared/basketLines';
import { formatFen, readYuanBelow } from '@shuke/shared/money';
import { FormModal, HandInput } from '../../ui/index.ts';

/** What was chosen, and for a discount by hand how much and why. */
export interface Given {
  what: 'jiao' | 'yuan' | 'manual' | 'none';
  yuan?: string;
  reason?: string;
}

/** The discount that was chosen off a bill; null: none any more; undefined: it is no discount yet. Pure. */
export function discountOf({ what, yuan = '', reason = '' }: Given, billFen: number): Discount | null | undefined {
  if (what === 'none') return null;
  if (what === 'manual') {
    const amountFen = readYuanBelow(yuan, billFen);
    return amountFen === undefined || reason.trim() === '' ? undefined : { kind: 'manual', amountFen, reason: reason.trim() };
  }
  const cut = roundCuts(billFen).find(({ to }) => to === what);
  return cut === undefined ? undefined : { kind: 'round_off', amountFen: cut.fen };
}

const cutWords = { jiao: '抹分', yuan: '抹角' } as const;

interface Props {
  billFen: number;
  discount: Discount | undefined;
  onGive(discount: Discount | undefined): void;
  onClose(): void;
}

/** 优惠: the small change, or so much by hand with a reason; more than one's own cap needs a second person. */
export function DiscountModal({ billFen, discount, onGive, onClose }: Props) {
  const choices = [
    { value: 'manual', label: '优惠' },
    ...roundCuts(billFen).map(({ to, fen }) => ({ value: to, label: `${cutWords[to]} ${formatFen(-fen)}` })),
    ...(discount === undefined ? [] : [{ value: 'none', label: `不优惠了（${formatFen(-discount.amountFen)}）` }]),
  ];
  return (
    <FormModal<Given>
      title={`${formatFen(billFen)} 优惠`}
      action="就这样优惠"
      busy={false}
      error={null}
      initialValues={{ what: 'manual', reason: '老客户' }}
      onSave={(given) => {
        const chosen = discountOf(given, billFen);
        if (chosen !== undefined) onGive(chosen ?? undefined);
      }}
      onClose={onClose}
    >
      <Form.Item name="what" label="怎么优惠">
        <Radio.Group optionType="button" options={choices} />
      </Form.Item>
      <Form.Item noStyle dependencies={['what']}>
        {({ getFieldValue }) => getFieldValue('what') === 'manual' && <ByHand billFen={billFen} />}
      </Form.Item>
    </FormModal>
  );
}

const ByHand = ({ billFen }: { billFen: number }) => (
  <>
    <Form.Item
      name="yuan"
      label="优惠多少（元）"
      rules={[
        {
          validator: async (_rule, text: string | undefined) => {
            await Promise.resolve();
            if (readYuanBelow(text ?? '', billFen) === undefined) throw new Error('要大于 0，小于应收');
          },
        },
      ]}
    >
      <HandInput inputMode="decimal" autoFocus placeholder="超过权限要店长批准" />
    </Form.Item>
    <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因，会记在这笔单上' }]}>
      <HandInput maxLength={40} />
    </Form.Item>
  </>
);
