import { z } from 'zod';
import { Errcode } from '../errcode.ts';
import { json, parseBody, type Endpoint } from './endpoint.ts';

const Body = z.object({
  grant_type: z.string().optional(),
  appid: z.string().optional(),
  secret: z.string().optional(),
  force_refresh: z.boolean().default(false),
});

/** POST /cgi-bin/stable_token: the same token while it lives, unless forced (20 a day, 30 s apart). */
export const stableToken: Endpoint = {
  method: 'POST',
  contentType: json,
  handle({ apps, quotas, tokens }, { body }) {
    const asked = parseBody(Body, body);
    if (asked.grant_type !== 'client_credential') throw new Errcode(40002);
    const app = apps.proven(asked.appid, asked.secret);
    quotas.takeThisMinute('stableTokenPerMinute', app.appId);
    quotas.takeToday('stableTokenPerDay', app.appId);

    // A forced refresh that comes too early refreshes nothing and is not counted.
    const force = asked.force_refresh && tokens.canForce(app);
    if (force) quotas.takeToday('forcedPerDay', app.appId);
    const issued = force ? tokens.force(app) : tokens.stable(app);
    return { access_token: issued.token, expires_in: tokens.secondsLeft(issued) };
  },
};
