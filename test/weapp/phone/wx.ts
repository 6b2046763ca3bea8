/** What `wx` calls take: callbacks, and what the call is about. */
export interface Asked {
  success?: (answer: object) => void;
  fail?: (answer: { errMsg: string }) => void;
  complete?: (answer: object) => void;
}

/**
 * An asynchronous call of `wx`: answers later, by callbacks, as WeChat does.
 * @param work gives the answer, or throws what goes into `errMsg`
 */
export function wxCall<Options extends Asked>(name: string, work: (options: Options) => unknown) {
  return (options: Options = {} as Options): void => {
    void Promise.resolve()
      .then(() => work(options))
      .then(
        (answer) => {
          const whole = { errMsg: `${name}:ok`, ...(typeof answer === 'object' ? answer : {}) };
          options.success?.(whole);
          options.complete?.(whole);
        },
        (error: unknown) => {
          const whole = { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
          options.fail?.(whole);
          options.complete?.(whole);
        },
      );
  };
}

/** One half of the screen of an iPhone with a notch, px. */
const window = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 812,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};
const device = { brand: 'iPhone', model: 'iPhone 13', system: 'iOS 17.0', platform: 'ios' };
const app = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light' };
const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} };

/** How WeChat was opened: from the list of mini programs. */
export const launchOptions = launch;

/** What `wx` says about the phone, and does to it. What is not here is missing, as on an old phone: using it fails a test. */
export const wxDevice = (later: (work: () => void) => void): Record<string, unknown> => ({
  getSystemInfoSync: () => ({ ...window, ...device, ...app }),
  getWindowInfo: () => window,
  getDeviceInfo: () => device,
  getAppBaseInfo: () => app,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release' } }),
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, left: 278, right: 365, top: 48, bottom: 80 }),
  canIUse: () => true,
  nextTick: later,
  getScreenBrightness: wxCall('getScreenBrightness', () => ({ value: 0.4 })),
  setScreenBrightness: wxCall('setScreenBrightness', () => undefined),
  setKeepScreenOn: wxCall('setKeepScreenOn', () => undefined),
  vibrateShort: wxCall('vibrateShort', () => undefined),
  vibrateLong: wxCall('vibrateLong', () => undefined),
  stopPullDownRefresh: wxCall('stopPullDownRefresh', () => undefined),
  pageScrollTo: wxCall('pageScrollTo', () => undefined),
  onUserCaptureScreen: () => undefined,
  offUserCaptureScreen: () => undefined,
});
