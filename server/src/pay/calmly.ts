import type { Log } from '../platform/log.ts';
import { PayFailure } from '../platform/wechat/pay/index.ts';

/**
 * Takes one order or refund of many further. One that WeChat does not answer for, or that fails, is logged with what names
 * it and put off to the end of the queue: it must not stand before all others for ever.
 */
export async function calmly(
  log: Log,
  named: Readonly<Record<string, string>>,
  { check, putOff }: { check(): Promise<unknown>; putOff(): Promise<unknown> },
): Promise<void> {
  try {
    await check();
  } catch (error) {
    const isWeChats = error instanceof PayFailure;
    const reason = isWeChats ? error.reason : 'internal';
    log.warn({ ...named, reason, err: isWeChats ? undefined : error }, 'WeChat Pay was not asked about it');
    await putOff();
  }
}
