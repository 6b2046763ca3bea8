/** Why a call to WeChat gave nothing: its own errcode, or what went wrong on the way. */
export type FailureReason = number | 'timeout' | 'unreachable' | 'unreadable';

/** A failed call. Holds no address, query or body, because they carry the app secret, tokens and codes. */
export class WechatFailure extends Error {
  override readonly name = 'WechatFailure';

  constructor(
    /** Path without its query: `/sns/jscode2session`. */
    readonly path: string,
    readonly reason: FailureReason,
  ) {
    super(`WeChat ${path}: ${String(reason)}`);
  }
}

/** System busy: nothing was done, so the same call may be made again. */
export const busyErrcode = -1;

const deadToken = new Set<FailureReason>([40001, 40014, 42001]);

/** Whether WeChat refused the access token: wrong or not the newest (40001), malformed (40014), expired (42001). */
export const isTokenFailure = (error: unknown): boolean => error instanceof WechatFailure && deadToken.has(error.reason);

/** Failures that no retry mends: somebody has to change a setting. The words go to the log. */
export const settingToCheck: Readonly<Record<number, string>> = {
  40013: 'AppID 不对：请核对 WECHAT_APP_ID',
  40125: 'AppSecret 不对：请核对 WECHAT_APP_SECRET',
  40164: '服务器 IP 不在白名单：请在微信后台「开发设置」加入 errmsg 里的 IP',
  40243: 'AppSecret 已冻结：请在微信后台解冻',
  41002: '缺少 AppID：请设置 WECHAT_APP_ID',
  41004: '缺少 AppSecret：请设置 WECHAT_APP_SECRET',
  48001: '小程序没有这项接口权限：请检查认证与接口权限',
  48004: '接口已被封禁：请查看微信后台的通知',
  50002: '小程序受到限制：请查看微信后台的通知',
};
