import { randomBytes } from 'node:crypto';

/** WeChat's own words, as far as a caller may depend on them. */
const words = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40164: 'invalid ip 203.0.113.7, not in whitelist',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  48001: 'api unauthorized',
  50002: 'user limited',
  87009: 'invalid signature',
} as const;

const rid = () => `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;

/** A refusal as WeChat makes it: HTTP 200 with errcode and errmsg, the latter ending with a rid. */
export class Errcode extends Error {
  override readonly name = 'Errcode';

  constructor(readonly errcode: number) {
    super(`errcode ${String(errcode)}`);
  }

  answer(): { errcode: number; errmsg: string } {
    const text = this.errcode in words ? words[this.errcode as keyof typeof words] : 'error';
    return { errcode: this.errcode, errmsg: `${text} rid: ${rid()}` };
  }
}
