import { View } from '@tarojs/components';
import { useState } from 'react';
import { proofWords } from '@shuke/shared/words';
import { staffSession, staffWrite } from '../../../api/index.ts';
import { Button, ErrorNotice, Field, Notice, Sheet, toast } from '../../../components/index.ts';
import { useServerTime } from '../../../hooks/useServerTime.ts';
import { momentText } from '../../../lib/dates.ts';
import { staffIds } from '../../ids.ts';
import { useOnce } from '../../once.ts';
import type { Recovery } from './Recoveries.tsx';

const reasonMax = 60;

interface RecoverySheetProps {
  recovery: Recovery;
  onDone: () => void;
  onClose: () => void;
}

/** Whose card goes to whose phone and what was seen, before anybody says yes; not before the wait is over, and not who began it. */
export function RecoverySheet({ recovery, onDone, onClose }: RecoverySheetProps) {
  const { recoveryId, status, lost, claimant, proof, note, openedByName, isMine } = recovery;
  const [reason, setReason] = useState('');
  const { error, busy, run } = useOnce();
  const finish = () =>
    run(async () => {
      await staffWrite('recovery.finish', { recoveryId }, recoveryId);
      toast('已转到新手机');
      onDone();
    });
  const refuse = () =>
    run(async () => {
      await staffSession.call('recovery.refuse', { recoveryId, reason: reason.trim() });
      toast('没有同意，什么都没有变');
      onDone();
    });
  const facts = [
    ['丢了的卡', `${lost.name} ${lost.phoneMasked}`],
    ['现在的手机', `${claimant.name} ${claimant.phoneMasked}`],
    ['凭什么', `${proofWords[proof]}：${note}`],
    ['谁办的', openedByName],
  ] as const;
  return (
    <Sheet open title="找回会员" {...(busy ? {} : { onClose })}>
      <View className="approvals__facts">
        {facts.map(([label, words]) => (
          <View key={label} className="approvals__fact">
            <View className="approvals__label">{label}</View>
            <View className="approvals__words">{words}</View>
          </View>
        ))}
      </View>
      {error && <ErrorNotice error={error} />}
      <Standing recovery={recovery} />
      <Field
        id={staffIds.recoveryReason}
        label="不同意的原因"
        value={reason}
        onInput={setReason}
        maxLength={reasonMax}
        placeholder="不同意才要填"
      />
      <View className="approvals__answers">
        <Button id={staffIds.recoveryRefuse} kind="ghost" busy={busy} disabled={reason.trim() === ''} onTap={() => void refuse()}>
          不同意
        </Button>
        {status === 'ready' && !isMine && (
          <Button id={staffIds.recoveryFinish} busy={busy} onTap={() => void finish()}>
            转到新手机
          </Button>
        )}
      </View>
    </Sheet>
  );
}

/** What is to come, or what a yes does. */
function Standing({ recovery: { status, readyAt, isMine } }: { recovery: Recovery }) {
  const now = useServerTime();
  if (status === 'waiting')
    return <Notice icon="clock" tone="info">{`原来的手机可以说不是本人；${momentText(readyAt, now)}以后才能完成`}</Notice>;
  return isMine ? (
    <Notice icon="user" tone="info">
      这是您自己开始的，请另一位店长或老板完成
    </Notice>
  ) : (
    <View className="approvals__words">完成后，新手机打开这张卡，两张卡合在一起；原来的手机和会员码失效</View>
  );
}
