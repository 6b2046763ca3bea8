import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const KeyPair = z.object({ private_key_pem: z.string(), public_key_pem: z.string() });
const Certified = KeyPair.extend({ serial: z.string(), certificate_pem: z.string() });
const Keys = z.object({
  apiv3_key: z.string(),
  merchant: Certified,
  platform: Certified,
  platform2: Certified,
  wechatpay_public_key: KeyPair.extend({ id: z.string() }),
});

/** Keys made for tests and shown to everybody: they must never guard anything. */
export const testKeys = z
  .object({ keys: Keys })
  .parse(JSON.parse(readFileSync(path.resolve('test/vectors/pay/vectors.json'), 'utf8'))).keys;
