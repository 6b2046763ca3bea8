import Taro from '@tarojs/taro';
import { failReason } from '../lib/failReason.ts';
import type { PayOutcome } from '../lib/payOutcome.ts';
import { onWeb } from '../lib/platform.ts';
import { askSandboxToPay } from '../lib/sandboxPay.ts';
import type { Output } from './client.ts';

/** Shows WeChat's pay sheet and waits until it is gone; on the web the sandbox shows one. Never throws. */
export async function requestPayment(sheet: Output<'wallet.startTopUp'>['paySheet']): Promise<PayOutcome> {
  if (onWeb) return askSandboxToPay(sheet);
  try {
    // By callbacks: this is one of the calls that Taro hands to WeChat as they are, and not every WeChat gives a promise.
    await new Promise((success, fail) => void Taro.requestPayment({ ...sheet, success, fail }));
    return 'paid';
  } catch (error) {
    // wx.requestPayment: "requestPayment:fail cancel" when the person closed the sheet, else "fail (detail)".
    return failReason(error).includes('cancel') ? 'cancelled' : 'unknown';
  }
}
