import { z } from 'zod';
import { Errcode } from '../errcode.ts';
import { openidOf } from '../people.ts';
import { json, parseBody, type Endpoint } from './endpoint.ts';

const Body = z.object({ code: z.string().default(''), openid: z.string().optional() });

/** POST /wxa/business/getuserphonenumber: a code of the getPhoneNumber button for the number; one use, five minutes. */
export const phoneNumber: Endpoint = {
  method: 'POST',
  contentType: json,
  handle({ apps, clock, codes, people, tokens }, { query, body }) {
    const app = apps.get(tokens.appIdOf(query.get('access_token')));
    if (app.kind !== 'miniProgram') throw new Errcode(40013);
    const { code, openid } = parseBody(Body, body);
    if (code === '') throw new Errcode(41008);

    const { personId, used } = codes.look('phone', code, app);
    if (used) throw new Errcode(40029);
    if (openid !== undefined && openid !== openidOf(personId, app)) throw new Errcode(40003);
    codes.markUsed(code);

    const { phone, countryCode } = people.get(personId);
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: countryCode === '86' ? phone : `+${countryCode}${phone}`,
        purePhoneNumber: phone,
        countryCode: countryCode === '86' ? 86 : countryCode,
        watermark: { timestamp: Math.floor(clock.now() / 1_000), appid: app.appId },
      },
    };
  },
};
