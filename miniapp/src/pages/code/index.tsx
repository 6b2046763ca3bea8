import { View } from '@tarojs/components';
import { useState } from 'react';
import { Bone, Failed, Page, Skeleton } from '../../components/index.ts';
import { useOperation } from '../../hooks/useOperation.ts';
import { useServerTime } from '../../hooks/useServerTime.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { useNetwork } from '../../lib/offline.ts';
import { openClaim } from '../claim/openClaim.ts';
import { Balances, Holder } from './Holder.tsx';
import { HereSheet } from './HereSheet.tsx';
import { Hints } from './Hints.tsx';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import { PaidPanel } from './PaidPanel.tsx';
import { PayNowSheet } from './PayNowSheet.tsx';
import { ShownCode } from './ShownCode.tsx';
import { useBrightScreen } from './useBrightScreen.ts';
import { useCodeDevice } from './useCodeDevice.ts';
import { useNews } from './useNews.ts';
import { say } from '../../lib/shopWords.ts';
import './code.scss';

/** The member code: from the phone alone, so that it works in a cellar; the network only tells what came of it. */
export default function CodePage() {
  const online = useNetwork();
  const device = useCodeDevice(online);
  const now = useServerTime();
  const bright = useBrightScreen();
  const home = useOperation('member.home', {}, { keep: true, enabled: online === true });
  const { status, sale, confirmation, request, again, answered, told, poll } = useNews(
    online === true && device.state === 'ready' ? device.device.deviceId : undefined,
  );
  const [later, setLater] = useState<string>();
  const pending = status?.pendingPayment && status.pendingPayment.saleId !== later ? status.pendingPayment : undefined;
  const member = home.state === 'ready' ? home.data : undefined;
  const look = member?.tier.look ?? 'persimmon';

  return (
    <Page nav={{ title: '会员码' }} tone={look === 'ink' ? 'night' : look} offline="没有网络也能用，大额付款需要联网">
      <View className="code">
        <View className="code__calyx" aria-hidden="true" />
        <View className="code__card">
          {member ? <Holder member={member} /> : <View className="code__nobody" />}
          {device.state === 'loading' && <CodeSkeleton />}
          {device.state === 'failed' && (
            <Failed title="没取到会员码" error={device.error} onRetry={device.retry} unchanged="余额没有变化" />
          )}
          {device.state === 'ready' && !sale && (
            <ShownCode device={device.device} now={now} online={online !== false} renew={device.renew} />
          )}
          {status && sale && <PaidPanel sale={sale} status={status} onAgain={again} />}
          {member && !sale && (
            <Balances
              walletFen={status?.wallet.totalFen ?? member.wallet.totalFen}
              points={status?.points ?? member.points}
              staleAt={!status && home.state === 'ready' && home.stale ? home.at : undefined}
            />
          )}
        </View>
        <View id={ids.codeClaim} className="code__claim" onClick={() => void openClaim()} {...button()}>
          {say('有小票？补积分')}
        </View>
        <Hints bright={bright} branchName={!sale && status?.visit ? status.visit.branchName : undefined} />
      </View>
      {pending && (
        <PayNowSheet
          key={pending.saleId}
          pending={pending}
          onEnd={() => void poll()}
          onClose={() => {
            setLater(pending.saleId);
          }}
        />
      )}
      {request && !confirmation && <HereSheet key={request.id} request={request} now={now} onDone={told} />}
      {confirmation && <ConfirmSheet key={confirmation.id} confirmation={confirmation} now={now} onDone={answered} />}
    </Page>
  );
}

function CodeSkeleton() {
  return (
    <Skeleton>
      <Bone className="code__bars-bone" />
      <Bone className="code__qr-bone" />
    </Skeleton>
  );
}
