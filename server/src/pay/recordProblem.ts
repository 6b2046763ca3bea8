import { createHash } from 'node:crypto';
import type { Payment } from '../platform/wechat/pay/index.ts';
import { PayProblem } from './entities.ts';
import type { PayNeeds } from './needs.ts';

type Stated = Pick<Payment, 'mchid' | 'outTradeNo'> & { transactionId: string | null; amountFen: number };

/** Keeps, once, what WeChat says and we cannot book, and raises the alarm; the same words again are the same problem. */
export async function recordProblem(
  { db, clock, log }: Pick<PayNeeds, 'db' | 'clock' | 'log'>,
  kind:
    | 'unknown_order'
    | 'mismatch'
    | 'credit_failed'
    | 'refunded_elsewhere'
    | 'refund_mismatch'
    | 'refund_abnormal'
    | 'refund_not_enough'
    | 'refund_closed',
  stated: Stated,
  detail: string,
): Promise<void> {
  const { mchid, outTradeNo, transactionId, amountFen } = stated;
  const said = JSON.stringify([kind, mchid, outTradeNo, transactionId, amountFen, detail]);
  const id = `prb_${createHash('sha256').update(said).digest('hex')}`;
  log.error({ alarm: `pay.${kind}`, mchid, outTradeNo, transactionId, detail }, 'WeChat Pay says what our books do not');
  const problem: PayProblem = {
    id,
    mchid,
    outTradeNo: outTradeNo.slice(0, 64),
    transactionId,
    kind,
    detail: detail.slice(0, 200),
    amountFen,
    at: clock.now(),
    resolvedAt: null,
  };
  // Two servers may be told at the same moment: the second finds the row there, which is all it wanted.
  await db.write((tx) => tx.createQueryBuilder().insert().into(PayProblem).values(problem).orIgnore().execute());
}
