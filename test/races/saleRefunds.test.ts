import { createCommitter, type Committer } from '../../server/src/ledger/index.ts';
import type { StaffId } from '@shuke/shared/ids';
import { DomainError } from '../../server/src/platform/errors.ts';
import { refundSale } from '../../server/src/sale/index.ts';
import { describeWorld } from '../support/operation.ts';
import { expectGreen } from '../support/refunds.ts';
import { newKey } from '../support/shop.ts';

describeWorld('refunds of one sale at once, on two servers', (at) => {
  let second: Committer;
  const refund = (n: number, saleId: string, amountFen: number) => {
    const { resources } = at().app;
    const caller = {
      audience: 'staff' as const,
      requestId: 'req',
      idempotencyKey: newKey(),
      sessionId: 'ses',
      staffId: at().owner.staffId as StaffId,
      name: '老陈',
      role: 'owner' as const,
      branches: 'all' as const,
    };
    const server = n % 2 === 0 ? resources : { ...resources, committer: second };
    return refundSale(server, caller, { saleId, amountFen, reason: '顾客退货' });
  };
  /** The codes of those that were refused. */
  const refusals = async (works: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(works)).flatMap((each) => {
      if (each.status === 'fulfilled') return [];
      const reason: unknown = each.reason;
      return [reason instanceof DomainError ? reason.code : String(reason)];
    });

  beforeAll(() => {
    const { db, clock, log } = at().app.resources;
    second = createCommitter({ db, clock, log });
  });
  afterAll(async () => {
    await second.close();
    await expectGreen(at());
  });

  it('two of the whole: one', async () => {
    const person = await at().member({ principalFen: 3_000, points: 500 });
    const before = await at().books(person);
    const { saleId, refundableFen } = await at().sell(person, { amountFen: 5_000 });
    expect(await refusals([refund(0, saleId, refundableFen), refund(1, saleId, refundableFen)])).toEqual(['refund_over_left']);
    expect(await at().books(person)).toEqual(before);
  });

  it('twenty parts: as many as there is money for', async () => {
    const person = await at().member({ principalFen: 3_000 });
    const { saleId } = await at().sell(person, { amountFen: 1_000 });
    const refused = await refusals(Array.from({ length: 20 }, (_, n) => refund(n, saleId, 100)));
    expect(refused).toEqual(Array.from({ length: 10 }, () => 'refund_over_left'));
    expect((await at().books(person)).principalFen).toBe(3_000);
  });

  it('refunds while the card becomes part of another: all that was given back is on the card that stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [from, into] = [await at().member({ principalFen: 3_000 }), await at().member()];
      const { saleId } = await at().sell(from, { amountFen: 1_000, usePoints: false });
      const pair = { fromId: from.memberId, intoId: into.memberId, reason: '同一个人' };
      const merge = at().call('member.merge', pair, at().as(at().owner));
      const refused = await refusals([refund(0, saleId, 400), merge, refund(1, saleId, 300)]);
      // Whoever read before the merge and comes after it reads again: asked once more, it is given.
      expect(refused.filter((code) => code !== 'busy')).toEqual([]);
      const { refundableFen } = await at().call('sale.get', { saleId }, { token: at().owner.token });
      if (refundableFen > 0) await refund(round, saleId, refundableFen);
      expect((await at().books(into)).principalFen).toBe(3_000);
      expect((await at().books(from)).principalFen).toBe(0);
    }
  });

  it('a refund and an undo: one of them', async () => {
    const person = await at().member({ principalFen: 3_000 });
    const { saleId } = await at().sell(person, { amountFen: 1_000 });
    const undo = at().call('sale.undo', { saleId }, at().as(at().owner));
    const [refused] = await Promise.allSettled([refund(1, saleId, 1_000), undo]);
    expect((await at().books(person)).principalFen).toBe(3_000);
    const { status } = await at().call('sale.get', { saleId }, { token: at().owner.token });
    expect(status).toBe(refused.status === 'fulfilled' ? 'refunded' : 'undone');
  });
});
