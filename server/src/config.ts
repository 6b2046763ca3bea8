/**
 * The only reader of process.env. Every variable is in one schema, and every mistake is explained in Chinese with
 * what to do about it.
 */
import { z } from 'zod';
import { PayAccountsError, readPayAccounts, type PayAccount } from './platform/wechat/pay/index.ts';

const databaseUrl = z
  .string()
  .regex(
    /^(mariadb|mysql):\/\/\S+$/,
    'DATABASE_URL 应以 mariadb:// 或 mysql:// 开头，例如 mariadb://shuke:密码@127.0.0.1:3306/shuke；留空则用内置 SQLite',
  );

const payHost = 'https://api.mch.weixin.qq.com';
/** WeChat's other site, for when the first gives no answer. */
const payStandbyHost = 'https://api2.mch.weixin.qq.com';

const Environment = z
  .object({
    PORT: z.coerce
      .number({ error: 'PORT 应为数字，例如 3000' })
      .int('PORT 应为整数')
      .min(0, 'PORT 不能是负数')
      .max(65_535, 'PORT 最大 65535')
      .default(3000),
    SHUKE_HOST: z.string().default('127.0.0.1'),
    SHUKE_TRUSTED_PROXIES: z.coerce
      .number({ error: 'SHUKE_TRUSTED_PROXIES 应为数字：前面有几层自己的反向代理，没有就是 0' })
      .int('SHUKE_TRUSTED_PROXIES 应为整数')
      .min(0, 'SHUKE_TRUSTED_PROXIES 不能是负数')
      .max(5, 'SHUKE_TRUSTED_PROXIES 最大 5')
      .default(0),
    SHUKE_DATA_DIR: z.string().min(1, 'SHUKE_DATA_DIR 不能为空').default('./data'),
    SHUKE_ROLES: z
      .string()
      .regex(/^(web|worker)(,(web|worker))?$/, 'SHUKE_ROLES 只能是 web、worker 或 web,worker')
      .default('web,worker'),
    DATABASE_URL: databaseUrl.optional(),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\/\S+$/, 'REDIS_URL 应以 redis:// 开头，例如 redis://127.0.0.1:6379')
      .optional(),
    WECHAT_MODE: z
      .enum(['sandbox', 'live'], { error: 'WECHAT_MODE 只能是 sandbox（沙盒）或 live（真实微信）' })
      .default('sandbox'),
    WECHAT_BASE_URL: z
      .url({ error: 'WECHAT_BASE_URL 应为网址，例如 https://api.weixin.qq.com' })
      .default('https://api.weixin.qq.com'),
    WECHAT_APP_ID: z
      .string()
      .regex(/^wx[0-9a-f]{16}$/, 'WECHAT_APP_ID 应为小程序的 AppID：wx 加 16 位')
      .default('wx0000000000000001'),
    WECHAT_APP_SECRET: z
      .string()
      .min(8, 'WECHAT_APP_SECRET 是小程序后台「开发设置」里的 AppSecret')
      .default('sandbox-app-secret'),
    /** Left out: WeChat Pay is not offered. */
    WECHAT_PAY_FILE: z.string().optional(),
    WECHAT_PAY_BASE_URL: z.url({ error: 'WECHAT_PAY_BASE_URL 应为网址，例如 https://api.mch.weixin.qq.com' }).default(payHost),
    SHUKE_PUBLIC_URL: z
      .url({ error: 'SHUKE_PUBLIC_URL 应为顾客手机和微信能打开的网址，例如 https://card.example.com' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    SHUKE_SECRET: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/,
        'SHUKE_SECRET 应为 64 位十六进制，可用 openssl rand -hex 32 生成；请妥善备份，丢失后手机号无法解密',
      )
      .optional(),
    SHUKE_METRICS_TOKEN: z
      .string()
      .regex(/^\S{16,128}$/, 'SHUKE_METRICS_TOKEN 至少 16 个字符，不含空格；可用 openssl rand -hex 16 生成')
      .optional(),
    SHUKE_LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'SHUKE_LOG_LEVEL 只能是 debug、info、warn、error 或 silent' })
      .default('info'),
    /** A crash point for the fault programme: a step of the committer or of a payment, and at which time it is reached. */
    SHUKE_CRASH_AT: z
      .string()
      .regex(
        /^([1-9]|1[0-9]|answer|pay\.[a-z]{1,12})(:[1-9]\d{0,5})?$/,
        'SHUKE_CRASH_AT 只用于故障演练，应为步骤和第几次，例如 15:40 或 pay.credit:2；平时请留空',
      )
      .optional(),
    /** Load tests measure the till, not its rate limits. */
    SHUKE_RATE_LIMITS: z.enum(['on', 'off'], { error: 'SHUKE_RATE_LIMITS 只能是 on 或 off' }).default('on'),
  })
  .superRefine((env, context) => {
    if (env.WECHAT_MODE !== 'live') return;
    const required = {
      SHUKE_SECRET: env.SHUKE_SECRET,
      WECHAT_APP_SECRET: env.WECHAT_APP_SECRET === 'sandbox-app-secret' ? undefined : env.WECHAT_APP_SECRET,
    };
    for (const [name, value] of Object.entries(required)) {
      if (value === undefined)
        context.addIssue({ code: 'custom', path: [name], message: `真实微信（WECHAT_MODE=live）必须设置 ${name}` });
    }
    if (env.WECHAT_PAY_FILE !== undefined && env.SHUKE_PUBLIC_URL?.startsWith('https://') !== true)
      context.addIssue({
        code: 'custom',
        path: ['SHUKE_PUBLIC_URL'],
        message: '开通微信支付必须设置 SHUKE_PUBLIC_URL，并以 https:// 开头：微信要向它通知付款结果',
      });
    if (env.SHUKE_CRASH_AT !== undefined)
      context.addIssue({ code: 'custom', path: ['SHUKE_CRASH_AT'], message: '真实微信下不能设置故障点' });
    if (env.SHUKE_RATE_LIMITS === 'off')
      context.addIssue({ code: 'custom', path: ['SHUKE_RATE_LIMITS'], message: '真实微信下不能关闭限流' });
  });

/** The settings, parsed and whole: nobody else reads the environment. */
export interface Config {
  port: number;
  host: string;
  /** How many reverse proxies of our own stand before us: so many last entries of X-Forwarded-For are believed. */
  trustedProxies: number;
  dataDir: string;
  roles: ReadonlySet<'web' | 'worker'>;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  wechat: { mode: 'sandbox' | 'live'; baseUrl: string; appId: string; appSecret: string };
  /** Contracts with WeChat Pay; none: it is not offered. */
  pay: { accounts: readonly PayAccount[]; baseUrl: string; standbyUrl: string | undefined };
  /** Where the outside reaches us, without a slash at the end. */
  publicUrl: string;
  /** 32 bytes in hex, or undefined: then one is kept in the data folder (sandbox only). */
  secret: string | undefined;
  /** Who may read /metrics: whoever shows the token, everybody (a sandbox without one), or nobody (`off`). */
  metrics: 'open' | 'off' | { readonly token: string };
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Where this process is to end at once (`crashPoint`); undefined but for the fault programme. */
  crashAt: string | undefined;
  rateLimits: boolean;
}

/** One line per mistake, ready to print. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Throws ConfigError. */
function payAccountsIn(file: string | undefined): readonly PayAccount[] {
  try {
    return file === undefined ? [] : readPayAccounts(file);
  } catch (error) {
    if (!(error instanceof PayAccountsError)) throw error;
    const lines = error.lines.map((line) => `· WECHAT_PAY_FILE：${line}`);
    throw new ConfigError(`配置有误，服务没有启动：\n${lines.join('\n')}`);
  }
}

/** Reads the environment. Throws ConfigError with a Chinese line for each mistake. Empty variables count as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `· ${issue.path.join('.')}：${issue.message}`);
    throw new ConfigError(`配置有误，服务没有启动：\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.SHUKE_HOST,
    trustedProxies: env.SHUKE_TRUSTED_PROXIES,
    dataDir: env.SHUKE_DATA_DIR,
    roles: new Set(env.SHUKE_ROLES.split(',') as ('web' | 'worker')[]),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    wechat: { mode: env.WECHAT_MODE, baseUrl: env.WECHAT_BASE_URL, appId: env.WECHAT_APP_ID, appSecret: env.WECHAT_APP_SECRET },
    pay: {
      accounts: payAccountsIn(env.WECHAT_PAY_FILE),
      baseUrl: env.WECHAT_PAY_BASE_URL,
      standbyUrl: env.WECHAT_PAY_BASE_URL === payHost ? payStandbyHost : undefined,
    },
    publicUrl: env.SHUKE_PUBLIC_URL ?? `http://127.0.0.1:${String(env.PORT)}`,
    secret: env.SHUKE_SECRET,
    metrics:
      env.SHUKE_METRICS_TOKEN === undefined
        ? env.WECHAT_MODE === 'sandbox'
          ? 'open'
          : 'off'
        : { token: env.SHUKE_METRICS_TOKEN },
    logLevel: env.SHUKE_LOG_LEVEL,
    crashAt: env.SHUKE_CRASH_AT,
    rateLimits: env.SHUKE_RATE_LIMITS === 'on',
  };
}
