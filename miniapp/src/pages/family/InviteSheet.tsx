import Taro from '@tarojs/taro';
import { Canvas, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import { asApiError, memberSession, type ApiError, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Sheet, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { aria } from '../../lib/aria.ts';
import { momentText } from '../../lib/dates.ts';
import { drawModules } from '../../lib/draw.ts';
import type { Branches } from './BranchChoice.tsx';
import { LimitFields, useLimits } from './LimitFields.tsx';
import { noLimits } from '@shuke/shared/limitWords';
import { say } from '../../lib/shopWords.ts';

type Invite = Output<'wallet.inviteHolder'>;

/** As wide as shown; the style sheet says the same. */
const qrWidth = 200;

/** Limits first, then a code that one person can take within 24 hours. */
export function InviteSheet({ now, branches, onClose }: { now: number; branches: Branches; onClose: () => void }) {
  const editing = useLimits(noLimits);
  const [invite, setInvite] = useState<Invite>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const ask = async () => {
    if (editing.limits === undefined) return;
    setBusy(true);
    setError(undefined);
    try {
      setInvite(await memberSession.call('wallet.inviteHolder', editing.limits));
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet open title={invite ? '请家人扫这个码' : '邀请家人用我的储值'} onClose={onClose}>
      {invite ? (
        <InviteCode invite={invite} now={now} />
      ) : (
        <>
          <View className="family__words">{say('花的是您的储值，积分归花的人。随时可以改限额、暂停或停用。')}</View>
          <LimitFields editing={editing} branches={branches} />
          {error && <ErrorNotice error={error} />}
          <Button id={ids.familyAsk} busy={busy} disabled={editing.limits === undefined} onTap={() => void ask()}>
            生成邀请码
          </Button>
        </>
      )}
    </Sheet>
  );
}

function InviteCode({ invite: { code, expiresAt }, now }: { invite: Invite; now: number }) {
  useEffect(() => {
    Taro.nextTick(() => {
      drawModules(ids.familyQr, { rows: encode(code, { ecc: 'M', border: 0 }).data, quiet: 0, rowHeight: 1 }, qrWidth);
    });
  }, [code]);
  const copyCode = () =>
    void Taro.setClipboardData({ data: code }).then(() => {
      toast('邀请码已复制');
    });
  return (
    <View className="family__invite">
      <View className="family__qr-card">
        <Canvas
          type="2d"
          id={ids.familyQr}
          canvasId={ids.familyQr}
          className="family__qr"
          {...aria('img', { label: '亲情卡邀请码' })}
        />
      </View>
      <View id={ids.familyCode} className="family__code">
        {code.replace(/(.{4})(?=.)/g, '$1 ')}
      </View>
      <View className="family__words">
        {momentText(expiresAt, now)} 前有效，只能领一次。请对方打开“储值”里的“亲情卡”，点“领取亲情卡”。
      </View>
      <Button id={ids.familyCopy} kind="soft" onTap={copyCode}>
        复制邀请码
      </Button>
    </View>
  );
}
