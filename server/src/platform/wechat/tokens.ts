import { z } from 'zod';
import type { Cache } from '../cache/cache.ts';
import type { Clock } from '../clock.ts';
import { wechatCall, type CallOptions } from './call.ts';
import { isTokenFailure, WechatFailure } from './failure.ts';
import { tokenStore, type HeldToken } from './tokenStore.ts';

/** The access token of one app, shared by all processes through the cache; never logged, never handed out to keep. */
export interface AccessTokens {
  /**
   * Runs a call with the token. When WeChat says the token is dead, asks for the token and runs it again; when WeChat
   * still hands out the dead one, forces a new one, once. Throws what `call` throws, and WechatFailure.
   */
  use<Answer>(call: (token: string) => Promise<Answer>): Promise<Answer>;
}

/** The app a token is for, and the cache that all processes share it through. */
export interface AccessTokensOptions extends CallOptions {
  appId: string;
  appSecret: string;
  cache: Cache;
  clock: Clock;
}

/** WeChat renews five minutes before the end; old and new both hold during these. */
const overlapMs = 300_000;
const freshMsMin = 60_000;

const path = '/cgi-bin/stable_token';
const TokenAnswer = z.object({ access_token: z.string().min(1).max(2_048), expires_in: z.number().int().min(1) });

/** One per app and process. Any number of callers wait for the same request. */
export function accessTokens(options: AccessTokensOptions): AccessTokens {
  const source = tokenSource(options);
  return {
    async use(call) {
      const first = await source.current();
      try {
        return await call(first);
      } catch (error) {
        if (!isTokenFailure(error)) throw error;
      }
      const second = await source.current(first);
      try {
        return await call(second);
      } catch (error) {
        if (!isTokenFailure(error) || second !== first) throw error;
      }
      return call(await source.forced(second));
    },
  };
}

function tokenSource(options: AccessTokensOptions) {
  const { appId, appSecret, cache, clock } = options;
  const call = wechatCall(options);
  const store = tokenStore(cache, appId);
  let held: HeldToken | undefined;

  const isFresh = (candidate: HeldToken | undefined, dead: string | undefined): candidate is HeldToken =>
    candidate !== undefined && clock.now() < candidate.freshUntil && candidate.token !== dead;

  const fetchToken = async (forceRefresh: boolean): Promise<string> => {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: forceRefresh };
    const answer = await call({ method: 'POST', path, body }, TokenAnswer);
    const freshMs = Math.max(freshMsMin, answer.expires_in * 1_000 - overlapMs);
    held = { token: answer.access_token, freshUntil: clock.now() + freshMs };
    await store.write(held, freshMs);
    return held.token;
  };

  const asking = singleFlight(async (dead: string | undefined) => {
    const shared = await store.read();
    if (!isFresh(shared, dead)) return fetchToken(false);
    held = shared;
    return shared.token;
  });
  const forcing = singleFlight(async () => {
    if (!(await store.mayForce())) throw new WechatFailure(path, 40001);
    return fetchToken(true);
  });

  return {
    /** A fresh token other than `dead`: held here, left by another process, or asked for. */
    current: async (dead?: string) => (isFresh(held, dead) ? held.token : asking(dead)),
    /** As `current`, but makes WeChat give up the dead one. */
    forced: async (dead: string) => (isFresh(held, dead) ? held.token : forcing(dead)),
  };
}

/** Callers that come while one is at work get its result. */
function singleFlight(work: (dead: string | undefined) => Promise<string>) {
  let flight: Promise<string> | undefined;
  return (dead: string | undefined) =>
    (flight ??= work(dead).finally(() => {
      flight = undefined;
    }));
}
