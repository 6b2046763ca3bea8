import Taro, { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { asApiError, signedInStaff, staffSession, type ApiError } from '../../../api/index.ts';
import { loginCode } from '../../../api/wechatLogin.ts';
import { inSandboxFrame } from '../../../lib/sandboxBridge.ts';
import { staffPage } from '../../session.ts';
import { signInDemoStaff } from './demoStaff.ts';

/** To the till. */
export const goHome = (): void => void Taro.reLaunch({ url: staffPage('home') });

/** Signing in; `entering` while the sandbox's staff is let in without a form. */
export function useSignIn() {
  const [entering, setEntering] = useState(inSandboxFrame);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const underWay = useRef(false);

  useDidShow(() => {
    if (signedInStaff()) goHome();
    else if (entering) {
      void signInDemoStaff().then((done) => {
        if (done) goHome();
        else setEntering(false);
      });
    }
  });

  const enter = async (getIn: () => Promise<unknown>) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await getIn();
      goHome();
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return {
    entering,
    busy,
    error,
    signIn: (phone: string, password: string) => enter(() => staffSession.signIn({ phone, password })),
    signInByWechat: () => enter(async () => staffSession.signInByWechat(await loginCode())),
  };
}
