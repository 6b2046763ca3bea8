import { Errcode } from './errcode.ts';

/** An account registered with WeChat. */
export interface App {
  kind: 'miniProgram' | 'officialAccount';
  appId: string;
  appSecret: string;
  /** The Open Platform account it is bound to: apps of one account see the same unionid. */
  openPlatform?: string;
}

/** The mini program of the demonstration: the server's own defaults for WECHAT_APP_ID and WECHAT_APP_SECRET. */
export const demoMiniProgram: App = {
  kind: 'miniProgram',
  appId: 'wx0000000000000001',
  appSecret: 'sandbox-app-secret',
  openPlatform: 'shanque',
};

/** The apps this WeChat knows, by appid. */
export class Apps {
  readonly #apps: ReadonlyMap<string, App>;

  constructor(apps: readonly App[]) {
    this.#apps = new Map(apps.map((app) => [app.appId, app]));
  }

  /** Throws 40013. */
  get(appId: string): App {
    const app = this.#apps.get(appId);
    if (app === undefined) throw new Errcode(40013);
    return app;
  }

  /** An app that proves itself with its secret. Throws 41002, 41004, 40013, 40125. */
  proven(appId: string | undefined, appSecret: string | undefined): App {
    if (appId === undefined || appId === '') throw new Errcode(41002);
    if (appSecret === undefined || appSecret === '') throw new Errcode(41004);
    const app = this.get(appId);
    if (app.appSecret !== appSecret) throw new Errcode(40125);
    return app;
  }
}
