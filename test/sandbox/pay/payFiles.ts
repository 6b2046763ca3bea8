import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testKeys } from './keys.ts';
import { demoMerchant, type Merchant } from './merchants.ts';

/** Writes what an owner downloads from the merchant portal, and the file that names it. Gives WECHAT_PAY_FILE. */
export function writePayFiles(folder: string, merchants: readonly Merchant[] = [demoMerchant]): string {
  const { merchant, wechatpay_public_key: publicKey, apiv3_key: apiV3Key } = testKeys;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'apiclient_cert.pem'), merchant.certificate_pem);
  writeFileSync(path.join(folder, 'apiclient_key.pem'), merchant.private_key_pem, { mode: 0o600 });
  writeFileSync(path.join(folder, 'pub_key.pem'), publicKey.public_key_pem);
  const entries = merchants.map(({ mchid, appids, keyMode, subs }) => ({
    mchid,
    appid: appids[0],
    certificateFile: 'apiclient_cert.pem',
    privateKeyFile: 'apiclient_key.pem',
    apiV3Key,
    ...(keyMode === 'publicKey' ? { publicKeyId: publicKey.id, publicKeyFile: 'pub_key.pem' } : {}),
    ...(subs.length > 0 ? { subMerchants: subs.map(({ mchid: sub, appid }) => ({ mchid: sub, appid })) } : {}),
  }));
  const file = path.join(folder, 'pay.json');
  writeFileSync(file, JSON.stringify(entries, null, 2), { mode: 0o600 });
  return file;
}
