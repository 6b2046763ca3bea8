import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { inWechat } from './platform.ts';
import { keep, read } from './storage.ts';

const listeners = new Set<() => void>();

/** From this size of WeChat's own letters (17 is its usual) somebody wants them large. */
const largeLetters = 20;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const isOn = (): boolean => read('careMode') === true;

/** 关怀模式: larger letters and fewer things, on this phone. */
export const useCare = (): boolean => useSyncExternalStore(subscribe, isOn, isOn);

/** Switches it for every page at once; also the answer to having been offered it. */
export function setCare(on: boolean): void {
  keep('careMode', on);
  for (const listener of listeners) listener();
}

/** True while somebody who reads large letters in WeChat has not been asked yet. */
export function shouldOfferCare(): boolean {
  if (!inWechat || read('careMode') !== undefined) return false;
  // Base libraries before 2.20.1 do not tell.
  const { getAppBaseInfo } = Taro as Partial<typeof Taro>;
  const { fontSizeSetting = 0 } = (getAppBaseInfo?.() ?? {}) as { fontSizeSetting?: number };
  return fontSizeSetting >= largeLetters;
}
