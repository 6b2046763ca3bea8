import { systemClock, type Clock } from '../../server/src/platform/clock.ts';
import { Apps, demoMiniProgram, type App } from './apps.ts';
import { CallLog } from './callLog.ts';
import { Codes } from './codes.ts';
import { Levers } from './levers.ts';
import { createPayWorld, type PayWorld, type PayWorldOptions } from './pay/payWorld.ts';
import { People } from './people.ts';
import { Quotas, type Limits } from './quotas.ts';
import { Tokens } from './tokens.ts';

/** What this world begins with; left out, the demonstration's. */
export interface WorldOptions {
  clock?: Clock;
  apps?: readonly App[];
  limits?: Partial<Limits>;
  pay?: PayWorldOptions;
}

/** Everything WeChat knows, in memory: the endpoints act on it, tests and levers reach into it. */
export interface World {
  readonly clock: Clock;
  readonly apps: Apps;
  /** The app the fake phones have open when they name none. */
  readonly app: App;
  readonly people: People;
  readonly codes: Codes;
  readonly tokens: Tokens;
  readonly quotas: Quotas;
  readonly levers: Levers;
  readonly log: CallLog;
  /** The valid session key of a person in an app, by openid: one at a time. */
  readonly sessionKeys: Map<string, string>;
  readonly pay: PayWorld;
}

/** A world with nobody in it yet. */
export function createWorld({ clock = systemClock, apps = [demoMiniProgram], limits = {}, pay }: WorldOptions = {}): World {
  return {
    clock,
    apps: new Apps(apps),
    app: apps[0] ?? demoMiniProgram,
    people: new People(),
    codes: new Codes(clock),
    tokens: new Tokens(clock),
    quotas: new Quotas(clock, limits),
    levers: new Levers(),
    log: new CallLog(),
    sessionKeys: new Map(),
    pay: createPayWorld(clock, pay),
  };
}
