import { X509Certificate } from 'node:crypto';
import { platformKeys, type PlatformKeys } from '../../../server/src/platform/wechat/pay/platformKeys.ts';
import { testKeys } from './keys.ts';

/** The keys of a merchant who moves from certificates to the public key: both count. */
export function bothKeys(): PlatformKeys {
  const { wechatpay_public_key: publicKey, platform } = testKeys;
  const keys = platformKeys({ id: publicKey.id, pem: publicKey.public_key_pem });
  const { publicKey: key } = new X509Certificate(platform.certificate_pem);
  keys.replaceCertificates([{ serial: platform.serial, key, from: 0, until: Infinity }]);
  return keys;
}
