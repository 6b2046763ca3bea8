/**
 * The only reader of process.env. Every variable is in one schema, and every mistake is explained in Chinese with
 * what to do about it.
 */
import { z } from 'zod';

const databaseUrl = z
  .string()
  .regex(
    /^(mariadb|mysql):\/\/\S+$/,
    'DATABASE_URL 应以 mariadb:// 或 mysql:// 开头，例如 mariadb://shuke:密码@127.0.0.1:3306/shuke；留空则用内置 SQLite',
  );

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
    SHUKE_SECRET: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/,
        'SHUKE_SECRET 应为 64 位十六进制，可用 openssl rand -hex 32 生成；请妥善备份，丢失后手机号无法解密',
      )
      .optional(),
    SHUKE_LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'SHUKE_LOG_LEVEL 只能是 debug、info、warn、error 或 silent' })
      .default('info'),
    /** Crash points for the fault programme; never set in production. */
    SHUKE_CRASH_AT: z.string().optional(),
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
    if (env.SHUKE_RATE_LIMITS === 'off')
      context.addIssue({ code: 'custom', path: ['SHUKE_RATE_LIMITS'], message: '真实微信下不能关闭限流' });
  });

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
  /** 32 bytes in hex, or undefined: then one is kept in the data folder (sandbox only). */
  secret: string | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  crashAt: string | undefined;
  rateLimits: boolean;
}

/** One line per mistake, ready to print. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
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
    secret: env.SHUKE_SECRET,
    logLevel: env.SHUKE_LOG_LEVEL,
    crashAt: env.SHUKE_CRASH_AT,
    rateLimits: env.SHUKE_RATE_LIMITS === 'on',
  };
}
