import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
import { askRefund, settleRefund } from '../../server/src/pay/index.ts';
import { DomainError } from '../../server/src/platform/errors.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { RefundReport } from '../../server/src/platform/wechat/pay/index.ts';
import { refundTopUp } from '../../server/src/wallet/index.ts';
import { demoMerchant } from '../sandbox/index.ts';
import { spend } from '../support/ledgerCommands.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen, heldFen, storedRefund, storedTopUp, toppedUp } from '../support/refunds.ts';
import { newKey } from '../support/shop.ts';

/** What each came to, counted: `ok`, or the code. */
async function outcomesOf(works: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const settled of await Promise.allSettled(works)) {
    const refused = settled.status === 'rejected' ? (settled.reason as unknown) : undefined;
    const outcome = settled.status === 'fulfilled' ? 'ok' : refused instanceof DomainError ? refused.code : String(refused);
    counted[outcome] = (counted[outcome] ?? 0) + 1;
  }
  return counted;
}

describeWorld('refunds under races', (at) => {
  let second: Committer;
  const resources = () => at().app.resources;
  /** This server, and another one on the same database: what a number belongs to takes turns. */
  const server = (n: number) => (n % 2 === 0 ? resources() : { ...resources(), committer: second });
  const manager = (idempotencyKey = newKey()) => ({
    audience: 'staff' as const,
    requestId: 'req',
    idempotencyKey,
    sessionId: 'ses',
    staffId: newId('stf'),
    name: '周姐',
    role: 'manager' as const,
    branches: 'all' as const,
  });
  const refund = (n: number, topUpId: string, amountFen: number) =>
    refundTopUp(server(n), manager(), { topUpId, amountFen, reason: '顾客要求' });
  const paid = async (payFen: number, bonusFen = 0) => {
    const person = await at().member();
    return { person, ...(await toppedUp(at(), person, { payFen, bonusFen })) };
  };

  beforeAll(() => {
    const { db, clock, log } = resources();
    second = createCommitter({ db, clock, log });
    at().app.sandbox.world.pay.refunds.settling = 'hand';
  });
  afterAll(async () => {
    await second.close();
    await expectGreen(at());
  });

  it('twenty at once, on two servers, give back no more than was paid', async () => {
    const { person, topUpId, orderId } = await paid(10_000, 1_000);
    const outcomes = await outcomesOf(Array.from({ length: 20 }, (_, n) => refund(n, topUpId, 1_000)));
    expect(outcomes).toEqual({ ok: 10, nothing_to_refund: 10 });
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(10_000);
    expect([await heldFen(at(), person), (await at().books(person)).principalFen]).toEqual([11_000, 0]);
    const asked = at()
      .app.sandbox.world.pay.refunds.list()
      .filter(({ order }) => order.outTradeNo === orderId);
    expect(asked.reduce((sum, { fen }) => sum + fen, 0)).toBe(10_000);
  });

  it('the money is spent or goes back, never both', async () => {
    const { person, topUpId } = await paid(10_000);
    const { memberId } = person;
    const outcomes = await outcomesOf(
      Array.from({ length: 20 }, (_, n) =>
        n % 4 < 2
          ? refund(n, topUpId, 1_000)
          : server(n).committer.submit(spend({ memberId, amountFen: 1_000, key: `spend-${String(n)}-${memberId}` })),
      ),
    );
    expect(outcomes['ok']).toBe(10);
    const { refundedFen } = await storedTopUp(at(), topUpId);
    expect([await heldFen(at(), person), (await at().books(person)).principalFen]).toEqual([refundedFen, 0]);
  });

  it('twenty reports of one end, and an end that contradicts them, come to one end', async () => {
    const { person, topUpId, orderId } = await paid(10_000);
    const { id } = await refund(0, topUpId, 10_000);
    const row = await storedRefund(at(), id);
    const report = (state: RefundReport['state']): RefundReport => ({
      state,
      mchid: demoMerchant.mchid,
      partnerMchid: null,
      outTradeNo: orderId,
      transactionId: at().app.sandbox.world.pay.orders.find(demoMerchant.mchid, orderId)?.transactionId ?? '',
      outRefundNo: id,
      refundId: row.refundId ?? '',
      refund: 10_000 as RefundReport['refund'],
      total: 10_000 as RefundReport['total'],
      payerRefund: 10_000 as RefundReport['payerRefund'],
      succeededAt: null,
      receivedAccount: null,
    });
    const states = ['succeeded', 'processing', 'succeeded', 'closed', 'abnormal'] as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => settleRefund(server(n), report(states[n % states.length] ?? 'closed'))),
    );
    const { status } = await storedRefund(at(), id);
    const { principalFen } = await at().books(person);
    expect(await heldFen(at(), person)).toBe(0);
    expect([status, principalFen]).toEqual(status === 'closed' ? ['closed', 10_000] : ['succeeded', 0]);
    expect((await storedTopUp(at(), topUpId)).refundedFen).toBe(10_000 - principalFen);
  });

  it('ten questions of two servers at once are one refund at WeChat', async () => {
    const { topUpId, orderId } = await paid(10_000);
    at().app.sandbox.world.pay.levers.pull('*', { kind: 'status', status: 502 }, 1_000);
    const held = await refund(0, topUpId, 10_000);
    at().app.sandbox.world.pay.levers.clear();
    expect(held.status).toBe('held');
    await Promise.all(Array.from({ length: 10 }, (_, n) => askRefund(server(n), held)));
    expect(
      at()
        .app.sandbox.world.pay.refunds.list()
        .filter(({ order }) => order.outTradeNo === orderId),
    ).toHaveLength(1);
    expect((await storedRefund(at(), held.id)).status).toBe('asked');
  });
});
