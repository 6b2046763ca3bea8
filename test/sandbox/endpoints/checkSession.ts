import { createHmac } from 'node:crypto';
import { Errcode } from '../errcode.ts';
import { json, type Endpoint } from './endpoint.ts';

/** HMAC-SHA-256 of the empty string under the session key as its base64 text, in hex. */
export const sessionSignature = (sessionKey: string): string => createHmac('sha256', sessionKey).update('').digest('hex');

/** GET /wxa/checksession: whether a session key still holds, proven without sending it. */
export const checkSession: Endpoint = {
  method: 'GET',
  contentType: json,
  handle({ sessionKeys, tokens }, { query }) {
    tokens.appIdOf(query.get('access_token'));
    const sessionKey = sessionKeys.get(query.get('openid') ?? '');
    if (sessionKey === undefined) throw new Errcode(40003);
    if (query.get('sig_method') !== 'hmac_sha256' || query.get('signature') !== sessionSignature(sessionKey))
      throw new Errcode(87009);
    return { errcode: 0, errmsg: 'ok' };
  },
};
