/**
 * Taro's API as the pages meet it: a phone in memory. Tests steer it through test/phone.ts; nothing of ours is faked.
 */
import { useEffect, useRef } from 'react';
import { copy, phone, type PrivacyListener, type RequestOptions } from './phone.ts';

type Handler = () => void;

/** Page life: runs on mount, and again when a test calls `phone.show()`. */
const onEvent = (event: 'show' | 'hide' | 'pull' | 'bottom' | 'unload', atMount: boolean) => (handler: Handler) => {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const run = () => {
      latest.current();
    };
    if (atMount) run();
    return phone.on(event, run);
  }, []);
};

export const useDidShow = onEvent('show', true);
export const useReady = onEvent('show', true);
export const useDidHide = onEvent('hide', false);
export const usePullDownRefresh = onEvent('pull', false);
export const useReachBottom = onEvent('bottom', false);
export const useUnload = onEvent('unload', false);
export const useRouter = () => ({ params: phone.params, path: phone.route });

const went =
  (how: string) =>
  (options: { url?: string } = {}) => {
    phone.visited.push(`${how} ${options.url ?? ''}`.trim());
    return Promise.resolve({ errMsg: `${how}:ok` });
  };
type Told = (answer: { errMsg: string }) => void;

/** A call of WeChat's that only its callbacks tell of; `phone.album` says how it ends. */
const heard =
  (name: string) =>
  ({ success, fail, ...options }: Record<'success' | 'fail', Told>): void => {
    phone.did.push({ name, ...options });
    if (phone.album === 'ok') success({ errMsg: `${name}:ok` });
    else fail({ errMsg: `${name}:fail ${phone.album}` });
  };

const did =
  (name: string) =>
  (options: object = {}) => {
    phone.did.push({ name, ...options });
    return Promise.resolve({ errMsg: `${name}:ok` });
  };

const Taro = {
  request: (options: RequestOptions) => phone.request(options),
  login: () => {
    phone.logins += 1;
    return phone.online ? Promise.resolve({ code: `login-${String(phone.logins)}` }) : Promise.reject({ errMsg: 'login:fail' });
  },

  getStorageSync: (key: string) => copy(phone.storage.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, copy(value)),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  setClipboardData: did('setClipboardData'),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorage: ({ key }: { key: string }) =>
    phone.storage.has(key)
      ? Promise.resolve({ data: copy(phone.storage.get(key)) })
      : Promise.reject({ errMsg: 'getStorage:fail data not found' }),
  setStorage: ({ key, data }: { key: string; data: unknown }) => {
    phone.storage.set(key, copy(data));
    return Promise.resolve();
  },

  getNetworkType: () => Promise.resolve({ networkType: phone.online ? 'wifi' : 'none' }),
  onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) => void phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) => void phone.networkListeners.delete(listener),

  navigateTo: went('navigateTo'),
  navigateBack: went('navigateBack'),
  redirectTo: went('redirectTo'),
  reLaunch: went('reLaunch'),
  switchTab: went('switchTab'),
  getCurrentPages: () => phone.pages,
  getCurrentInstance: () => ({ router: { path: phone.route, params: phone.params } }),
  hideTabBar: did('hideTabBar'),
  showTabBar: did('showTabBar'),
  pageScrollTo: did('pageScrollTo'),
  stopPullDownRefresh: did('stopPullDownRefresh'),

  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375, pixelRatio: 2 }),
  getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, left: 278 }),
  getScreenBrightness: () => Promise.resolve({ value: 0.4 }),
  setScreenBrightness: did('setScreenBrightness'),
  setKeepScreenOn: did('setKeepScreenOn'),
  onUserCaptureScreen: (listener: Handler) => void phone.captureListeners.add(listener),
  offUserCaptureScreen: (listener: Handler) => void phone.captureListeners.delete(listener),
  onNeedPrivacyAuthorization: (listener: PrivacyListener) => void phone.privacyListeners.add(listener),
  openPrivacyContract: did('openPrivacyContract'),
  vibrateShort: did('vibrateShort'),
  vibrateLong: did('vibrateLong'),
  scanCode: () =>
    phone.scanned === undefined ? Promise.reject({ errMsg: 'scanCode:fail cancel' }) : Promise.resolve({ result: phone.scanned }),
  /** As it is in WeChat: Taro makes no promise of it. */
  requestPayment: ({ success, fail, ...sheet }: Record<'success' | 'fail', (answer: { errMsg: string }) => void>): void => {
    phone.did.push({ name: 'requestPayment', ...sheet });
    const answer = phone.payment;
    if (answer === 'ok') success({ errMsg: 'requestPayment:ok' });
    else fail({ errMsg: `requestPayment:fail ${answer}` });
  },
  canvasToTempFilePath: ({ canvas }: { canvas: object }) =>
    'getContext' in canvas
      ? Promise.resolve({ tempFilePath: 'tmp://image.png' })
      : Promise.reject({ errMsg: 'canvasToTempFilePath:fail no canvas' }),
  saveImageToPhotosAlbum: (options: object) =>
    phone.album === 'ok'
      ? did('saveImageToPhotosAlbum')(options)
      : Promise.reject({ errMsg: `saveImageToPhotosAlbum:fail ${phone.album}` }),
  /** As it is in WeChat: Taro makes no promise of it. */
  showShareImageMenu: heard('showShareImageMenu'),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    writeFileSync: (path: string, text: string) => void phone.files.set(path, text),
    unlink: ({ filePath }: { filePath: string }) => void phone.files.delete(filePath),
  }),
  /** As it is in WeChat: Taro makes no promise of it. Here it also tells what was in the file. */
  shareFileMessage: (options: { filePath: string; fileName: string } & Record<'success' | 'fail', Told>) => {
    heard('shareFileMessage')({ ...options, ...{ text: phone.files.get(options.filePath) } });
  },
  openSetting: did('openSetting'),
  nextTick: (run: Handler) => void Promise.resolve().then(run),
  pxTransform: (px: number) => `${String(px)}px`,
  createSelectorQuery: () => phone.selectorQuery(),
};
export default Taro;
