import type { Config } from '../../server/src/config.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import { bad, ok, reasonOf, warn, type Finding } from './finding.ts';

/** Seconds off that nobody notices, and that a member code still forgives (a code is good for 30 s and its neighbours). */
const driftMs = { fine: 2_000, bearable: 10_000 } as const;
const answerTimeoutMs = 3_000;
const wechatItself = 'https://api.weixin.qq.com';
const advice = '打开 NTP（timedatectl set-ntp true）：时钟不准，会员码会失效，营业日会错';

/** Judges how far another clock is ahead of ours. */
export function judgeDrift(topic: string, aheadMs: number): Finding {
  const apart = Math.abs(aheadMs);
  const found = `相差 ${(apart / 1_000).toFixed(1)} 秒`;
  if (apart <= driftMs.fine) return ok(topic, found);
  return (apart <= driftMs.bearable ? warn : bad)(topic, `${found}，本机${aheadMs > 0 ? '慢' : '快'}了`, advice);
}

/** WeChat's clock, by the Date of any answer of its. In the sandbox only a peer somebody has named is asked. */
export async function examinePeer({ wechat: { mode, baseUrl } }: Config, clock: Clock): Promise<Finding[]> {
  if (mode === 'sandbox' && baseUrl === wechatItself) return [];
  const before = clock.now();
  try {
    const { headers } = await fetch(baseUrl, { method: 'HEAD', signal: AbortSignal.timeout(answerTimeoutMs) });
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date)) return [warn('时钟：微信', '对方没有说时间', '请用别的方法核对本机时间')];
    // A Date has whole seconds: on average it is half of one behind.
    return [judgeDrift('时钟：微信', date + 500 - (before + clock.now()) / 2)];
  } catch (error) {
    return [warn('微信', `连不上 ${baseUrl}（${reasonOf(error)}）`, '检查服务器的网络、DNS 和防火墙')];
  }
}
