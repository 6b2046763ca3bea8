import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { onWeb } from './platform.ts';

type Listener = (online: boolean) => void;

/** Calls back with the state of now, and on every change of the network. Returns how to stop. */
function watchNetwork(listener: Listener): () => void {
  return onWeb ? watchBrowser(listener) : watchWechat(listener);
}

function watchBrowser(listener: Listener): () => void {
  const tell = () => {
    listener(navigator.onLine);
  };
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  tell();
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

function watchWechat(listener: Listener): () => void {
  let watching = true;
  const tell = ({ isConnected }: { isConnected: boolean }) => {
    if (watching) listener(isConnected);
  };
  Taro.onNetworkStatusChange(tell);
  // No answer counts as online: a wrong "no network" would keep people from trying.
  Taro.getNetworkType().then(
    ({ networkType }) => {
      tell({ isConnected: networkType !== 'none' });
    },
    () => {
      tell({ isConnected: true });
    },
  );
  return () => {
    watching = false;
    Taro.offNetworkStatusChange(tell);
  };
}

/** Whether the phone has a network; undefined until the phone has said so. */
export function useNetwork(): boolean | undefined {
  const [online, setOnline] = useState<boolean>();
  useEffect(() => watchNetwork(setOnline), []);
  return online;
}

/** Whether the phone has a network. True until known otherwise. */
export const useOnline = (): boolean => useNetwork() !== false;
