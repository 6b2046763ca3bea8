import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Empty, Failed, Page, Row, Rows, Section, Skeleton, Tag } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { statusWords, whatWords, type ApprovalRow } from '../../components/Approval/words.ts';
import { approvalId, staffIds } from '../../ids.ts';
import { mayDo, staffPage, useStaff } from '../../session.ts';
import { AnswerSheet } from './AnswerSheet.tsx';
import { Recoveries } from './Recoveries.tsx';
import './index.scss';

const nav = { title: '待批', home: staffPage('home') };

/** What others ask to be allowed, and what became of what they asked before. */
export default function ApprovalsPage() {
  const staff = useStaff();
  const [answered, setAnswered] = useState(0);
  return (
    <Approvals
      key={answered}
      mayRecover={mayDo(staff, 'member.manage')}
      onAnswered={() => {
        setAnswered(answered + 1);
      }}
    />
  );
}

function Approvals({ mayRecover, onAnswered }: { mayRecover: boolean; onAnswered: () => void }) {
  const now = useServerTime();
  const list = useStaffList('approval.list', { show: 'all' });
  const [open, setOpen] = useState<ApprovalRow>();
  const items = list.state === 'ready' ? list.items : [];
  const waiting = items.filter(({ status }) => status === 'waiting');
  const past = items.filter(({ status }) => status !== 'waiting');
  const row = (approval: ApprovalRow) => (
    <Row
      key={approval.approvalId}
      id={approvalId(approval.approvalId)}
      icon={approval.kind === 'topUpCash' ? 'wallet' : 'receipt'}
      title={whatWords(approval)}
      tag={<Tag tone={toneOf(approval)}>{statusWords(approval)}</Tag>}
      lines={linesOf(approval, now)}
      {...(approval.status === 'waiting'
        ? {
            onTap: () => {
              setOpen(approval);
            },
          }
        : {})}
    />
  );
  return (
    <Page nav={nav} tone="ink" offline="断网，看不到新的申请">
      <View className="approvals">
        {list.state === 'loading' && <Skeleton />}
        {list.state === 'failed' && (
          <Failed title="没读到申请" error={list.error} onRetry={list.retry} unchanged="没有批过任何一笔" />
        )}
        {list.state === 'ready' && waiting.length === 0 && <Empty title="没有待批的" hint="店员办超过上限的事，会出现在这里" />}
        {waiting.length > 0 && <Rows>{waiting.map(row)}</Rows>}
        {mayRecover && <Recoveries onDone={onAnswered} />}
        {past.length > 0 && (
          <Section title="已经处理">
            <Rows>{past.map(row)}</Rows>
          </Section>
        )}
        {list.state === 'ready' && list.hasMore && (
          <Button id={staffIds.moreApprovals} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
            更早的
          </Button>
        )}
      </View>
      {open && (
        <AnswerSheet
          approval={open}
          onDone={onAnswered}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </Page>
  );
}

const toneOf = ({ status }: ApprovalRow) =>
  status === 'waiting' ? 'gold' : status === 'refused' ? 'danger' : status === 'expired' ? 'plain' : 'pine';

function linesOf({ memberName, branchName, makerName, reason, askedAt, checkerName, note }: ApprovalRow, now: number): string[] {
  return [
    memberName,
    `${makerName}·${branchName}·${momentText(askedAt, now)}`,
    [reason, checkerName === '' ? '' : `${checkerName}答${note === null ? '' : `：${note}`}`]
      .filter((part) => part !== '')
      .join(' → '),
  ];
}
