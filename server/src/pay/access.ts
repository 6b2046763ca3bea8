import type { MerchantPay, WeChatPay } from '../platform/wechat/pay/index.ts';

/** WeChat Pay as this deployment has it. */
export interface PayAccess {
  readonly wechat: WeChatPay;
  /** Where WeChat tells of payments and refunds of a number: under our own public address. */
  notifyUrl(mchid: string): string;
}

/** The path below our public address; the number is in it, because its keys are needed to read what comes. */
export const noticePath = (mchid: string): string => `/wechat/pay/notices/${mchid}`;

/** WeChat Pay behind a public address without a slash at the end. */
export const payAccess = (wechat: WeChatPay, publicUrl: string): PayAccess => ({
  wechat,
  notifyUrl: (mchid) => publicUrl + noticePath(mchid),
});

/** A merchant's own number, or the deployment's first; undefined where no payment by phone is taken. */
export function numberFor({ wechat }: PayAccess, merchant: { payMchid: string | null }): MerchantPay | undefined {
  const mchid = merchant.payMchid ?? wechat.mchids[0];
  return mchid !== undefined && wechat.mchids.includes(mchid) ? wechat.merchantPay(mchid) : undefined;
}
