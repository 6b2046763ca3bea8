import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

let waiting: readonly Resolve[] = [];
const listeners = new Set<() => void>();

const become = (next: readonly Resolve[]): void => {
  waiting = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const isAsked = (): boolean => waiting.length > 0;

/** True while WeChat waits for the person to agree to its privacy guide before a first use of what is private. */
export const usePrivacyAsked = (): boolean => useSyncExternalStore(subscribe, isAsked, isAsked);

/**
 * Listens for the first use of what is private: phone number, camera, clipboard, album. WeChat lets the use wait until it is
 * answered, and never asks again once it was agreed to. Nothing is asked at the start. Base libraries before 2.32.3 ask by
 * themselves.
 */
export function watchPrivacy(): void {
  const { onNeedPrivacyAuthorization } = Taro as Partial<typeof Taro>;
  onNeedPrivacyAuthorization?.((resolve) => {
    resolve({ event: 'exposureAuthorization' });
    become([...waiting, resolve]);
  });
}

/** The person tapped WeChat's own button, whose id it wants to know: what waited goes on. */
export function agreeToPrivacy(buttonId: string): void {
  const asked = waiting;
  become([]);
  for (const resolve of asked) resolve({ event: 'agree', buttonId });
}

/** What waited fails, and says so where it was wanted. */
export function refusePrivacy(): void {
  const asked = waiting;
  become([]);
  for (const resolve of asked) resolve({ event: 'disagree' });
}

/** Opens the guide as it stands at WeChat. */
export function openPrivacyText(): void {
  Taro.openPrivacyContract({});
}
