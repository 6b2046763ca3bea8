import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { SettableClock } from '../../../server/src/platform/clock.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { openSealed } from '../../../server/src/platform/wechat/pay/aead.ts';
import { readAnswer } from '../../../server/src/platform/wechat/pay/answer.ts';
import { certificateBook } from '../../../server/src/platform/wechat/pay/certificateBook.ts';
import { NoticeRefused, readTradeBill, type TradeBillRow } from '../../../server/src/platform/wechat/pay/index.ts';
import { openNotice } from '../../../server/src/platform/wechat/pay/notice.ts';
import { paySigner } from '../../../server/src/platform/wechat/pay/signer.ts';
import { bothKeys } from './bothKeys.ts';
import { demoMerchant, payAccountOf } from './merchants.ts';

const Sealed = z.object({
  name: z.string(),
  apiv3_key: z.string(),
  ciphertext: z.string(),
  associated_data: z.string(),
  nonce: z.string(),
  plaintext: z.string().optional(),
});
const Message = z.object({
  name: z.string(),
  headers: z.record(z.string(), z.string()),
  raw_body: z.string(),
  verify_at: z.number(),
});
const Vectors = z.object({
  authorization: z.array(
    z.object({
      name: z.string(),
      method: z.enum(['GET', 'POST']),
      url: z.string(),
      timestamp: z.string(),
      nonce_str: z.string(),
      body: z.string(),
      authorization: z.string(),
    }),
  ),
  pay_sign: z.array(
    z.object({
      name: z.string(),
      appId: z.string(),
      timeStamp: z.string(),
      nonceStr: z.string(),
      prepay_id: z.string(),
      paySign: z.string().optional(),
    }),
  ),
  pay_sign_bad: z.array(z.object({ signature: z.string() })),
  resource: z.array(Sealed),
  resource_bad: z.array(Sealed),
  notify: z.array(Message.extend({ accept: z.union([z.boolean(), z.string()]), resource: z.string().optional() })),
  response: z.array(Message.extend({ status: z.number(), valid: z.boolean() })),
  bill: z.object({
    text_utf8: z.string(),
    gzip_base64: z.string(),
    expect: z.object({ detail_rows: z.number(), paid_fen: z.number(), refund_fen: z.number() }),
  }),
});
const vectors = Vectors.parse(JSON.parse(readFileSync(path.resolve('test/vectors/pay/vectors.json'), 'utf8')));
const account = payAccountOf(demoMerchant);
const keys = bothKeys();

const fieldsOf = (header: string): Record<string, string> =>
  Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe('the vectors of WeChat Pay', () => {
  it.each(vectors.authorization)('signs a request as WeChat rebuilds it: $name', async (vector) => {
    const clock = new SettableClock(Number(vector.timestamp) * 1_000);
    const signer = paySigner(account, clock, () => vector.nonce_str);
    const header = await signer.authorization(vector.method, vector.url, vector.body);
    expect(header.startsWith('WECHATPAY2-SHA256-RSA2048 ')).toBe(true);
    expect(fieldsOf(header)).toEqual(fieldsOf(vector.authorization));
  });

  // The third is for native apps, which sign the bare prepay id; nobody here pays in one.
  it.each(vectors.pay_sign.filter(({ name }) => name !== 'app'))('signs the pay sheet: $name', (vector) => {
    const clock = new SettableClock(Number(vector.timeStamp) * 1_000);
    const sheet = paySigner(account, clock, () => vector.nonceStr).paySheet(vector.appId, vector.prepay_id);
    const { timeStamp, nonceStr, paySign } = vector;
    expect(sheet).toEqual({ timeStamp, nonceStr, package: `prepay_id=${vector.prepay_id}`, signType: 'RSA', paySign });
    expect(vectors.pay_sign_bad.map(({ signature }) => signature)).not.toContain(sheet.paySign);
  });

  it.each(vectors.resource)('opens what was sealed: $name', (vector) => {
    expect(openSealed(vector, vector.apiv3_key)).toBe(vector.plaintext);
  });

  it.each(vectors.resource_bad)('opens nothing whose tag or key is wrong: $name', (vector) => {
    expect(openSealed(vector, vector.apiv3_key)).toBeUndefined();
  });

  it.each(vectors.notify)('believes a notice exactly when it may be believed: $name', (vector) => {
    const clock = new SettableClock(vector.verify_at * 1_000);
    const open = () =>
      openNotice(lowerCase(vector.headers), Buffer.from(vector.raw_body), { keys, apiV3Key: account.apiV3Key, clock });
    // At exactly five minutes we refuse, as WeChat's own SDKs do. A wrong amount is genuine: the domain compares it.
    const isBelieved = vector.accept === true || vector.accept === 'record and alert, do not credit';
    if (!isBelieved) expect(open).toThrow(NoticeRefused);
    else {
      const notice = open();
      const content = vectors.resource.find(({ name }) => name === vector.resource)?.plaintext ?? '{}';
      const facts = JSON.parse(content) as { out_trade_no: string; amount: { total: number } };
      const told = notice.kind === 'payment' ? notice.payment : notice.kind === 'refund' ? notice.refund : undefined;
      expect(told).toMatchObject({ outTradeNo: facts.out_trade_no, total: facts.amount.total });
    }
  });

  it.each(vectors.response)('believes an answer exactly when WeChat signed these bytes: $name', async (vector) => {
    const clock = new SettableClock(vector.verify_at * 1_000);
    const certificates = certificateBook({ keys, download: undefined, clock, log: createLog({ level: 'silent' }) });
    const headers = lowerCase(vector.headers);
    const wire = { status: vector.status, header: (name: string) => headers[name] ?? null, body: Buffer.from(vector.raw_body) };
    const answer = await readAnswer(wire, certificates, clock);
    expect(answer.problem).toBe(vector.valid ? undefined : 'signature');
  });

  it('reads the bill, money by text, and its sums agree', async () => {
    const { gzip_base64, text_utf8, expect: wanted } = vectors.bill;
    const file = gunzipSync(Buffer.from(gzip_base64, 'base64'));
    expect(file.toString('utf8')).toBe(text_utf8);
    const rows: TradeBillRow[] = [];
    for await (const row of readTradeBill(Readable.from([file], { objectMode: true }))) rows.push(row);
    expect(rows).toHaveLength(wanted.detail_rows);
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(wanted.paid_fen);
    expect(rows.reduce((sum, { refund }) => sum + (refund?.requested ?? 0), 0)).toBe(wanted.refund_fen);
    expect(rows.map(({ feeMilliFen, attach }) => ({ feeMilliFen, attach }))).toEqual([
      { feeMilliFen: 60_000, attach: 'member=42' },
      { feeMilliFen: -15_000, attach: 'member=42' },
    ]);
  });
});
