import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { inWechat } from '../lib/platform.ts';
import { onSandboxScan } from '../lib/sandboxBridge.ts';
import { staffPage } from './session.ts';

let handedOver: string | undefined;

/** How the scan page comes: over this page, in its place, or in the place of all. */
type Move = 'navigateTo' | 'redirectTo' | 'reLaunch';

interface Opening {
  /** What was scanned already. */
  code?: string;
  /** Typing comes first. */
  manual?: boolean;
  by?: Move;
}

/** Opens the scan page. */
export function openScanPage({ code, manual = false, by = 'navigateTo' }: Opening = {}): void {
  handedOver = code;
  void Taro[by]({ url: staffPage('scan', manual ? '?manual=1' : '') });
}

/** Opens the page of a till without network, with what was scanned already if anything was. */
export function openOfflinePage({ code, by = 'navigateTo' }: Omit<Opening, 'manual'> = {}): void {
  handedOver = code;
  void Taro[by]({ url: staffPage('offline') });
}

/** 断网记积分: the camera needs no network; the page with its field where there is none. */
export async function startOfflineScan(): Promise<void> {
  if (!inWechat) {
    openOfflinePage();
    return;
  }
  try {
    const code = await scanWithCamera();
    if (code !== undefined) openOfflinePage({ code });
  } catch {
    openOfflinePage();
  }
}

/** The code the scan page was opened with; once. */
export function takeScanned(): string | undefined {
  const code = handedOver;
  handedOver = undefined;
  return code;
}

/** The camera of the phone. Undefined when the person closed it; throws when the phone has none or refuses it. */
export async function scanWithCamera(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode', 'barCode'] });
    return result;
  } catch (error) {
    const reason = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
    if (reason.includes('cancel')) return undefined;
    throw error;
  }
}

/** 扫会员码: the camera at once in WeChat; on the web, and when the camera fails, the scan page with its field. */
export async function startScan(by: Move = 'navigateTo'): Promise<void> {
  if (!inWechat) {
    openScanPage({ by });
    return;
  }
  try {
    const code = await scanWithCamera();
    if (code !== undefined) openScanPage({ code, by });
  } catch {
    openScanPage({ manual: true, by });
  }
}

/** Takes what the sandbox page scans while this page is in front; pages below it stay mounted and must not. */
export function useSandboxScan(take: (code: string) => void): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(take);
  latest.current = take;
  useDidShow(() => {
    setShown(true);
  });
  useDidHide(() => {
    setShown(false);
  });
  useEffect(
    () =>
      shown
        ? onSandboxScan((code) => {
            latest.current(code);
          })
        : undefined,
    [shown],
  );
}
