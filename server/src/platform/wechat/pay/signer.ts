import { createSign, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { PayAccount } from './accounts.ts';
import type { PaySheet } from './types.ts';

/** What the merchant's own key does. */
export interface Signer {
  /** The Authorization header; path, query and body exactly as they go over the wire. */
  authorization(method: 'GET' | 'POST', pathAndQuery: string, body: string): Promise<string>;
  /** Signed for the app in which the phone pays. */
  paySheet(appid: string, prepayId: string): PaySheet;
}

const nonceBytes = 16;

/**
 * Signs requests with wechatpay-node-v3, which is loaded with the first of them: it brings an HTTP client we do not
 * use. Only its signing is used: its transport has no time-out and verifies no answer, its decryption leaves the tag
 * unchecked, its certificates are one list for all merchants, and its nonces are guessable.
 */
export function paySigner(
  { appid, mchid, serial, privateKey }: PayAccount,
  clock: Clock,
  newNonce = () => randomBytes(nonceBytes).toString('hex').toUpperCase(),
): Signer {
  const load = async () => {
    const { default: WxPay } = await import('wechatpay-node-v3');
    // The SDK reads `publicKey` for the serial only, which is given.
    const unused = Buffer.from('unused');
    return new WxPay({ appid, mchid, serial_no: serial, publicKey: unused, privateKey: Buffer.from(privateKey) });
  };
  let loading: ReturnType<typeof load> | undefined;
  const seconds = () => String(Math.floor(clock.now() / 1_000));
  return {
    async authorization(method, pathAndQuery, body) {
      const sdk = await (loading ??= load());
      const [nonce, timestamp] = [newNonce(), seconds()];
      return sdk.getAuthorization(nonce, timestamp, sdk.getSignature(method, nonce, timestamp, pathAndQuery, body));
    },
    paySheet(payingAppid, prepayId) {
      const [nonceStr, timeStamp, packed] = [newNonce(), seconds(), `prepay_id=${prepayId}`];
      const message = `${payingAppid}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
      const paySign = createSign('RSA-SHA256').update(message).sign(privateKey, 'base64');
      return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
    },
  };
}
