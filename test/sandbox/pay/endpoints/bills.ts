import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { businessDate, startOfBusinessDate } from '../../../../server/src/platform/clock.ts';
import { fundFlowRows, writeFundFlowBill } from '../fundFlowText.ts';
import type { Merchant } from '../merchants.ts';
import type { PayWorld } from '../payWorld.ts';
import { PayRefusal } from '../refusal.ts';
import { tradeRows, writeTradeBill } from '../tradeBillText.ts';
import { subOf, type PayEndpoint } from './endpoint.ts';

const host = 'https://api.mch.weixin.qq.com';
const dayMs = 86_400_000;
/** Ready at ten the next morning. */
const readyAfterMs = dayMs + 10 * 3_600_000;
const keptMs = 92 * dayMs;
const linkLifeMs = 300_000;

/** GET /v3/bill/tradebill */
export const tradeBill: PayEndpoint = {
  method: 'GET',
  pattern: '/v3/bill/tradebill',
  handle(world, { query }, merchant) {
    const sub = query.has('sub_mchid') ? subOf(merchant, query.get('sub_mchid') ?? undefined) : undefined;
    const date = dateOf(world, query);
    const planned = tradeRows(world, merchant, sub?.mchid, (at) => businessDate(at) === date);
    return link(world, merchant, planned, (rows) => writeTradeBill(rows));
  },
};

/** GET /v3/bill/fundflowbill */
export const fundFlowBill: PayEndpoint = {
  method: 'GET',
  pattern: '/v3/bill/fundflowbill',
  handle(world, { query }, merchant) {
    const date = dateOf(world, query);
    return link(
      world,
      merchant,
      fundFlowRows(world, merchant, (at) => businessDate(at) === date),
      (rows) => writeFundFlowBill(rows),
    );
  },
};

type Rows = readonly Readonly<Record<string, string>>[];

function link(world: PayWorld, merchant: Merchant, planned: Rows, write: (rows: Rows) => Iterable<string>) {
  const rows = world.plant?.(planned) ?? planned;
  if (rows.length === 0) throw new PayRefusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
  const text = [...write(rows)].join('');
  const token = `${merchant.mchid}+${randomBytes(9).toString('base64')}`;
  world.billFiles.set(token, { text, until: world.clock.now() + linkLifeMs });
  const sha1 = createHash('sha1').update(text).digest('hex');
  const url = `${host}/v3/billdownload/file?token=${encodeURIComponent(token)}&tartype=gzip`;
  return { json: { hash_type: 'SHA1', hash_value: sha1, download_url: url } };
}

/** The day asked for. Throws STATEMENT_CREATING before it is ready, INVALID_REQUEST when it is no more. */
function dateOf({ clock }: PayWorld, query: URLSearchParams): string {
  const date = query.get('bill_date') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new PayRefusal(400, 'PARAM_ERROR', '账单日期格式错误');
  const age = clock.now() - startOfBusinessDate(date);
  if (age < readyAfterMs) throw new PayRefusal(400, 'STATEMENT_CREATING', '账单生成中');
  if (age > keptMs) throw new PayRefusal(400, 'INVALID_REQUEST', '仅支持三个月内的账单下载申请');
  return date;
}

/** GET /v3/billdownload/file: unsigned. */
export const billFile: PayEndpoint = {
  method: 'GET',
  pattern: '/v3/billdownload/file',
  handle({ billFiles, clock }, { query }, merchant) {
    const token = query.get('token') ?? '';
    const file = billFiles.get(token);
    if (file === undefined || !token.startsWith(merchant.mchid) || clock.now() >= file.until) {
      throw new PayRefusal(400, 'INVALID_REQUEST', '下载链接已失效');
    }
    return { file: gzipSync(file.text), type: 'application/x-gzip' };
  },
};
