import { checkSession } from './checkSession.ts';
import type { Endpoint } from './endpoint.ts';
import { jscode2session } from './jscode2session.ts';
import { phoneNumber } from './phoneNumber.ts';
import { stableToken } from './stableToken.ts';
import { token } from './token.ts';

/** The part of api.weixin.qq.com that is imitated, by path. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  '/sns/jscode2session': jscode2session,
  '/wxa/checksession': checkSession,
  '/cgi-bin/token': token,
  '/cgi-bin/stable_token': stableToken,
  '/wxa/business/getuserphonenumber': phoneNumber,
};
