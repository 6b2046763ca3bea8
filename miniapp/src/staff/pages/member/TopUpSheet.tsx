import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen, parseYuan, readYuan } from '@shuke/shared/money';
import { Button, Chips, Field, Sheet, toast } from '../../../components/index.ts';
import { staffIds, topUpChoiceId } from '../../ids.ts';
import type { Visit } from '../../visit.ts';
import { ApprovalPanel } from '../../components/Approval/ApprovalPanel.tsx';
import { useApproval } from '../../components/Approval/useApproval.ts';
import { useTopUp } from './useTopUp.ts';

/** What people usually pay in. */
const choices = ['100', '200', '300', '500'].map((yuan) => ({
  value: yuan,
  label: `¥${yuan}`,
  id: topUpChoiceId(parseYuan(yuan)),
}));

/** Cash into stored value: the amount stands on the button that takes it. */
export function TopUpSheet({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [text, setText] = useState('');
  const { busy, trouble, pay } = useTopUp(visit.visitId);
  const amountFen = readYuan(text);
  const approval = useApproval();
  const asksFor = trouble?.needsApproval === true ? amountFen : undefined;
  const locked = busy || trouble?.unanswered === true || approval.approval?.status === 'waiting';
  const change = (value: string) => {
    if (!locked) setText(value);
  };
  const submit = async () => {
    if (amountFen === undefined || !(await pay(amountFen, approval.approved))) return;
    toast(`已充 ${formatFen(amountFen)}`);
    onClose();
  };
  return (
    <Sheet open title="现金充值" {...(locked ? {} : { onClose })}>
      <View className="visit__top-up-now">
        {visit.member.name}现有 {formatFen(visit.walletFen)}，充的都是本金
      </View>
      <View className="visit__top-up-choices">
        <Chips choices={choices} value={text} onChange={change} />
      </View>
      <View className="visit__top-up-field">
        <Field
          id={staffIds.topUpAmount}
          label="收到的现金（元）"
          value={text}
          onInput={change}
          type="digit"
          maxLength={10}
          placeholder="填实收金额"
          error={trouble?.words ?? (text !== '' && amountFen === undefined ? '请填金额，最多两位小数' : undefined)}
        />
      </View>
      {asksFor !== undefined && (
        <ApprovalPanel wish={{ kind: 'topUpCash', subject: visit.visitId, amountFen: asksFor }} waiting={approval} />
      )}
      <Button id={staffIds.topUpPay} busy={busy} disabled={amountFen === undefined} onTap={() => void submit()}>
        {payText(amountFen, trouble?.unanswered === true)}
      </Button>
    </Sheet>
  );
}

function payText(amountFen: number | undefined, unanswered: boolean): string {
  if (amountFen === undefined) return '收现金，充值';
  return unanswered ? `查这笔 ${formatFen(amountFen)}` : `收现金 ${formatFen(amountFen)}，充值`;
}
