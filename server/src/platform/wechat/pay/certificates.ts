import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { openSealed } from './aead.ts';
import type { PayAccount } from './accounts.ts';
import { platformKeys, type PlatformKey } from './platformKeys.ts';
import { signatureHeaders, whyUnsigned } from './signature.ts';
import type { Signer } from './signer.ts';
import { exchange } from './transport.ts';

const List = z.object({
  data: z
    .array(
      z.object({
        serial_no: z.string().regex(/^[0-9A-F]{1,64}$/),
        effective_time: z.iso.datetime({ offset: true }),
        expire_time: z.iso.datetime({ offset: true }),
        encrypt_certificate: z.object({
          nonce: z.string(),
          associated_data: z.string().default(''),
          ciphertext: z.string(),
        }),
      }),
    )
    .max(20),
});

const path = '/v3/certificates';

/** Who asks, and where WeChat Pay is. */
export interface DownloadOptions {
  readonly account: PayAccount;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/**
 * WeChat's platform certificates (GET /v3/certificates). Each is sealed with the APIv3 key, so only WeChat can have
 * made it; the list must also be signed by one of those certificates. Throws Error with a reason that may be logged.
 */
export async function downloadCertificates({
  account,
  signer,
  clock,
  baseUrl,
  timeoutMs,
}: DownloadOptions): Promise<PlatformKey[]> {
  const headers = { Authorization: await signer.authorization('GET', path, '') };
  const answer = await exchange(baseUrl, { method: 'GET', pathAndQuery: path, body: '', headers }, timeoutMs);
  if (answer.status !== 200) throw new Error(`HTTP ${String(answer.status)}`);
  const parsed = List.safeParse(JSON.parse(answer.body.toString('utf8')));
  if (!parsed.success) throw new Error('unreadable');

  const listed = parsed.data.data.map((entry): PlatformKey => {
    const pem = openSealed(entry.encrypt_certificate, account.apiV3Key);
    if (pem === undefined) throw new Error('sealed with another APIv3 key: 请核对 APIv3 密钥');
    const certificate = new X509Certificate(pem);
    if (certificate.serialNumber.toUpperCase() !== entry.serial_no) throw new Error('a certificate under another serial');
    return {
      serial: entry.serial_no,
      key: certificate.publicKey,
      from: Date.parse(entry.effective_time),
      until: Date.parse(entry.expire_time),
    };
  });
  const signed = signatureHeaders((name) => answer.header(name) ?? undefined);
  const keys = platformKeys(account.publicKey);
  keys.replaceCertificates(listed);
  if (signed === undefined || whyUnsigned(signed, answer.body, keys, clock.now()) !== undefined)
    throw new Error('not signed by WeChat');
  return listed;
}
