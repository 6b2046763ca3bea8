import { createCipheriv, createSign, createVerify, randomBytes } from 'node:crypto';
import { testKeys } from './keys.ts';
import type { Merchant } from './merchants.ts';
import type { PayWorld } from './payWorld.ts';

/** One of WeChat's signing keys. */
export interface SigningKey {
  readonly serial: string;
  readonly privateKey: string;
}

/** The keys WeChat may sign with. */
export const signingKeys = {
  platform: { serial: testKeys.platform.serial, privateKey: testKeys.platform.private_key_pem },
  platform2: { serial: testKeys.platform2.serial, privateKey: testKeys.platform2.private_key_pem },
  publicKey: { serial: testKeys.wechatpay_public_key.id, privateKey: testKeys.wechatpay_public_key.private_key_pem },
  /** The merchant's: whoever signs with it knows nothing of WeChat's. */
  merchant: { serial: testKeys.merchant.serial, privateKey: testKeys.merchant.private_key_pem },
} satisfies Record<string, SigningKey>;

/** The key for what is said to a merchant now: certificates rotate. */
export const keyFor = (world: PayWorld, { keyMode }: Merchant): SigningKey =>
  keyMode === 'publicKey' ? signingKeys.publicKey : signingKeys[world.certificates.signing];

/** RSA-SHA256, base64. */
export const sign = (privateKey: string, message: string): string =>
  createSign('RSA-SHA256').update(message).sign(privateKey, 'base64');

/** Whether the merchant's key made the signature. */
export const isMerchants = (message: string, signature: string): boolean =>
  createVerify('RSA-SHA256').update(message).verify(testKeys.merchant.public_key_pem, signature, 'base64');

/** The headers by which WeChat vouches for a body. */
export function vouch(body: string, key: SigningKey, now: number): Record<string, string> {
  const [timestamp, nonce] = [String(Math.floor(now / 1_000)), randomBytes(16).toString('hex')];
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': key.serial,
    'Wechatpay-Signature': sign(key.privateKey, `${timestamp}\n${nonce}\n${body}\n`),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

/** WeChat's own test of whether signatures are looked at. */
export const asProbe = (headers: Record<string, string>): Record<string, string> => ({
  ...headers,
  'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${(headers['Wechatpay-Signature'] ?? '').slice(19)}`,
});

/** AEAD_AES_256_GCM with the merchant's APIv3 key. */
export function seal(text: string, company: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', testKeys.apiv3_key, nonce);
  cipher.setAAD(Buffer.from(company));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, associated_data: company, nonce };
}
