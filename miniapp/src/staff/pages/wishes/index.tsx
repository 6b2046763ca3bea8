import { View } from '@tarojs/components';
import { useState } from 'react';
import { Amount, Button, Empty, Failed, Page, Row, Rows, Skeleton } from '../../../components/index.ts';
import { useStaffList } from '../../../hooks/useList.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { staffIds, wishId } from '../../ids.ts';
import { staffPage, useBranch, useStaff, type WorkBranch } from '../../session.ts';
import { WishSheet } from './WishSheet.tsx';
import './index.scss';

const nav = { title: '退款申请', home: staffPage('home') };

/** What members ask to have back of their stored value: given back, or answered with a reason. */
export default function WishesPage() {
  const { branch } = useBranch(useStaff());
  const [answered, setAnswered] = useState(0);
  return (
    <Page nav={nav} tone="ink" offline="断网，看不到新的申请">
      {branch && (
        <Wishes
          key={`${branch.id}${String(answered)}`}
          branch={branch}
          onAnswered={() => {
            setAnswered(answered + 1);
          }}
        />
      )}
    </Page>
  );
}

function Wishes({ branch, onAnswered }: { branch: WorkBranch; onAnswered: () => void }) {
  const now = useServerTime();
  const list = useStaffList('topUp.list', { branchId: branch.id, show: 'asked' });
  const [open, setOpen] = useState<string>();
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'failed')
    return <Failed title="没读到退款申请" error={list.error} onRetry={list.retry} unchanged="没有退过任何一笔" />;
  if (list.items.length === 0) return <Empty title="没有退款申请" hint="会员在手机上申请退储值，会出现在这里" />;
  return (
    <View className="wishes">
      <Rows>
        {list.items.map(({ topUpId, memberName, phoneTail, paidFen, asked }) => (
          <Row
            key={topUpId}
            id={wishId(topUpId)}
            icon="wallet"
            tone="gold"
            title={`${memberName}（尾号 ${phoneTail}）`}
            lines={[asked?.reason ?? '没有写原因', asked === null ? '' : momentText(asked.at, now)].filter((line) => line !== '')}
            amount={<Amount fen={paidFen} />}
            onTap={() => {
              setOpen(topUpId);
            }}
          />
        ))}
      </Rows>
      {list.hasMore && (
        <Button id={staffIds.moreWishes} kind="plain" size="m" busy={list.loadingMore} onTap={list.loadMore}>
          更早的
        </Button>
      )}
      {open !== undefined && (
        <WishSheet
          topUpId={open}
          onDone={onAnswered}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </View>
  );
}
