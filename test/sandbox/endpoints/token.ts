import { Errcode } from '../errcode.ts';
import { json, type Endpoint } from './endpoint.ts';

/** GET /cgi-bin/token: a new token each time; the one before holds for five more minutes. */
export const token: Endpoint = {
  method: 'GET',
  contentType: json,
  handle({ apps, quotas, tokens }, { query }) {
    if (query.get('grant_type') !== 'client_credential') throw new Errcode(40002);
    const app = apps.proven(query.get('appid') ?? undefined, query.get('secret') ?? undefined);
    quotas.takeToday('tokenPerDay', app.appId);
    const issued = tokens.classic(app);
    return { access_token: issued.token, expires_in: tokens.secondsLeft(issued) };
  },
};
