import { systemClock, type Clock } from '../../server/src/platform/clock.ts';
import { Apps, demoMiniProgram, type App } from './apps.ts';
import { CallLog } from './callLog.ts';
import { Codes } from './codes.ts';
import { Levers } from './levers.ts';
import { People } from './people.ts';
import { Quotas, type Limits } from './quotas.ts';
import { Tokens } from './tokens.ts';

export interface WorldOptions {
  clock?: Clock;
  apps?: readonly App[];
  limits?: Partial<Limits>;
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
}

export function createWorld({ clock = systemClock, apps = [demoMiniProgram], limits = {} }: WorldOptions = {}): World {
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
  };
}
