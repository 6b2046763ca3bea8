import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatFen } from '@shuke/shared/money';
import { asApiError, memberSession, type ApiError } from '../../api/index.ts';
import { Button, ErrorNotice, Sheet, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import type { Branches } from './BranchChoice.tsx';
import { LimitFields, useLimits } from './LimitFields.tsx';
import { limitsOf, type Holder } from './limits.ts';

interface HolderSheetProps {
  holder: Holder;
  branches: Branches;
  onClose: () => void;
  /** Something has changed: read again. */
  onChanged: () => void;
}

/** One holder: limits, hours and branches, pause, end. */
export function HolderSheet({ holder, branches, onClose, onChanged }: HolderSheetProps) {
  const editing = useLimits(limitsOf(holder));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [ending, setEnding] = useState(false);
  const paused = holder.status === 'paused';
  const change = async (status: Holder['status'], done: string) => {
    setBusy(true);
    setError(undefined);
    try {
      const limits = editing.limits ?? limitsOf(holder);
      await memberSession.call('wallet.changeHolder', { ...limits, holderId: holder.holderId, status });
      toast(done);
      onChanged();
    } catch (failure) {
      setError(asApiError(failure));
      setBusy(false);
    }
  };
  return (
    <Sheet open title={`${holder.name}的亲情卡`} onClose={onClose}>
      <View className="family__words">
        今天用了 {formatFen(holder.spentTodayFen)}，本月用了 {formatFen(holder.spentMonthFen)}
      </View>
      <LimitFields editing={editing} branches={branches} />
      {error && <ErrorNotice error={error} />}
      <View className="family__actions">
        <Button
          id={ids.familySave}
          busy={busy}
          disabled={editing.limits === undefined}
          onTap={() => void change(holder.status, '限额已改')}
        >
          保存限额
        </Button>
        <Button
          id={ids.familyPause}
          kind="soft"
          busy={busy}
          onTap={() => void (paused ? change('active', '已恢复') : change('paused', '已暂停'))}
        >
          {paused ? '恢复使用' : '暂停使用'}
        </Button>
        <Button
          id={ids.familyEnd}
          kind={ending ? 'danger' : 'plain'}
          busy={busy}
          onTap={() => {
            if (ending) void change('ended', '已停用');
            else setEnding(true);
          }}
        >
          {ending ? `停用${holder.name}的卡，再用要重新邀请` : '停用这张卡'}
        </Button>
      </View>
    </Sheet>
  );
}
