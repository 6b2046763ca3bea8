import { App, Form, Input, Select } from 'antd';
import type { Input as InputOf } from '@shuke/shared/client';
import { formatFen } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { fenOf, FormModal } from '../../ui/index.ts';
import type { Company } from './words.ts';

type Method = NonNullable<InputOf<'companyWallet.topUp'>['method']>;

const methods: readonly { value: Method; label: string }[] = [
  { value: 'other', label: '转账或其他' },
  { value: 'card', label: '银行卡' },
  { value: 'cash', label: '现金' },
];

/** Money paid into the company's card, up to the cap of one top-up. */
export function TopUpModal({ company, onClose }: { company: Company; onClose(): void }) {
  const { walletId, name, topUpCapFen, wallet } = company;
  const { message } = App.useApp();
  const topUp = useWrite('companyWallet.topUp', ({ principalFen, walletAfterFen }) => {
    void message.success(`已充 ${formatFen(principalFen)}，现有 ${formatFen(walletAfterFen)}`);
    onClose();
  });
  return (
    <FormModal<{ yuan: string; method: Method }>
      title={`给${name}充值`}
      action="收到钱了，充值"
      busy={topUp.isPending}
      error={topUp.error}
      initialValues={{ method: 'other' }}
      above={
        <p className="gap-below">
          现有 {formatFen(wallet.totalFen)}，一次最多充 {formatFen(topUpCapFen)}。请先确认钱已经收到。
        </p>
      }
      onSave={({ yuan, method }) => {
        const amountFen = fenOf(yuan);
        if (amountFen !== undefined) topUp.mutate({ walletId, amountFen, method });
      }}
      onClose={onClose}
    >
      <Form.Item
        name="yuan"
        label="金额（元）"
        rules={[
          {
            validator: (_, text = '') =>
              fenOf(text as string) === undefined ? Promise.reject(new Error('请填金额，例如 1000')) : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="decimal" maxLength={12} autoFocus />
      </Form.Item>
      <Form.Item name="method" label="怎么付的" extra="以后退款按同样的方式退">
        <Select options={[...methods]} />
      </Form.Item>
    </FormModal>
  );
}
