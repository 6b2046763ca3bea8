import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { barredWords } from '@shuke/shared/words';
import { asApiError, staffSession, type ApiError } from '../../../api/index.ts';
import { Button, ErrorNotice, Notice, Sheet, toast } from '../../../components/index.ts';
import { whatWords, type ApprovalRow } from '../../components/Approval/words.ts';
import { staffIds } from '../../ids.ts';

interface AnswerSheetProps {
  approval: ApprovalRow;
  onDone: () => void;
  onClose: () => void;
}

/** Who, for whom, how much and why, before anybody says yes. One's own wish is for somebody else to answer. */
export function AnswerSheet({ approval, onDone, onClose }: AnswerSheetProps) {
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const answer = async (approve: boolean) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await staffSession.call('approval.answer', { approvalId: approval.approvalId, approve });
      toast(approve ? '已批准，店员可以办了' : '没有批准');
      onDone();
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  const facts = [
    ['顾客', approval.memberName],
    ['申请人', `${approval.makerName}·${approval.branchName}`],
    ['原因', approval.reason],
  ] as const;
  return (
    <Sheet open title={whatWords(approval)} {...(busy ? {} : { onClose })}>
      <View className="approvals__facts">
        {[...facts, ...approval.lines.map((line, place) => [place === 0 ? '内容' : '', line] as const)].map(([label, words]) => (
          <View key={words} className="approvals__fact">
            <View className="approvals__label">{label}</View>
            <View className="approvals__words">{words}</View>
          </View>
        ))}
      </View>
      {error && <ErrorNotice error={error} />}
      {approval.barred !== null ? (
        <Notice icon="user" tone="info">
          {barredWords[approval.barred]}
        </Notice>
      ) : (
        <View className="approvals__answers">
          <Button id={staffIds.refuse} kind="ghost" busy={busy} onTap={() => void answer(false)}>
            不批准
          </Button>
          <Button id={staffIds.approve} busy={busy} onTap={() => void answer(true)}>
            批准
          </Button>
        </View>
      )}
    </Sheet>
  );
}
