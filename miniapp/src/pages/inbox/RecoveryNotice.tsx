import { View } from '@tarojs/components';
import { useState } from 'react';
import { memberSession } from '../../api/index.ts';
import { Button, ErrorNotice, Notice, Sheet, toast } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useSubmit } from '../../hooks/useSubmit.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { momentText } from '../../lib/dates.ts';
import { say } from '../../lib/shopWords.ts';

const tickMs = 60_000;

/** Somebody at a branch is about to take this card to another phone: the one who holds it can stop that with two taps. */
export function RecoveryNotice() {
  const read = useOperation('member.recovery', {});
  const now = useServerTime(tickMs);
  const [asking, setAsking] = useState(false);
  const recovery = read.state === 'ready' ? read.data.recovery : null;
  const { busy, error, submit } = useSubmit(async () => {
    if (recovery === null || read.state !== 'ready') return;
    await memberSession.call('member.stopRecovery', { recoveryId: recovery.recoveryId });
    toast('已停止，卡还在您手里');
    setAsking(false);
    await read.refresh();
  });
  if (recovery === null) return null;
  return (
    <>
      <Notice
        id={ids.stopRecovery}
        icon="warning"
        tone="danger"
        action="不是我"
        onTap={() => {
          setAsking(true);
        }}
      >
        {`${recovery.branchName}有人在找回您的会员卡，${momentText(recovery.readyAt, now)}以后会转到新手机`}
      </Notice>
      {asking && (
        <Sheet
          open
          title="停止找回？"
          onClose={() => {
            setAsking(false);
          }}
        >
          <View className="inbox__note">{say('停止以后，这张卡、余额和积分都留在您这里。请再到门店说一声。')}</View>
          {error && <ErrorNotice error={error} />}
          <Button id={ids.stopRecoveryConfirm} kind="danger" busy={busy} onTap={() => void submit()}>
            不是我，停止找回
          </Button>
        </Sheet>
      )}
    </>
  );
}
