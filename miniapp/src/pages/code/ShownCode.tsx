import { View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { memberCode, msToNextStep, stepAt, stepMs } from '@shuke/shared/memberCode';
import { asApiError } from '../../api/index.ts';
import { Icon, Ring, toast } from '../../components/index.ts';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { tellSandbox } from '../../lib/sandboxBridge.ts';
import type { CodeDevice } from '../../lib/storage.ts';
import { CodeImages } from './CodeImages.tsx';
import { useScreenshots } from './useScreenshots.ts';

const hurryMs = 5_000;

/** What the code on the screen is made from; it needs no network. */
export interface ShownCodeProps {
  device: CodeDevice;
  now: number;
  online: boolean;
  /** A new key at once. */
  renew: () => Promise<void>;
}

/** The code of this half minute, its ring, and a button that makes it worthless and shows another. */
export function ShownCode({ device, now, online, renew }: ShownCodeProps) {
  const step = stepAt(now);
  const code = useMemo(() => memberCode(device, step * stepMs), [device, step]);
  const leftMs = msToNextStep(now);
  const { busy, change } = useRenewal(renew, online);

  useEffect(() => {
    tellSandbox({ shuke: 'code', code });
  }, [code]);
  useScreenshots(() => void change('截图已失效，已换新码'));

  return (
    <View className="code__shown">
      <CodeImages code={code} />
      <View className="code__ring">
        <Ring share={leftMs / stepMs} tone={leftMs <= hurryMs ? 'gold' : 'pine'}>
          {Math.ceil(leftMs / 1_000)}
        </Ring>
        <View>秒后自动更新</View>
        <View className="code__bar" />
        <View
          id={ids.codeRefresh}
          className={`code__renew${busy ? ' code__renew--busy' : ''}`}
          onClick={() => void change('会员码已更新')}
          {...button({ disabled: busy })}
        >
          <Icon name="refresh" size={16} />
          立即更新
        </View>
      </View>
    </View>
  );
}

function useRenewal(renew: () => Promise<void>, online: boolean) {
  const [busy, setBusy] = useState(false);
  const change = async (done: string) => {
    if (busy) return;
    if (!online) {
      toast('没有网络，到点自动更新', { error: true });
      return;
    }
    setBusy(true);
    try {
      await renew();
      toast(done, { icon: 'clock' });
    } catch (error) {
      toast(asApiError(error).message, { error: true });
    } finally {
      setBusy(false);
    }
  };
  return { busy, change };
}
