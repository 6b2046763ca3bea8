import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cache } from '../../server/src/platform/cache/cache.ts';
import { SettableClock, type Clock } from '../../server/src/platform/clock.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { wechatMiniProgram } from '../../server/src/platform/wechat/miniProgram.ts';
import type { MiniProgram } from '../../server/src/platform/wechat/ports.ts';
import { accessTokens, type AccessTokens } from '../../server/src/platform/wechat/tokens.ts';
import { startSandbox, type App, type Sandbox, type SandboxOptions } from '../sandbox/index.ts';

export const appSecret = '5ec2e75ec2e75ec2e75ec2e75ec2e75e';
export const app: App = { kind: 'miniProgram', appId: 'wx00000000000000aa', appSecret, openPlatform: 'shanque' };
export const otherApp: App = { kind: 'miniProgram', appId: 'wx00000000000000bb', appSecret: 'other-secret' };
export const account: App = {
  kind: 'officialAccount',
  appId: 'wx00000000000000cc',
  appSecret: 'account-secret',
  openPlatform: 'shanque',
};

/** 2026-11-20 10:00 in Beijing. */
export const startedAt = Date.UTC(2026, 10, 20, 2);

/** What several processes share. */
export function sharedCache(clock: Clock): Cache & { dump(): string } {
  const entries = new Map<string, { value: string; endsAt: number }>();
  const live = (key: string) => {
    const entry = entries.get(key);
    return entry !== undefined && clock.now() < entry.endsAt ? entry.value : undefined;
  };
  return {
    get: (key) => Promise.resolve(live(key)),
    set: (key, value, ttlMs) => Promise.resolve(void entries.set(key, { value, endsAt: clock.now() + ttlMs })),
    setIfAbsent: (key, value, ttlMs) => {
      const free = live(key) === undefined;
      if (free) entries.set(key, { value, endsAt: clock.now() + ttlMs });
      return Promise.resolve(free);
    },
    delete: (key) => Promise.resolve(void entries.delete(key)),
    dump: () => JSON.stringify([...entries]),
  };
}

export interface Gateway {
  miniProgram: MiniProgram;
  tokens: AccessTokens;
}

export interface Rig extends Gateway {
  sandbox: Sandbox;
  clock: SettableClock;
  cache: ReturnType<typeof sharedCache>;
  /** Every log line so far, as one text. */
  logged(): string;
  /** A gateway as another process has it: own memory, same cache unless another is given. */
  another(options?: { cache?: Cache; timeoutMs?: number; appSecret?: string; baseUrl?: string }): Gateway;
  loginCode(person?: string, of?: App): string;
  phoneCode(person?: string, of?: App): string;
  stop(): Promise<void>;
}

/** The real gateway against the sandbox, on a clock that stands still. */
export async function startRig(options: SandboxOptions = {}): Promise<Rig> {
  const clock = new SettableClock(startedAt);
  const sandbox = await startSandbox({ clock, apps: [app, otherApp, account], ...options });
  const cache = sharedCache(clock);
  const lines: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } });

  const another: Rig['another'] = (changed = {}) => {
    const common = { baseUrl: sandbox.url, appId: app.appId, appSecret, cache, clock, log, ...changed };
    const tokens = accessTokens(common);
    return { tokens, miniProgram: wechatMiniProgram({ ...common, tokens }) };
  };
  return {
    ...another(),
    sandbox,
    clock,
    cache,
    another,
    logged: () => lines.join(''),
    loginCode: (person = 'xiaoman', of = app) => sandbox.world.codes.issue('login', sandbox.world.people.get(person).id, of),
    phoneCode: (person = 'xiaoman', of = app) => sandbox.world.codes.issue('phone', sandbox.world.people.get(person).id, of),
    stop: () => sandbox.stop(),
  };
}

/** A peer that answers as no WeChat would; ends after `use`. */
export async function withPeer(answer: RequestListener, use: (baseUrl: string) => Promise<void>): Promise<void> {
  const peer = createServer(answer);
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${String((peer.address() as AddressInfo).port)}`);
  } finally {
    peer.closeAllConnections();
    await new Promise((resolve) => peer.close(resolve));
  }
}
