declare module '*.png';
declare module '*.scss';

/** Where the API lives: empty on the web (same origin), the shop's server in WeChat. Set by config/index.ts. */
declare const API_BASE: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}
