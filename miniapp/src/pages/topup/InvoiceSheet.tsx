import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberWrite, type Input } from '../../api/index.ts';
import { Button, Chips, ErrorNotice, Field, Sheet, toast } from '../../components/index.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { ids } from '../../ids.ts';

type Kind = Input<'wallet.askInvoice'>['kind'];

const kinds = [
  { value: 'personal', label: '个人', id: ids.invoicePersonal },
  { value: 'company', label: '企业', id: ids.invoiceCompany },
] as const;

const taxNumber = /^[0-9A-Z]{15,20}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** 开发票: to whom and where to; what for is the top-up, less what went back of it. */
export function InvoiceSheet({ topUpId, onClose }: { topUpId: string; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>('personal');
  const [facts, setFacts] = useState({ title: '', tax: '', email: '' });
  const change = (name: keyof typeof facts) => (value: string) => {
    setFacts((before) => ({ ...before, [name]: value }));
  };
  const tax = facts.tax.trim().toUpperCase();
  const isCompany = kind === 'company';
  const isWhole = facts.title.trim() !== '' && email.test(facts.email.trim()) && (!isCompany || taxNumber.test(tax));
  const { busy, error, submit } = useSubmit(async () => {
    const input = { topUpId, kind, title: facts.title.trim(), email: facts.email.trim() };
    const whole = isCompany ? { ...input, taxNumber: tax } : input;
    await memberWrite('wallet.askInvoice', whole, `wallet.askInvoice:${topUpId}`);
    toast('已申请，见充值记录');
    onClose();
  });
  return (
    <Sheet open title="开发票" onClose={onClose}>
      <View className="refund">
        <Chips choices={kinds} value={kind} onChange={setKind} />
        <Field
          id={ids.invoiceTitle}
          label="抬头"
          value={facts.title}
          onInput={change('title')}
          maxLength={100}
          placeholder={isCompany ? '企业全称' : '姓名'}
        />
        {isCompany && (
          <Field
            id={ids.invoiceTax}
            label="税号"
            value={facts.tax}
            onInput={change('tax')}
            maxLength={20}
            placeholder="统一社会信用代码"
            error={facts.tax !== '' && tax.length >= 15 && !taxNumber.test(tax) ? '税号是 15 到 20 位数字和字母' : undefined}
          />
        )}
        <Field
          id={ids.invoiceEmail}
          label="电子邮箱"
          value={facts.email}
          onInput={change('email')}
          maxLength={100}
          placeholder="发票会发到这里"
        />
        {error && <ErrorNotice error={error} />}
        <Button id={ids.invoiceAsk} busy={busy} disabled={!isWhole} onTap={() => void submit()}>
          申请发票
        </Button>
      </View>
    </Sheet>
  );
}
