import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PayAccountsError, readPayAccounts } from '../../../server/src/platform/wechat/pay/index.ts';
import { testKeys } from './keys.ts';
import { certificateMerchant, demoMerchant, partnerMerchant, payAccountOf } from './merchants.ts';
import { writePayFiles } from './payFiles.ts';

const { platform, wechatpay_public_key: publicKey, apiv3_key: apiV3Key } = testKeys;
const good = {
  mchid: demoMerchant.mchid,
  appid: 'wx0000000000000001',
  certificateFile: 'apiclient_cert.pem',
  privateKeyFile: 'apiclient_key.pem',
  apiV3Key,
  publicKeyId: publicKey.id,
  publicKeyFile: 'pub_key.pem',
};

describe('the file of merchant numbers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shuke-pay-'));
    writePayFiles(folder);
    writeFileSync(path.join(folder, 'other_cert.pem'), platform.certificate_pem);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (content: unknown) => {
    const file = path.join(folder, 'pay.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readPayAccounts(file);
  };
  const linesOf = (content: unknown): string => {
    try {
      read(content);
      return '';
    } catch (error) {
      if (!(error instanceof PayAccountsError)) throw error;
      return error.lines.join('\n');
    }
  };

  it('gives the account with its keys, the serial read from the certificate', () => {
    expect(read([good])).toEqual([payAccountOf(demoMerchant)]);
    const all = [demoMerchant, certificateMerchant, partnerMerchant];
    expect(readPayAccounts(writePayFiles(path.join(folder, 'all'), all)).map(({ mchid }) => mchid)).toEqual(
      all.map(({ mchid }) => mchid),
    );
  });

  it('without a public key the platform certificates are used; a partner names its merchants', () => {
    const { publicKeyId: _id, publicKeyFile: _file, ...certificates } = good;
    const subMerchants = [{ mchid: '1900000308' }, { mchid: '1900000309', appid: 'wx0000000000000309' }];
    expect(read([{ ...certificates, subMerchants }])).toMatchObject([{ mchid: good.mchid, subMerchants }]);
  });

  it.each([
    ['{', '不是 JSON'],
    [[], '至少写一个商户号'],
    [{}, '应为列表'],
    [[{ ...good, mchid: 'M1' }], '0.mchid：应为商户号'],
    [[{ ...good, appid: 'wx1' }], '应为 AppID'],
    [[{ ...good, apiV3Key: `${apiV3Key} ` }], '应为 32 个字符'],
    [[{ ...good, publicKeyId: '5157F09E' }], '应为 PUB_KEY_ID_'],
    [[{ ...good, publicKeyFile: undefined }], '要么都写，要么都不写'],
    [[{ ...good, publicKeyFile: 'other_cert.pem' }], '应为商户平台下载的微信支付公钥'],
    [[{ ...good, publicKeyId: undefined, publicKeyFile: undefined, platformCertificates: false }], '必须用平台证书'],
    [[{ ...good, certificateFile: 'missing.pem' }], '读不到 missing.pem'],
    [[{ ...good, certificateFile: 'other_cert.pem' }], '不是一对'],
    [[{ ...good, privateKeyFile: 'pub_key.pem' }], '应为下载的'],
    [[good, good], '写了两次'],
    [[{ ...good, secret: 'x' }], '只写说明里有的字段'],
  ])('explains what is wrong in Chinese: case %#', (content, words) => {
    expect(linesOf(content)).toContain(words);
  });

  it('an explanation never repeats a key', () => {
    const said = linesOf([{ ...good, apiV3Key: `${apiV3Key}x`, publicKeyId: 'my-secret' }]);
    expect(said).not.toContain(apiV3Key);
    expect(said).not.toContain('my-secret');
  });
});
