import { randomBytes } from 'node:crypto';
import { Errcode } from '../errcode.ts';
import { openidOf, unionidOf } from '../people.ts';
import type { Endpoint } from './endpoint.ts';

/** GET /sns/jscode2session: a code of wx.login for openid, session_key and, where bound, unionid. */
export const jscode2session: Endpoint = {
  method: 'GET',
  // As the real one: JSON that says it is text.
  contentType: 'text/plain',
  handle({ apps, codes, people, quotas, sessionKeys }, { query }) {
    const app = apps.proven(query.get('appid') ?? undefined, query.get('secret') ?? undefined);
    if (query.get('grant_type') !== 'authorization_code') throw new Errcode(40002);
    const code = query.get('js_code') ?? '';
    if (code === '') throw new Errcode(41008);

    const { personId, used } = codes.look('login', code, app);
    if (used) throw new Errcode(40163);
    quotas.takeThisMinute('code2SessionPerPersonPerMinute', `${app.appId} ${personId}`);
    if (people.get(personId).risky) throw new Errcode(40226);
    codes.markUsed(code);

    const openid = openidOf(personId, app);
    const sessionKey = randomBytes(16).toString('base64');
    sessionKeys.set(openid, sessionKey);
    const unionid = unionidOf(personId, app);
    return { session_key: sessionKey, openid, ...(unionid === undefined ? {} : { unionid }) };
  },
};
