import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PayAccount } from './accounts.ts';

const mchid = z.string().regex(/^\d{8,10}$/, '应为商户号：8 到 10 位数字');
const appid = z.string().regex(/^wx[0-9a-f]{16}$/, '应为 AppID：wx 加 16 位');
const fileName = z.string().min(1, '应为文件名，相对于本文件所在的文件夹');

/** One merchant number as written in the file. Keys stay in files of their own, as downloaded from the portal. */
const Entry = z.strictObject(
  {
    mchid,
    appid,
    certificateFile: fileName,
    privateKeyFile: fileName,
    apiV3Key: z
      .string()
      .refine((key) => Buffer.byteLength(key) === 32, '应为 32 个字符：商户平台「API 安全」里设置的 APIv3 密钥，前后不能有空格'),
    publicKeyId: z
      .string()
      .regex(/^PUB_KEY_ID_\d+$/, '应为 PUB_KEY_ID_ 加数字：商户平台「API 安全」里的微信支付公钥 ID')
      .optional(),
    publicKeyFile: fileName.optional(),
    platformCertificates: z.boolean('应为 true 或 false').optional(),
    subMerchants: z
      .array(z.strictObject({ mchid, appid: appid.optional() }))
      .min(1, '没有特约商户就不要写这一项')
      .optional(),
  },
  '每一项应为一个商户号，只写说明里有的字段',
);
const File = z.array(Entry, '应为列表：[ { "mchid": … } ]').min(1, '至少写一个商户号');

/** What is wrong with the file: one Chinese sentence a line, never a key. */
export class PayAccountsError extends Error {
  override readonly name = 'PayAccountsError';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/**
 * The merchant numbers in a JSON file (WECHAT_PAY_FILE), with the files of the merchant portal beside it. Throws
 * PayAccountsError.
 *
 * ```json
 * [
 *   {
 *     "mchid": "1900000109",
 *     "appid": "wx0000000000000001",
 *     "certificateFile": "apiclient_cert.pem",
 *     "privateKeyFile": "apiclient_key.pem",
 *     "apiV3Key": "32 characters",
 *     "publicKeyId": "PUB_KEY_ID_0119000001092024112500000000001234",
 *     "publicKeyFile": "pub_key.pem",
 *     "platformCertificates": false,
 *     "subMerchants": [{ "mchid": "1900000308" }]
 *   }
 * ]
 * ```
 *
 * Older merchants leave out both `publicKey…`; `platformCertificates: true` beside them is for the days of a switch;
 * `subMerchants` is for partners (服务商) only.
 */
export function readPayAccounts(file: string): PayAccount[] {
  const parsed = File.safeParse(jsonIn(file));
  if (!parsed.success) {
    throw new PayAccountsError(parsed.error.issues.map((issue) => `${issue.path.join('.') || '文件'}：${issue.message}`));
  }
  const accounts = parsed.data.map((entry) => accountOf(entry, path.dirname(file)));
  const numbers = accounts.flatMap(({ mchid: own, subMerchants }) => subMerchants?.map(({ mchid: sub }) => sub) ?? [own]);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) throw new PayAccountsError([`商户号 ${twice} 写了两次`]);
  return accounts;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new PayAccountsError(['文件读不到，或不是 JSON']);
  }
}

function accountOf(entry: z.output<typeof Entry>, folder: string): PayAccount {
  const read = (name: string): string => {
    try {
      return readFileSync(path.resolve(folder, name), 'utf8');
    } catch {
      throw new PayAccountsError([`${entry.mchid}：读不到 ${name}`]);
    }
  };
  const { publicKeyId, publicKeyFile, certificateFile, privateKeyFile, ...account } = entry;
  if ((publicKeyId === undefined) !== (publicKeyFile === undefined)) {
    throw new PayAccountsError([`${entry.mchid}：publicKeyId 与 publicKeyFile 要么都写，要么都不写`]);
  }
  if (publicKeyId === undefined && entry.platformCertificates === false) {
    throw new PayAccountsError([`${entry.mchid}：没有微信支付公钥，就必须用平台证书`]);
  }
  const privateKey = read(privateKeyFile);
  const publicKey =
    publicKeyId === undefined || publicKeyFile === undefined ? undefined : { id: publicKeyId, pem: read(publicKeyFile) };
  checkPublicKey(entry.mchid, publicKey?.pem);
  return {
    mchid: account.mchid,
    appid: account.appid,
    serial: serialOf(entry.mchid, read(certificateFile), privateKey),
    privateKey,
    apiV3Key: account.apiV3Key,
    ...(publicKey === undefined ? {} : { publicKey }),
    ...(account.platformCertificates === undefined ? {} : { platformCertificates: account.platformCertificates }),
    ...(account.subMerchants === undefined ? {} : { subMerchants: account.subMerchants.map(subMerchantOf) }),
  };
}

const subMerchantOf = (sub: { mchid: string; appid?: string | undefined }) =>
  sub.appid === undefined ? { mchid: sub.mchid } : { mchid: sub.mchid, appid: sub.appid };

/** The serial in the merchant's certificate, whose key must be the private key. */
function serialOf(number: string, certificatePem: string, privateKeyPem: string): string {
  let isPair: boolean;
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(certificatePem);
    isPair = certificate.checkPrivateKey(createPrivateKey(privateKeyPem));
  } catch {
    throw new PayAccountsError([`${number}：应为下载的 apiclient_cert.pem 和 apiclient_key.pem，内容不要改动`]);
  }
  if (!isPair) throw new PayAccountsError([`${number}：商户证书与私钥不是一对，请确认是同一次申请下载的`]);
  return certificate.serialNumber.toUpperCase();
}

function checkPublicKey(number: string, pem: string | undefined): void {
  if (pem === undefined) return;
  // A certificate has a public key in it too, but not WeChat's.
  const isKey = pem.includes('BEGIN PUBLIC KEY');
  try {
    if (isKey && createPublicKey(pem).asymmetricKeyType === 'rsa') return;
  } catch {
    // Said below, without the words of the parser.
  }
  throw new PayAccountsError([`${number}：publicKeyFile 应为商户平台下载的微信支付公钥 pub_key.pem`]);
}
