import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { readClaimCode } from '@shuke/shared/claimCode';
import { formatFen, formatPoints } from '@shuke/shared/money';
import { asApiError, memberWrite, type ApiError, type Output } from '../../api/index.ts';
import { Button, ErrorNotice, Field, Page, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { useOnline } from '../../lib/offline.ts';
import { openHistory } from '../history/focus.ts';
import { say } from '../../lib/shopWords.ts';
import './claim.scss';

type Claimed = Output<'member.claimSale'>;

/** The camera; undefined when the person closed it or the phone has none. */
const scan = (): Promise<string | undefined> =>
  Taro.scanCode({ scanType: ['qrCode', 'barCode'] }).then(
    ({ result }) => result,
    () => undefined,
  );

/** 补积分: the code of a slip, typed or scanned, for the points of that sale. */
export default function ClaimPage() {
  const [text, setText] = useState('');
  const [claimed, setClaimed] = useState<Claimed>();
  const { busy, error, claim } = useClaim(setClaimed);
  const online = useOnline();
  const code = readClaimCode(text);
  const wrong = text.length >= 16 && code === undefined ? '号码不对，请对照小票再看看' : undefined;
  const scanned = async () => {
    const result = await scan();
    if (result === undefined) return;
    setText(result);
    const found = readClaimCode(result);
    if (found === undefined) toast(say('这不是补积分码'), { error: true });
    else await claim(found);
  };
  return (
    <Page nav={{ title: say('补积分') }} offline="需要网络">
      <View className="claim">
        {claimed ? (
          <Done claimed={claimed} />
        ) : (
          <>
            <View className="claim__words">{say('收款时还不是会员？小票上的 16 位码 7 天内可以补一次积分')}</View>
            <Field
              id={ids.claimCode}
              label="小票上的码"
              value={text}
              onInput={setText}
              type="number"
              maxLength={20}
              placeholder="87 开头的 16 位数字"
              error={wrong}
            />
            {error && <ErrorNotice error={error} />}
            <Button
              id={ids.claimDone}
              busy={busy}
              disabled={code === undefined || !online}
              onTap={() => {
                if (code !== undefined) void claim(code);
              }}
            >
              {say('补积分')}
            </Button>
            <Button id={ids.claimScan} kind="soft" icon="scan" busy={busy} disabled={!online} onTap={() => void scanned()}>
              扫小票上的码
            </Button>
          </>
        )}
      </View>
    </Page>
  );
}

function useClaim(onClaimed: (claimed: Claimed) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const claim = async (code: string) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      onClaimed(await memberWrite('member.claimSale', { code }));
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, claim };
}

function Done({ claimed }: { claimed: Claimed }) {
  return (
    <View id={ids.claimResult} className="claim__done" aria-live="polite">
      <View>
        补了 {formatPoints(claimed.pointsEarned)}
        {say(' 积分')}
      </View>
      <View className="claim__words">
        {claimed.branchName} 消费 {formatFen(claimed.payableFen)}，现有 {formatPoints(claimed.pointsAfter)}
        {say(' 积分')}
      </View>
      <Button size="m" kind="soft" onTap={() => void openHistory('points')}>
        看明细
      </Button>
    </View>
  );
}
