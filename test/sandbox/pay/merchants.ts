import type { PayAccount } from '../../../server/src/platform/wechat/pay/index.ts';
import { demoMiniProgram } from '../apps.ts';
import { testKeys } from './keys.ts';

/** A contract with WeChat Pay, as WeChat has it. */
export interface Merchant {
  readonly mchid: string;
  /** Shown on the pay sheet. */
  readonly name: string;
  /** Bound to the number. */
  readonly appids: readonly string[];
  /** With which of WeChat's keys it is spoken to: the public key, or the platform certificates. */
  readonly keyMode: 'publicKey' | 'certificate';
  /** 特约商户 under a partner; none for a direct merchant. */
  readonly subs: readonly { readonly mchid: string; readonly name: string; readonly appid?: string }[];
}

/** The demonstration's own number: direct, public key. */
export const demoMerchant: Merchant = {
  mchid: '1900000109',
  name: '山雀茶点',
  appids: [demoMiniProgram.appId],
  keyMode: 'publicKey',
  subs: [],
};

/** A merchant of before October 2024. */
export const certificateMerchant: Merchant = { ...demoMerchant, mchid: '1900000208', keyMode: 'certificate' };

/** A partner with two shops, one of which has an app of its own. */
export const partnerMerchant: Merchant = {
  ...demoMerchant,
  mchid: '1900000307',
  name: '服务商',
  subs: [
    { mchid: '1900000308', name: '一号店' },
    { mchid: '1900000309', name: '二号店', appid: 'wx0000000000000309' },
  ],
};

/** What the server must be told to act for a merchant. */
export function payAccountOf({ mchid, appids, keyMode, subs }: Merchant): PayAccount {
  const { merchant, apiv3_key: apiV3Key, wechatpay_public_key: key } = testKeys;
  return {
    mchid,
    appid: appids[0] ?? '',
    serial: merchant.serial,
    privateKey: merchant.private_key_pem,
    apiV3Key,
    ...(keyMode === 'publicKey' ? { publicKey: { id: key.id, pem: key.public_key_pem } } : {}),
    ...(subs.length > 0 ? { subMerchants: subs } : {}),
  };
}
