import type { PayAccount, SubMerchant } from './accounts.ts';

/** How one merchant number is named to WeChat: the only place that knows direct from partner. */
export interface MerchantNumbers {
  readonly mchid: string;
  readonly partnerMchid: string | null;
  readonly appid: string;
  /** `/v3/pay/transactions` or `/v3/pay/partner/transactions`. */
  readonly transactions: string;
  /** In the body of a new order. */
  readonly ofOrder: Readonly<Record<string, string>>;
  /** In a query or a close. */
  readonly ofMerchant: Readonly<Record<string, string>>;
  /** In refunds and bills. */
  readonly ofSub: Readonly<Record<string, string>>;
  payer(openid: string): Readonly<Record<string, string>>;
}

/** The number of a direct merchant, or one under a partner. */
export function merchantNumbers({ mchid, appid }: PayAccount, sub?: SubMerchant): MerchantNumbers {
  if (sub === undefined) {
    const [transactions, ofMerchant] = ['/v3/pay/transactions', { mchid }];
    const payer = (openid: string) => ({ openid });
    return { mchid, partnerMchid: null, appid, transactions, ofOrder: { appid, mchid }, ofMerchant, ofSub: {}, payer };
  }
  const ofMerchant = { sp_mchid: mchid, sub_mchid: sub.mchid };
  return {
    mchid: sub.mchid,
    partnerMchid: mchid,
    appid: sub.appid ?? appid,
    transactions: '/v3/pay/partner/transactions',
    ofOrder: { sp_appid: appid, ...ofMerchant, ...(sub.appid === undefined ? {} : { sub_appid: sub.appid }) },
    ofMerchant,
    ofSub: { sub_mchid: sub.mchid },
    payer: (openid) => (sub.appid === undefined ? { sp_openid: openid } : { sub_openid: openid }),
  };
}
