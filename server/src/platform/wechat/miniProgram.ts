import { isMobile } from '@shuke/shared/phone';
import { z } from 'zod';
import type { Cache } from '../cache/cache.ts';
import { DomainError } from '../errors.ts';
import { wechatCall, type CallOptions } from './call.ts';
import { WechatFailure } from './failure.ts';
import { phoneMemory } from './phoneMemory.ts';
import type { MiniProgram } from './ports.ts';
import type { AccessTokens } from './tokens.ts';

/** The app that asks, and what its answers are kept in. */
export interface MiniProgramOptions extends CallOptions {
  appId: string;
  appSecret: string;
  tokens: AccessTokens;
  cache: Cache;
}

/** Code invalid, expired or another app's; missing; used before. */
const badLoginCode = new Set<unknown>([40029, 41008, 40163]);
/** As above, and 40003: the code was given to another person. */
const badPhoneCode = new Set<unknown>([40029, 41008, 40163, 40003]);

const Session = z.object({ openid: z.string().min(1).max(64), unionid: z.string().min(1).max(64).optional() });
const Phone = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string(),
    // WeChat's pages show a number, its older ones a string.
    countryCode: z.union([z.string(), z.number()]).transform(String),
    watermark: z.object({ appid: z.string() }),
  }),
});

/** The mini program's server API: code2Session and getPhoneNumber (developers.weixin.qq.com, mini program server API). */
export function wechatMiniProgram(options: MiniProgramOptions): MiniProgram {
  const { appId, appSecret, tokens, log } = options;
  const call = wechatCall(options);
  const memory = phoneMemory(options.cache);

  return {
    async code2Session(code) {
      const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' };
      const answer = await call({ method: 'GET', path: '/sns/jscode2session', query }, Session).catch((error: unknown) => {
        throw asDomainError(error, badLoginCode, 'wechat_code_invalid');
      });
      return { openid: answer.openid, ...(answer.unionid === undefined ? {} : { unionid: answer.unionid }) };
    },

    async phoneNumber(code, openid) {
      const recalled = await memory.recall(code, openid);
      if (recalled !== undefined) return recalled;

      const request = (token: string) =>
        call(
          { method: 'POST', path: '/wxa/business/getuserphonenumber', query: { access_token: token }, body: { code, openid } },
          Phone,
        );
      const { phone_info: info } = await tokens.use(request).catch((error: unknown) => {
        throw asDomainError(error, badPhoneCode, 'phone_invalid');
      });
      if (info.watermark.appid !== appId) {
        log.error({ path: '/wxa/business/getuserphonenumber' }, 'WeChat answered with the watermark of another app');
        throw new DomainError('phone_invalid');
      }
      if (info.countryCode !== '86' || !isMobile(info.purePhoneNumber)) throw new DomainError('phone_invalid');
      await memory.keep(code, openid, info.purePhoneNumber);
      return info.purePhoneNumber;
    },
  };
}

/** The member's own mistake by its code; everything else is WeChat out of reach. Anything but WechatFailure stays as it is. */
function asDomainError(error: unknown, bad: ReadonlySet<unknown>, code: 'wechat_code_invalid' | 'phone_invalid'): unknown {
  if (!(error instanceof WechatFailure)) return error;
  return new DomainError(bad.has(error.reason) ? code : 'wechat_unavailable');
}
