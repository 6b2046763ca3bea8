import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, readYuan } from '@shuke/shared/money';
import { staffWrite, type Output } from '../../../api/index.ts';
import { Button, Chips, ErrorNotice, Field, Notice, Sheet, toast } from '../../../components/index.ts';
import { ApprovalPanel } from '../../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../../components/Approval/useApproval.ts';
import { companyMethodId, staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';

type Method = 'cash' | 'card' | 'other';

const methods = (
  [
    ['other', '转账或其他'],
    ['card', '银行卡'],
    ['cash', '现金'],
  ] as const
).map(([value, label]) => ({ value, label, id: companyMethodId(value) }));

interface CompanySheetProps {
  company: Output<'companyWallet.list'>['data'][number];
  onDone: () => void;
  onClose: () => void;
}

/** Money of a company taken in: how much and how, once. */
export function CompanySheet({ company: { walletId, name, status, wallet }, onDone, onClose }: CompanySheetProps) {
  const [text, setText] = useState('');
  const [method, setMethod] = useState<Method>('other');
  const { busy, error, run } = useOnce();
  const approval = useApproval();
  const amountFen = readYuan(text);
  // Whose answer was lost is asked for again just as it was.
  const isAsked = approval.approval?.status === 'waiting' || approval.approved !== undefined;
  const locked = busy || isAsked || (error !== undefined && !error.definite);
  const unlessLocked =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      if (!locked) set(value);
    };
  const pay = () =>
    run(async () => {
      if (amountFen === undefined) return;
      const approvalId = approval.approved === undefined ? {} : { approvalId: approval.approved };
      const { walletAfterFen } = await staffWrite(
        'companyWallet.topUp',
        { walletId, amountFen, method, ...approvalId },
        walletId,
      );
      toast(`已充 ${formatFen(amountFen)}，现有 ${formatFen(walletAfterFen)}`);
      onDone();
    });
  return (
    <Sheet open title={`给${name}充值`} {...(locked ? {} : { onClose })}>
      <View className="companies__now">现有 {formatFen(wallet.totalFen)}，请先确认钱已经收到</View>
      {status === 'frozen' ? (
        <Notice icon="warning" tone="danger">
          这张卡已冻结，解冻后才能充值
        </Notice>
      ) : (
        <>
          <Field
            id={staffIds.companyAmount}
            label="收到多少（元）"
            value={text}
            type="digit"
            maxLength={10}
            placeholder="填实收金额"
            error={text !== '' && amountFen === undefined ? '请填金额，最多两位小数' : undefined}
            onInput={unlessLocked(setText)}
          />
          <View className="companies__methods">
            <Chips choices={methods} value={method} onChange={unlessLocked(setMethod)} />
          </View>
          {error && !isAsked && <ErrorNotice error={error} />}
          {error?.code === 'approval_required' && <Ask wish={{ subject: walletId, amountFen, method }} waiting={approval} />}
          <Button id={staffIds.companyPay} busy={busy} disabled={amountFen === undefined} onTap={() => void pay()}>
            {amountFen === undefined
              ? '充值'
              : `${locked && !busy && !isAsked ? '查这笔' : '收到'} ${formatFen(amountFen)}，充值`}
          </Button>
        </>
      )}
    </Sheet>
  );
}

/** Above what one may take alone: a second person agrees to this amount, paid this way. */
const Ask = ({
  wish: { amountFen, ...wish },
  waiting,
}: {
  wish: { subject: string; amountFen: number | undefined; method: Method };
  waiting: ReturnType<typeof useApproval>;
}) => (amountFen === undefined ? null : <ApprovalPanel wish={{ kind: 'companyTopUp', amountFen, ...wish }} waiting={waiting} />);
