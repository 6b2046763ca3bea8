import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useWrite } from '../../api/index.ts';
import { useMe } from '../../session/index.ts';
import { FormModal } from '../../ui/index.ts';
import { HolderWish, type HolderWanted } from './HolderWish.tsx';
import { LimitFields } from './LimitFields.tsx';
import { formOf, limitsOf, noLimits, type LimitForm } from './limits.ts';
import type { Holder } from './words.ts';

type HolderForm = LimitForm & { cardNumber: string };

/** Lets a member spend from the company's card, or changes how much, when and where. */
export function HolderModal({ walletId, holder, onClose }: { walletId: string; holder?: Holder; onClose(): void }) {
  const { message } = App.useApp();
  const { branches } = useMe();
  const set = useWrite('companyWallet.setHolder', ({ name }) => {
    void message.success(`${name}的用卡限制已保存`);
    onClose();
  });
  const others = (holder?.branchIds ?? [])
    .map((id, place) => ({ id, name: holder?.branchNames?.[place] ?? '' }))
    .filter(({ id }) => !branches.some((own) => own.id === id));
  const status = holder?.status === 'paused' ? ('paused' as const) : ('active' as const);
  const [tooMuch, setTooMuch] = useState<HolderWanted>();
  if (tooMuch !== undefined) return <HolderWish wanted={tooMuch} onClose={onClose} />;
  return (
    <FormModal<HolderForm>
      title={holder === undefined ? '加持卡人' : `${holder.name}能怎么用`}
      action={holder === undefined ? '加这位持卡人' : '保存'}
      busy={set.isPending}
      error={set.error}
      initialValues={holder === undefined ? noLimits : { ...formOf(holder), cardNumber: holder.cardNumber }}
      onSave={({ cardNumber, ...limits }) => {
        const wanted = { walletId, cardNumber: cardNumber.replaceAll(/\s/g, ''), status, ...limitsOf(limits) };
        set.mutate(wanted, {
          onError: (error) => {
            if (asApiError(error).code === 'approval_required') setTooMuch(wanted);
          },
        });
      }}
      onClose={onClose}
    >
      <Form.Item
        name="cardNumber"
        label="会员卡号"
        extra={holder === undefined ? '16 位，在对方的会员卡上' : undefined}
        rules={[{ required: true, pattern: /^(?:\s*\d){16}\s*$/, message: '请填 16 位卡号' }]}
      >
        <Input inputMode="numeric" maxLength={24} disabled={holder !== undefined} autoFocus={holder === undefined} />
      </Form.Item>
      <LimitFields others={others} />
    </FormModal>
  );
}
