/** What the rest of the server needs from WeChat, in our words. How WeChat is asked stays behind these. */

/** Who WeChat says is behind a login code. `openid` holds within one app; `unionid` over all apps of one company. */
export interface WechatIdentity {
  readonly openid: string;
  /** Missing when the mini program is not bound to an Open Platform account (开放平台账号). */
  readonly unionid?: string;
}

/** The mini program's side of WeChat. Every method rejects with DomainError only. */
export interface MiniProgram {
  /**
   * Trades a code of wx.login (one use, five minutes) for the person behind it. The session key that comes along is
   * dropped: nothing here needs it. Throws `wechat_code_invalid`, `wechat_unavailable`.
   */
  code2Session(code: string): Promise<WechatIdentity>;
  /**
   * The mainland mobile number behind a code of the getPhoneNumber button, 11 digits. WeChat checks that the code was
   * given to `openid`. Asking again with the same code and person gives the same number for five minutes, so a request
   * whose answer was lost can be repeated. Throws `phone_invalid`, `wechat_unavailable`.
   */
  phoneNumber(code: string, openid: string): Promise<string>;
}
