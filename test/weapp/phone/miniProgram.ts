import type { Build } from './build.ts';
import { Pages, type Move, type PageConfig } from './pages.ts';
import { createRuntime, type NewFunction } from './runtime.ts';
import type { Timers } from './timers.ts';
import { launchOptions, wxCall, wxDevice, type Asked } from './wx.ts';

interface Needs {
  build: Build;
  newFunction: NewFunction;
  /** The phone's clock, ms. */
  now: () => number;
  timers: Timers;
  /** Parts of `wx` that the phone gives: storage, network, login, camera, canvases. */
  wx: Readonly<Record<string, unknown>>;
  /** Something on the screen may look different now. */
  changed: () => void;
}

interface App {
  onLaunch?: (options: object) => void;
  onShow?: (options: object) => void;
}

/** Starts the built mini program as WeChat does: app.js, then the first page. Returns its pages. */
export function startMiniProgram({ build, newFunction, now, timers, wx, changed }: Needs): Pages {
  /** What App() and Page() were given, until somebody takes it. */
  const apps: App[] = [];
  const handedOver: PageConfig[] = [];
  const later = (work: () => void): void => void timers.setTimeout(work);
  const configs = new Map<string, PageConfig>();
  const configOf = (route: string): PageConfig => {
    const known = configs.get(route);
    if (known !== undefined) return known;
    load(route);
    const page = handedOver.pop();
    if (page === undefined) throw new Error(`${route}.js never called Page()`);
    configs.set(route, page);
    return page;
  };
  const pages = new Pages({ build, configOf, later, changed });
  const globals = {
    wx: { ...wxDevice(later), ...navigation(pages), ...wx },
    console,
    ...{ setTimeout: timers.setTimeout, setInterval: timers.setInterval },
    ...{ clearTimeout: timers.clear, clearInterval: timers.clear },
    App: (app: App) => void apps.push(app),
    Page: (page: PageConfig) => void handedOver.push(page),
    Component: () => undefined,
    Behavior: (behavior: unknown) => behavior,
    getApp: () => apps[0],
    getCurrentPages: () => [...pages.stack],
  };
  const load = createRuntime({ root: build.root, newFunction, now, globals });
  load('app');
  const [app] = apps;
  if (app === undefined) throw new Error('app.js never called App()');
  app.onLaunch?.(launchOptions);
  app.onShow?.(launchOptions);
  pages.open('reLaunch', build.routes[0] ?? '');
  return pages;
}

function navigation(pages: Pages): Record<string, unknown> {
  const move = (how: Move) =>
    wxCall(how, ({ url }: Asked & { url: string }) => {
      pages.open(how, url);
    });
  return {
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    switchTab: move('switchTab'),
    hideTabBar: wxCall('hideTabBar', () => undefined),
    showTabBar: wxCall('showTabBar', () => undefined),
    navigateBack: wxCall('navigateBack', ({ delta }: Asked & { delta?: number }) => {
      pages.back(delta);
    }),
  };
}
