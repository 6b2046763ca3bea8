import { View } from '@tarojs/components';
import { useState } from 'react';
import { asApiError, memberSession, type Output } from '../../api/index.ts';
import { Button, Ring, Sheet, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';

type Request = NonNullable<Output<'member.codeStatus'>['visitRequest']>;
const openMs = 60_000;

/**
 * A till asks whether the member stands there: which branch, the seconds left, and two buttons that say what they do.
 * `onDone`: it has been answered, or is over.
 */
export function HereSheet({ request, now, onDone }: { request: Request; now: number; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const leftMs = Math.max(0, Date.parse(request.expiresAt) - now);
  const answer = async (accept: boolean) => {
    setBusy(true);
    try {
      await memberSession.call('member.answerIdentify', { requestId: request.id, accept });
      toast(accept ? '店员认出您了' : '已拒绝，店员看不到您的卡');
      onDone();
    } catch (error) {
      const failure = asApiError(error);
      toast(failure.message, { error: true });
      if (failure.definite) onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet open title="您在这家店吗？">
      <View className="code__confirm">
        <Ring share={leftMs / openMs} tone="brand" size="l">
          {Math.ceil(leftMs / 1_000)}
        </Ring>
        <View className="code__here-branch">{request.branchName}</View>
        <View className="code__confirm-where">
          店员按手机尾号找到了您。是您就点「是我」，像出示会员码一样，可以积分，也可以用储值和积分付款
        </View>
      </View>
      <View className="code__confirm-buttons">
        <Button id={ids.hereAccept} busy={busy} onTap={() => void answer(true)}>
          是我，我在店里
        </Button>
        <Button id={ids.hereRefuse} kind="plain" size="m" busy={busy} onTap={() => void answer(false)}>
          不是我
        </Button>
      </View>
    </Sheet>
  );
}
