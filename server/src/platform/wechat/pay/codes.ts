import type { PayFailureReason } from './types.ts';

/** WeChat spells a code differently by endpoint and age: ORDERPAID, ORDER_PAID. */
const plain = (code: string): string => code.replaceAll('_', '').toUpperCase();

const reasons = new Map<string, PayFailureReason>(
  Object.entries({
    ORDERPAID: 'paid',
    ORDERCLOSED: 'closed',
    ORDERNOTEXIST: 'absent',
    RESOURCENOTEXISTS: 'absent',
    RESOURCENOTEXIST: 'absent',
    NOTENOUGH: 'not_enough',
    FREQUENCYLIMITED: 'unavailable',
    FREQUENCYLIMIT: 'unavailable',
    RATELIMITEXCEEDED: 'unavailable',
    SYSTEMERROR: 'unknown',
    BANKERROR: 'unknown',
    SIGNERROR: 'misconfigured',
    NOAUTH: 'misconfigured',
    APPIDMCHIDNOTMATCH: 'misconfigured',
    MCHNOTEXISTS: 'misconfigured',
  } as const),
);

/** Stands for the code of an answer that has none: `HTTP_502`. */
export const noCode = 'HTTP_';

/** What an answer other than a success means for the caller. The code decides where it is known, else the status. */
export function reasonOf(status: number, code: string): PayFailureReason {
  const known = reasons.get(plain(code));
  if (known !== undefined) return known;
  if (status === 401) return 'misconfigured';
  if (status === 429) return 'unavailable';
  // Without a code of WeChat's, something in between answered: who knows what it let through.
  const isWechats = status >= 400 && status < 500 && !code.startsWith(noCode);
  return isWechats ? 'declined' : 'unknown';
}

/** The same code in any spelling. */
export const isCode = (code: string, ...spelled: readonly string[]): boolean =>
  spelled.some((other) => plain(other) === plain(code));

const settings = new Map([
  ['SIGNERROR', '签名不对：请核对商户 API 私钥与证书是否一对、是否属于这个商户号，以及服务器时间'],
  ['NOAUTH', '商户号没有这项权限：请在商户平台开通 JSAPI / Native 支付，或检查特约商户的授权'],
  ['APPIDMCHIDNOTMATCH', 'AppID 与商户号没有绑定：请在商户平台「AppID 账号管理」关联'],
  ['MCHNOTEXISTS', '商户号不存在：请核对 mchid'],
]);

/** What to change when only a setting helps; undefined for other codes. The words go to the log. */
export const settingToCheck = (code: string): string | undefined => settings.get(plain(code));
