import type { Merchant } from './merchants.ts';
import { testKeys } from './keys.ts';
import type { PayCallIn } from './endpoints/endpoint.ts';
import type { PayWorld } from './payWorld.ts';
import { PayRefusal } from './refusal.ts';
import { isMerchants } from './sealing.ts';

const scheme = 'WECHATPAY2-SHA256-RSA2048 ';
const windowSeconds = 300;

/** Who calls, by the Authorization header over what was really sent. Throws SIGN_ERROR, MCH_NOT_EXISTS. */
export function authorize(world: PayWorld, call: Pick<PayCallIn, 'method' | 'url' | 'raw'>, header: string): Merchant {
  const given: Record<string, string> = Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const { mchid = '', timestamp = '', nonce_str: nonce = '', serial_no: serial, signature = '' } = given;
  const message = `${call.method}\n${call.url}\n${timestamp}\n${nonce}\n${call.raw}\n`;
  const skew = Math.abs(world.clock.now() / 1_000 - Number(timestamp));
  const isSigned = header.startsWith(scheme) && serial === testKeys.merchant.serial && isMerchants(message, signature);
  if (!isSigned || !(skew < windowSeconds)) {
    const detail = { sign_information: { method: call.method, url: call.url, truncated_sign_message: message.slice(0, 200) } };
    throw new PayRefusal(401, 'SIGN_ERROR', '签名错误，请检查后再试', detail);
  }
  const merchant = world.merchants.find((known) => known.mchid === mchid);
  if (merchant === undefined) throw new PayRefusal(400, 'MCH_NOT_EXISTS', '商户号不存在');
  return merchant;
}
