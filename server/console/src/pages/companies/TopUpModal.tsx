import { App, Form, Select } from 'antd';
import { useState } from 'react';
import type { Input as InputOf, Output } from '@shuke/shared/client';
import { asApiError } from '@shuke/shared/apiError';
import { formatFen, type Fen } from '@shuke/shared/money';
import { useWrite } from '../../api/index.ts';
import { WishModal } from '../../approval/index.ts';
import { fenOf, FormModal, HandInput } from '../../ui/index.ts';
import type { Company } from './words.ts';

type Method = NonNullable<InputOf<'companyWallet.topUp'>['method']>;

const methods: readonly { value: Method; label: string }[] = [
  { value: 'other', label: '转账或其他' },
  { value: 'card', label: '银行卡' },
  { value: 'cash', label: '现金' },
];

interface Paid {
  amountFen: Fen;
  method: Method;
}

/** Says what was paid in, and closes. */
function useDone(onClose: () => void) {
  const { message } = App.useApp();
  return ({ principalFen, walletAfterFen }: Output<'companyWallet.topUp'>) => {
    void message.success(`已充 ${formatFen(principalFen)}，现有 ${formatFen(walletAfterFen)}`);
    onClose();
  };
}

/** What one person may not pay in alone: a second one agrees to exactly this first. */
function TopUpWish({ company, paid, onClose }: { company: Company; paid: Paid; onClose(): void }) {
  const { walletId, name, topUpCapFen } = company;
  const { amountFen } = paid;
  const topUp = useWrite('companyWallet.topUp', useDone(onClose));
  return (
    <WishModal
      wanted={{ kind: 'companyTopUp', subject: walletId, ...paid }}
      act={`给${name}充值 ${formatFen(amountFen)}`}
      busy={topUp.isPending}
      error={topUp.error}
      onGo={(approvalId) => {
        topUp.mutate({ walletId, ...paid, approvalId });
      }}
      onClose={onClose}
    >
      {amountFen > topUpCapFen ? `一个人一次最多充 ${formatFen(topUpCapFen)}。` : '转账不进钱箱，要第二个人看过到账。'}
    </WishModal>
  );
}

/** Money paid into the company's card; with a second person's yes above the cap, and for what is in no drawer. */
export function TopUpModal({ company, onClose }: { company: Company; onClose(): void }) {
  const { walletId, name, topUpCapFen, wallet } = company;
  const done = useDone(onClose);
  const [tooMuch, setTooMuch] = useState<Paid>();
  const topUp = useWrite('companyWallet.topUp', done);
  const pay = (paid: Paid) => {
    const onError = (error: Error) => {
      if (asApiError(error).code === 'approval_required') setTooMuch(paid);
    };
    topUp.mutate({ walletId, ...paid }, { onError });
  };
  if (tooMuch !== undefined) return <TopUpWish company={company} paid={tooMuch} onClose={onClose} />;
  return (
    <FormModal<{ yuan: string; method: Method }>
      title={`给${name}充值`}
      action="收到钱了，充值"
      busy={topUp.isPending}
      error={topUp.error}
      initialValues={{ method: 'other' }}
      above={
        <p className="gap-below">
          现有 {formatFen(wallet.totalFen)}，一个人一次最多充 {formatFen(topUpCapFen)}。请先确认钱已经收到。
        </p>
      }
      onSave={({ yuan, method }) => {
        const amountFen = fenOf(yuan);
        if (amountFen !== undefined) pay({ amountFen, method });
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
        <HandInput inputMode="decimal" maxLength={12} autoFocus />
      </Form.Item>
      <Form.Item name="method" label="怎么付的" extra="以后退款按同样的方式退">
        <Select options={[...methods]} />
      </Form.Item>
    </FormModal>
  );
}
