import { ConfigError, readConfig } from './config.ts';

const linesOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').slice(1);
  }
};
const live = { WECHAT_MODE: 'live', SHUKE_SECRET: 'a'.repeat(64), WECHAT_APP_SECRET: 'a-real-secret' };

describe('the configuration', () => {
  it('needs nothing: one shop starts on SQLite, the sandbox and port 3000', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      redisUrl: undefined,
      wechat: { mode: 'sandbox' },
      secret: undefined,
      rateLimits: true,
    });
    expect([...readConfig({}).roles]).toEqual(['web', 'worker']);
  });

  it('shows the figures of a sandbox to everybody, of a live server to whoever has the token, and else to nobody', () => {
    const SHUKE_METRICS_TOKEN = 'a-long-enough-token';
    expect(readConfig({}).metrics).toBe('open');
    expect(readConfig(live).metrics).toBe('off');
    expect(readConfig({ ...live, SHUKE_METRICS_TOKEN }).metrics).toEqual({ token: SHUKE_METRICS_TOKEN });
    expect(readConfig({ SHUKE_METRICS_TOKEN }).metrics).toEqual({ token: SHUKE_METRICS_TOKEN });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', 'three', 'PORT 应为数字'],
    ['PORT', '3000.5', 'PORT 应为整数'],
    ['PORT', '-1', 'PORT 不能是负数'],
    ['PORT', '65536', 'PORT 最大 65535'],
    ['SHUKE_TRUSTED_PROXIES', 'some', 'SHUKE_TRUSTED_PROXIES 应为数字'],
    ['SHUKE_TRUSTED_PROXIES', '-1', 'SHUKE_TRUSTED_PROXIES 不能是负数'],
    ['SHUKE_TRUSTED_PROXIES', '6', 'SHUKE_TRUSTED_PROXIES 最大 5'],
    ['SHUKE_ROLES', 'web,web2', 'SHUKE_ROLES 只能是 web、worker 或 web,worker'],
    ['SHUKE_ROLES', 'cron', 'SHUKE_ROLES 只能是'],
    ['DATABASE_URL', 'postgres://x/y', 'DATABASE_URL 应以 mariadb:// 或 mysql:// 开头'],
    ['DATABASE_URL', 'mariadb:// x', 'DATABASE_URL 应以'],
    ['REDIS_URL', '127.0.0.1:6379', 'REDIS_URL 应以 redis:// 开头'],
    ['WECHAT_MODE', 'test', 'WECHAT_MODE 只能是 sandbox'],
    ['WECHAT_BASE_URL', 'api.weixin.qq.com', 'WECHAT_BASE_URL 应为网址'],
    ['WECHAT_PAY_BASE_URL', 'api.mch.weixin.qq.com', 'WECHAT_PAY_BASE_URL 应为网址'],
    ['WECHAT_PAY_FILE', './no-such-file.json', '文件读不到'],
    ['SHUKE_PUBLIC_URL', 'vip.example.com', 'SHUKE_PUBLIC_URL 应为'],
    ['WECHAT_APP_ID', 'wx123', 'WECHAT_APP_ID 应为小程序的 AppID'],
    ['WECHAT_APP_SECRET', 'short', 'WECHAT_APP_SECRET 是小程序后台'],
    ['SHUKE_SECRET', 'A'.repeat(64), 'SHUKE_SECRET 应为 64 位十六进制'],
    ['SHUKE_SECRET', 'a'.repeat(63), 'SHUKE_SECRET 应为 64 位十六进制'],
    ['SHUKE_METRICS_TOKEN', 'short', 'SHUKE_METRICS_TOKEN 至少 16 个字符'],
    ['SHUKE_LOG_LEVEL', 'verbose', 'SHUKE_LOG_LEVEL 只能是'],
    ['SHUKE_CRASH_AT', '20', 'SHUKE_CRASH_AT 只用于故障演练'],
    ['SHUKE_CRASH_AT', '15:0', 'SHUKE_CRASH_AT 只用于故障演练'],
    ['SHUKE_CRASH_AT', 'pay.', 'SHUKE_CRASH_AT 只用于故障演练'],
    ['SHUKE_RATE_LIMITS', 'no', 'SHUKE_RATE_LIMITS 只能是 on 或 off'],
  ])('explains %s=%s in Chinese, and names the variable', (name, value, words) => {
    const lines = linesOf({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^· ${name}：`));
    expect(lines[0]).toContain(words);
  });

  it('never repeats a secret it did not like', () => {
    expect(
      linesOf({ SHUKE_SECRET: 'my-secret-secret', WECHAT_APP_SECRET: 'tiny-1', DATABASE_URL: 'pg://u:hunter2@h/d' }).join(),
    ).not.toMatch(/my-secret|tiny-1|hunter2/);
  });

  it('tells all mistakes at once', () => {
    expect(linesOf({ PORT: 'x', SHUKE_ROLES: 'y', REDIS_URL: 'z' })).toHaveLength(3);
  });

  it('needs no WeChat Pay, and with it an address that WeChat can reach', () => {
    expect(readConfig(live)).toMatchObject({ pay: { accounts: [], standbyUrl: 'https://api2.mch.weixin.qq.com' } });
    const pay = { ...live, WECHAT_PAY_FILE: './pay.json' };
    expect(linesOf(pay)).toEqual([expect.stringContaining('必须设置 SHUKE_PUBLIC_URL')]);
    expect(linesOf({ ...pay, SHUKE_PUBLIC_URL: 'http://card.example.com' })).toEqual([expect.stringContaining('https://')]);
    expect(readConfig({ SHUKE_PUBLIC_URL: 'https://card.example.com/' }).publicUrl).toBe('https://card.example.com');
  });

  it('has no crash points beside the real WeChat', () => {
    expect(readConfig({ SHUKE_CRASH_AT: '15:40' }).crashAt).toBe('15:40');
    expect(readConfig({ SHUKE_CRASH_AT: 'pay.credit:2' }).crashAt).toBe('pay.credit:2');
    expect(linesOf({ ...live, SHUKE_CRASH_AT: '15:40' })).toEqual([expect.stringContaining('不能设置故障点')]);
  });

  it('asks for real secrets, and for rate limits, before it speaks with the real WeChat', () => {
    expect(linesOf(live)).toEqual([]);
    expect(linesOf({ WECHAT_MODE: 'live' })).toEqual([
      expect.stringContaining('必须设置 SHUKE_SECRET'),
      expect.stringContaining('必须设置 WECHAT_APP_SECRET'),
    ]);
    expect(linesOf({ ...live, SHUKE_RATE_LIMITS: 'off' })).toEqual([expect.stringContaining('不能关闭限流')]);
  });
});
