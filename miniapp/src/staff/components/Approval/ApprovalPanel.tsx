import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Chips, ErrorNotice, Notice } from '../../../components/index.ts';
import { staffIds } from '../../ids.ts';
import type { useApproval, Wish } from './useApproval.ts';
import './Approval.scss';

const reasons = ['顾客要求', '收错了', '活动约定'].map((words) => ({ value: words, label: words, id: `reason-${words}` }));

/** Where a wish stands: choose why and ask, wait, or go on with the yes. What it is for stays on the screen above it. */
export function ApprovalPanel({ wish, waiting }: { wish: Omit<Wish, 'reason'>; waiting: ReturnType<typeof useApproval> }) {
  const [reason, setReason] = useState('顾客要求');
  const { approval, error, busy, ask } = waiting;
  if (approval?.status === 'waiting')
    return (
      <Notice id={staffIds.approvalWaiting} icon="clock" tone="info">
        等店长批准。请店长在自己手机的店员台点「待批」
      </Notice>
    );
  if (approval?.status === 'approved')
    return (
      <Notice icon="check" tone="pine">
        {approval.checkerName}已批准，可以办了
      </Notice>
    );
  const refused =
    approval === undefined ? undefined : approval.status === 'refused' ? `${approval.checkerName}没有批准` : '没人批准，已过期';
  return (
    <View className="approval">
      {refused !== undefined && (
        <Notice icon="warning" tone="danger">
          {[refused, approval?.note].filter((part) => typeof part === 'string').join('：')}
        </Notice>
      )}
      {error && <ErrorNotice error={error} />}
      <View className="approval__label">为什么</View>
      <Chips choices={reasons} value={reason} onChange={setReason} />
      <Button id={staffIds.askApproval} kind="soft" busy={busy} onTap={() => void ask({ ...wish, reason })}>
        {refused === undefined ? '请店长批准' : '再请一次'}
      </Button>
    </View>
  );
}
